"""Where days stand in a plot, and beside them what has no day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from factcheck.presentation.scales import Line, Tick, day_ticks

__all__ = ["DayField", "Point", "day_field"]

_NEAR = 14
"""Marks closer than this stand side by side."""
_SPREAD = 70
"""Those of one place take at most so much room together."""
_LEAST_UNDATED, _MOST_UNDATED = 64, 140
_GAP = 8


@frozen
class Point:
    """A mark to be placed.

    Attributes:
        number: which one.
        day: its day; None where that is not known.
        height: how high it stands.
    """

    number: int
    day: dt.date | None
    height: Decimal


@frozen
class DayField:
    """The field that marks stand in.

    Attributes:
        line: the axis of days.
        ticks: its ticks; none where no day is known.
        right: the right edge of the field.
        undated: the left edge of the field for what has no day; None without any.
        end: the right edge of the drawing.
    """

    line: Line
    ticks: tuple[Tick, ...]
    right: int
    undated: int | None
    end: int

    def places(self, points: Iterable[Point]) -> Mapping[int, Decimal]:
        """Return where each point stands by its number; those that would touch are spread.

        Where there is one day alone, the marks have the whole field.
        """
        points = list(points)
        dated = [point for point in points if point.day is not None]
        undated = [point.number for point in points if point.day is None]
        if self.line.low == self.line.high:
            numbers = [point.number for point in dated]
            places = dict(_evenly(numbers, self.line.start, self.line.end))
        else:
            places = dict(self._by_day(dated))
        if self.undated is not None:
            places |= _evenly(undated, self.undated, self.end)
        return places

    def _by_day(self, points: Iterable[Point]) -> Iterator[tuple[int, Decimal]]:
        near: dict[tuple[int, int], list[tuple[Decimal, int]]] = defaultdict(list)
        for point in points:
            assert point.day is not None
            at = self.line.place(point.day.toordinal())
            near[int(at) // _NEAR, int(point.height) // _NEAR].append((at, point.number))
        for together in near.values():
            yield from _spread(sorted(together))


def day_field(days: Sequence[dt.date | None], left: int, end: int) -> DayField:
    """Return the field for marks of these days, from a left edge to the end of the drawing."""
    said = sorted(day for day in days if day is not None)
    unknown = len(days) - len(said)
    if not said:
        return DayField(Line(Fraction(0), Fraction(0), left, end), (), end, left, end)
    undated = None
    right = end
    if unknown:
        undated = end - min(_MOST_UNDATED, max(_LEAST_UNDATED, _NEAR * (unknown + 1)))
        right = undated - _GAP
    first, last = said[0], said[-1]
    margin = _SPREAD // 2 + 4
    line = Line(
        Fraction(first.toordinal()), Fraction(last.toordinal()), left + margin, right - margin
    )
    return DayField(line, day_ticks(first, last, line), right, undated, end)


def _spread(together: Sequence[tuple[Decimal, int]]) -> Iterator[tuple[int, Decimal]]:
    """Yield places for marks of nearly one place, side by side around their middle."""
    middle = sum((at for at, _ in together), Decimal(0)) / len(together)
    apart = min(Decimal(_NEAR), Decimal(_SPREAD) / len(together))
    first = middle - apart * (len(together) - 1) / 2
    for place, (_, number) in enumerate(together):
        yield number, round(first + apart * place, 2)


def _evenly(numbers: Sequence[int], start: int, end: int) -> Iterator[tuple[int, Decimal]]:
    apart = Decimal(end - start) / (len(numbers) + 1)
    for place, number in enumerate(numbers, start=1):
        yield number, round(start + apart * place, 2)
