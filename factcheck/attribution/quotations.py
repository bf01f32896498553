"""The quotations of a text: what stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Quotation", "quotations"]

_LONGEST = 4000
_LONGEST_SINGLE = 1000
_DOUBLE = re.compile(r"[“”\"«»]")
# The mark stands first in these, because the engine finds a first letter fast.
_SINGLE_OPEN = re.compile(r"[‘'](?<![\w.,!?’'].)(?=[\w“\"£(])(?!\d0s|em\b|til\b|tis\b|twas\b)")
_SINGLE_CLOSE = re.compile(r"[’'](?<=[\w.,!?…)%].)(?!\w)")
_STOPS = ".,!?…"
_AFTER_QUOTATION = frozenset({"", "\n", *_STOPS})


class Quotation(NamedTuple):
    """The words ``text[start:end]``; with their marks, ``text[opens:closes]``.

    ``whole`` says that a paragraph begins with it; ``goes_on`` that it continues a quotation that
    an earlier paragraph left open; ``depth`` is 1 for a quotation within another.
    """

    start: int
    end: int
    opens: int
    closes: int
    whole: bool
    goes_on: bool
    depth: int = 0

    def moved(self, by: int) -> Quotation:
        """Return the quotation with all of its places so much further on."""
        return self._replace(
            start=self.start + by,
            end=self.end + by,
            opens=self.opens + by,
            closes=self.closes + by,
        )


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """Return the quotations of ``text[start:end]`` in order, an outer one before what it holds.

    One that runs over several paragraphs, each opening with a mark, comes back in as many.
    """
    stretch = text[start:end]
    doubles = list(_doubles(stretch))
    found = sorted([*doubles, *_singles(stretch, doubles)], key=lambda q: (q.start, -q.end))
    return [quotation.moved(start) for quotation in found] if start else found


def _doubles(text: str) -> Iterator[Quotation]:
    opened: int | None = None
    left_open = False
    for mark in _DOUBLE.finditer(text):
        at = mark.start()
        if opened is not None and at - opened > _LONGEST:
            yield from _unclosed(text, opened, left_open)
            opened, left_open = None, False
        if _opens(text, at, opened):
            if opened is None:
                opened = at
            elif "\n" in text[opened:at]:
                yield from _unclosed(text, opened, left_open)
                opened, left_open = at, _begins_paragraph(text, at)
        elif opened is not None:
            yield from _between(text, opened, at, at + 1, left_open)
            opened, left_open = None, False
    if opened is not None:
        yield from _unclosed(text, opened, left_open)


def _opens(text: str, at: int, opened: int | None) -> bool:
    mark = text[at]
    if mark in "“«":
        return True
    if mark in "”»":
        return False
    if opened is not None:
        return _begins_paragraph(text, at)
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in _STOPS)


def _begins_paragraph(text: str, at: int) -> bool:
    while at and text[at - 1] in " \t\xa0":
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def _unclosed(text: str, opens: int, left_open: bool) -> Iterator[Quotation]:
    """Yield a quotation that its paragraph leaves open: it ends where the paragraph does."""
    end = text.find("\n", opens)
    end = len(text) if end < 0 else end
    return _between(text, opens, end, end, left_open)


def _between(text: str, opens: int, end: int, closes: int, left_open: bool) -> Iterator[Quotation]:
    start = opens + 1
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        whole = _begins_paragraph(text, opens)
        yield Quotation(start, end, opens, closes, whole, whole and left_open)


def _singles(text: str, doubles: list[Quotation]) -> Iterator[Quotation]:
    opening = _SINGLE_OPEN.search(text)
    if opening is None:
        return
    starts = [quotation.opens for quotation in doubles]
    closings = _Closings(text)
    at = 0
    while opening := _SINGLE_OPEN.search(text, at):
        opens = opening.start()
        at = opens + 1
        closes = closings.of(at)
        if closes is None:
            continue
        index = bisect_right(starts, opens) - 1
        inside = index >= 0 and closes <= doubles[index].end
        crosses = not inside and index >= 0 and opens < doubles[index].closes
        if not crosses:
            for single in _between(text, opens, closes, closes + 1, left_open=False):
                yield single._replace(depth=int(inside))
            at = closes + 1


class _Closings:
    """Where single quotations may close; an apostrophe may be a possessive ("councils’")."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._openings = [mark.start() for mark in _SINGLE_OPEN.finditer(text)]
        self._all = [mark.start() for mark in _SINGLE_CLOSE.finditer(text)]
        self._certain = [at for at in self._all if self._is_certain(at)]
        self._possible = [at for at in self._all if text[at - 1] != "s"]

    def _is_certain(self, at: int) -> bool:
        return self._text[at - 1] in _STOPS or self._text[at + 1 : at + 2] in _AFTER_QUOTATION

    def of(self, start: int) -> int | None:
        """Return where a quotation from ``start`` closes in its paragraph, or None."""
        end = self._text.find("\n", start, start + _LONGEST_SINGLE)
        end = end if end >= 0 else start + _LONGEST_SINGLE
        closes = _first(self._certain, start, end)
        if closes is None:
            return _first(self._possible, start, end)
        reopens = _first(self._openings, start, closes)
        if reopens is not None:  # another begins first: ‘Better Roads’ and ‘Fair Fares’.
            return _first(self._all, start, reopens) or closes
        return closes


def _first(places: list[int], low: int, high: int) -> int | None:
    """Return the first of the sorted ``places`` above ``low`` and below ``high``."""
    index = bisect_right(places, low)
    return places[index] if index < len(places) and places[index] < high else None
