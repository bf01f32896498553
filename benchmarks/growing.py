"""A corpus made larger: its documents again and again, with other ids, names and figures.

What is said stays in its form, so that reading costs what it costs; another name and another figure
make another statement of it, as one office says each year of another. So much of what is copied
matches what it was copied from that there are several times as many questions as in real text;
``reworded``, its rarer words are exchanged as well, and there are about as many.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count, islice
from pathlib import Path
from typing import Any

__all__ = ["grown"]

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
"""A word with a capital that begins no sentence."""

_FIGURE = re.compile(r"(?<![\d/.,-])(?!(?:19|20)\d\d\b)\d[\d,]*\d(?:\.\d+)?(?![\d/-])")
"""A number of two digits or more that is no year and no part of a date in digits."""

_WORD = re.compile(r"\b[a-z]{5,}\b")
"""A word that is no name, and may say what is spoken of."""

_RARE = 100
"""One word in so many documents, at most, is a rarer one."""

_ENDING = 3
"""So many letters at the end of a word tell its form."""

_STEP = 7919
"""How far apart in the list of names a name and its stand-in are; a prime."""

Exchange = Callable[[str, int], str]
"""What stands in a numbered copy instead of a word."""


def grown(path: Path, documents: int, *, reworded: bool = False) -> Iterator[dict[str, Any]]:
    """Yield so many documents: those of a file of JSON Lines, then changed copies of them."""
    with path.open(encoding="utf-8") as stream:
        originals = [json.loads(line) for line in stream if line.strip()]
    texts = [one["text"] for one in originals]
    names = _exchange([sorted({name for text in texts for name in _NAME.findall(text)})])
    words = _exchange(_forms(texts) if reworded else ())
    copies = (_copy(one, number, names, words) for number in count() for one in originals)
    return islice(copies, documents)


def _forms(texts: Sequence[str]) -> Iterable[Sequence[str]]:
    """Return the rarer words of texts, those of one form together, by how many texts hold them."""
    holding = Counter(word for text in texts for word in set(_WORD.findall(text)))
    forms: Mapping[str, list[str]] = defaultdict(list)
    for word in sorted(holding, key=lambda word: (holding[word], word)):
        if holding[word] * _RARE <= len(texts):
            forms[word[-_ENDING:]].append(word)
    return forms.values()


def _exchange(lists: Iterable[Sequence[str]]) -> Exchange:
    places = {word: (listed, place) for listed in lists for place, word in enumerate(listed)}

    def exchanged(word: str, number: int) -> str:
        listed, place = places.get(word, ((word,), 0))
        return listed[(place + number * _STEP) % len(listed)]

    return exchanged


def _copy(
    original: dict[str, Any], number: int, names: Exchange, words: Exchange
) -> dict[str, Any]:
    if number == 0:
        return original

    def renamed(found: re.Match[str]) -> str:
        return names(found.group(), number)

    def said(found: re.Match[str]) -> str:
        return words(found.group(), number)

    def refigured(found: re.Match[str]) -> str:
        figure = found.group()
        return figure[0] + "".join(
            str((int(digit) + 3 * number) % 10) if digit.isdecimal() else digit
            for digit in figure[1:]
        )

    changed = {**original, "id": f"{original['id']}-{number}"}
    for field in ("text", "title", "question"):
        if original.get(field):
            named = _WORD.sub(said, _NAME.sub(renamed, original[field]))
            changed[field] = _FIGURE.sub(refigured, named)
    return changed
