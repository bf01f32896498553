"""What stands at the top or the bottom of page after page: titles, chapters, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from factcheck.readers.pdf.line import Line

__all__ = ["without_running_lines"]

_DEEP = 3
"""How many lines at each end of a page may be running ones."""

_FEWEST = 3
"""On how many pages a line must stand, where there are as many."""

_SHARE = 0.4
"""The share of the pages, from its first to its last, on which it must stand: each other one."""

_SAME_PLACE = 3.0
"""How many points apart two lines at one place may stand."""

_NUMBER = re.compile(r"\b(?:\d{1,6}|[ivxlc]{1,8})\b")
_MOST_NUMBERS = 4
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

Key = tuple[str, int]


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines of each page without those that run through the document.

    A line runs where the same words stand at one place among the first or the last lines of
    several pages, one number among them counting the pages or none. Words whose numbers change in
    another way are what the pages are about.
    """
    keys = [_keys(lines, number) for number, lines in enumerate(pages)]
    places: dict[Key, set[int]] = {}
    for number, page in enumerate(keys):
        for key in chain.from_iterable(page.values()):
            places.setdefault(key, set()).add(number)
    running = {key for key, numbers in places.items() if _runs(numbers, len(pages))}
    return [
        [line for at, line in enumerate(lines) if running.isdisjoint(page.get(at, ()))]
        for lines, page in zip(pages, keys, strict=True)
    ]


def _runs(numbers: set[int], pages: int) -> bool:
    span = max(numbers) - min(numbers) + 1
    return len(numbers) >= max(2, min(_FEWEST, pages)) and len(numbers) >= _SHARE * span


def _keys(lines: Sequence[Line], number: int) -> dict[int, list[Key]]:
    """Return what is alike of lines that run, by the index of each line that may."""
    order = sorted(range(len(lines)), key=lambda at: -lines[at].body.bottom)
    return {
        at: [
            (words, round(lines[at].body.bottom / _SAME_PLACE))
            for words in _forms(lines[at].whole.casefold(), number)
        ]
        for at in {*order[:_DEEP], *order[-_DEEP:]}
    }


def _forms(text: str, page: int) -> Iterator[str]:
    """Yield a line as it is, and with each of its numbers as that of the page plus so much."""
    yield text
    for found in islice(_NUMBER.finditer(text), _MOST_NUMBERS):
        more = _value(found[0]) - page
        yield f"{text[: found.start()]}\0{more}\0{text[found.end() :]}"


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    values = [_ROMAN[letter] for letter in number]
    after = [*values[1:], 0]
    return sum(-one if one < more else one for one, more in zip(values, after, strict=True))
