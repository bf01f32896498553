"""A corpus made larger: its documents again and again, with other ids, names and figures.

What is said stays in its form, so that reading costs what it costs; another name and another figure
make another statement of it, as one office says each year of another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from typing import Any

__all__ = ["grown"]

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
"""A word with a capital that begins no sentence."""

_FIGURE = re.compile(r"(?<![\d/.,-])(?!(?:19|20)\d\d\b)\d[\d,]*\d(?:\.\d+)?(?![\d/-])")
"""A number of two digits or more that is no year and no part of a date in digits."""

_STEP = 7919
"""How far apart in the list of names a name and its stand-in are; a prime."""


def grown(path: Path, documents: int) -> Iterator[dict[str, Any]]:
    """Yield so many documents: those of a file of JSON Lines, then changed copies of them."""
    with path.open(encoding="utf-8") as stream:
        originals = [json.loads(line) for line in stream if line.strip()]
    names = sorted({name for one in originals for name in _NAME.findall(one["text"])})
    copies = (_copy(one, number, names) for number in count() for one in originals)
    return islice(copies, documents)


def _copy(original: dict[str, Any], number: int, names: Sequence[str]) -> dict[str, Any]:
    if number == 0:
        return original
    places = {name: place for place, name in enumerate(names)}

    def renamed(found: re.Match[str]) -> str:
        place = places.get(found.group())
        if place is None:
            return found.group()
        return names[(place + number * _STEP) % len(names)]

    def refigured(found: re.Match[str]) -> str:
        figure = found.group()
        return figure[0] + "".join(
            str((int(digit) + 3 * number) % 10) if digit.isdecimal() else digit
            for digit in figure[1:]
        )

    changed = {**original, "id": f"{original['id']}-{number}"}
    for field in ("text", "title", "question"):
        if original.get(field):
            changed[field] = _FIGURE.sub(refigured, _NAME.sub(renamed, original[field]))
    return changed
