"""Time one peer on the sentences of standard input; run in the peers' own environment.

    python peer_readers.py PEER SECONDS < sentences.json

prints sentences a second, of processor time.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from typing import Any


def quantulum3() -> Callable[[str], Any]:
    """Return quantulum3's reader of quantities."""
    parse: Callable[[str], Any] = importlib.import_module("quantulum3.parser").parse
    return parse


def recognizers() -> Callable[[str], Any]:
    """Return Recognizers-Text's readers of numbers, percentages, ages, money and dimensions."""
    english = importlib.import_module("recognizers_text").Culture.English
    number = importlib.import_module("recognizers_number")
    units = importlib.import_module("recognizers_number_with_unit")
    models = [
        number.NumberRecognizer(english).get_number_model(),
        number.NumberRecognizer(english).get_percentage_model(),
        number.NumberRecognizer(english).get_ordinal_model(),
        units.NumberWithUnitRecognizer(english).get_age_model(),
        units.NumberWithUnitRecognizer(english).get_currency_model(),
        units.NumberWithUnitRecognizer(english).get_dimension_model(),
    ]
    return lambda text: [model.parse(text) for model in models]


def text2num() -> Callable[[str], Any]:
    """Return text2num's rewriting of number words as digits."""
    convert = importlib.import_module("text_to_num").alpha2digit
    return lambda text: convert(text, "en")


def dateparser() -> Callable[[str], Any]:
    """Return dateparser's search for dates."""
    search = importlib.import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["en"])


PEERS = {
    "quantulum3": quantulum3,
    "recognizers": recognizers,
    "text2num": text2num,
    "dateparser": dateparser,
}


def main(peer: str, seconds: float) -> None:
    """Read sentences for about so many seconds and print the rate."""
    texts: list[str] = json.load(sys.stdin)
    read = PEERS[peer]()
    read("It sold 5 km of rope for £3 in May.")
    start = time.process_time()
    count = 0
    for text in texts:
        read(text)
        count += 1
        if time.process_time() - start > seconds:
            break
    print(count / (time.process_time() - start))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
