"""Read sentences with one peer, a share of them whenever asked; run in the peers' environment.

    python peer_readers.py PEER

takes on standard input a line with a list of sentences in JSON, and then, for each line that
states so many seconds, reads on from where it stopped for about so long, and prints a line with
how many sentences it read and the seconds of processor time that this took.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from itertools import cycle
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


def main(peer: str) -> None:
    """Answer until the standard input ends."""
    texts: list[str] = json.loads(sys.stdin.readline())
    read = PEERS[peer]()
    read("It sold 5 km of rope for £3 in May.")
    following = cycle(texts)
    print("ready", flush=True)
    for line in sys.stdin:
        print(*timed(read, following, float(line)), flush=True)


def timed(read: Callable[[str], Any], texts: cycle[str], seconds: float) -> tuple[int, float]:
    """Return how many texts were read in about so many seconds, and in how many exactly."""
    start = time.process_time()
    count, spent = 0, 0.0
    while spent < seconds:
        read(next(texts))
        count += 1
        spent = time.process_time() - start
    return count, spent


if __name__ == "__main__":
    main(sys.argv[1])
