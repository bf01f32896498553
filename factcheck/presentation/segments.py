"""Text cut where marks begin and end, so that marks which overlap can be set one beside another."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import pairwise

from attrs import frozen

__all__ = ["Kind", "Mark", "Segment", "segments"]


class Kind(StrEnum):
    """Why words stand out."""

    CLAIM = "claim"  # they state a claim
    FIGURE = "figure"  # its figure
    HEDGE = "hedge"  # how firmly the figure is stated
    UNIT = "unit"  # what is counted, or in what it is measured
    CUE = "cue"  # they commit somebody, or say how far along it is
    DIFFERS = "differs"  # the question turns on them


@frozen
class Mark:
    """A stretch of a text that stands out.

    Attributes:
        start, end: its place in the text, in Unicode code points.
        kind: why it stands out.
        claim: the id of the claim that it leads to; None where it leads nowhere.
    """

    start: int
    end: int
    kind: Kind
    claim: str | None = None


@frozen
class Segment:
    """A stretch of a text all of which stands out for the same reasons.

    Attributes:
        text: the words.
        kinds: why they stand out, in the order of ``Kind``; nothing where they do not.
        claim: the id of the claim that they lead to: that of the innermost mark which has one.
        begins: the ids of the claims whose marks begin here, in order.
    """

    text: str
    kinds: tuple[Kind, ...] = ()
    claim: str | None = None
    begins: tuple[str, ...] = ()


def segments(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Return the text cut into segments; joined, they are the text again.

    Marks are clipped to the text; those of nothing are left out. Takes n log n of their number.
    """
    return tuple(_segments(text, sorted(_clipped(marks, len(text)), key=_outermost_first)))


def _clipped(marks: Iterable[Mark], length: int) -> Iterator[Mark]:
    for mark in marks:
        start, end = max(0, mark.start), min(mark.end, length)
        if start < end:
            yield Mark(start, end, mark.kind, mark.claim)


def _outermost_first(mark: Mark) -> tuple[int, int, int, str]:
    return (mark.start, -mark.end, _RANKS[mark.kind], mark.claim or "")


_RANKS = {kind: rank for rank, kind in enumerate(Kind)}


def _segments(text: str, marks: list[Mark]) -> Iterator[Segment]:
    edges = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    under_way = _UnderWay()
    position = 0
    for start, end in pairwise(edges):
        under_way.drop(start)
        begins: dict[str, None] = {}
        while position < len(marks) and marks[position].start == start:
            mark = marks[position]
            under_way.add(mark, position)
            if mark.claim is not None:
                begins[mark.claim] = None
            position += 1
        yield Segment(text[start:end], under_way.kinds(), under_way.claim(start), tuple(begins))


class _UnderWay:
    """The marks that have begun and not ended."""

    def __init__(self) -> None:
        self._counts: Counter[Kind] = Counter()
        self._ends: list[tuple[int, Kind]] = []
        self._links: list[tuple[int, int, str]] = []

    def add(self, mark: Mark, position: int) -> None:
        self._counts[mark.kind] += 1
        heapq.heappush(self._ends, (mark.end, mark.kind))
        if mark.claim is not None:
            heapq.heappush(self._links, (-position, mark.end, mark.claim))

    def drop(self, at: int) -> None:
        while self._ends and self._ends[0][0] <= at:
            self._counts[heapq.heappop(self._ends)[1]] -= 1

    def kinds(self) -> tuple[Kind, ...]:
        return tuple(kind for kind in Kind if self._counts[kind])

    def claim(self, at: int) -> str | None:
        """Return the claim of the mark that began last; those that ended are dropped on the way."""
        while self._links and self._links[0][1] <= at:
            heapq.heappop(self._links)
        return self._links[0][2] if self._links else None
