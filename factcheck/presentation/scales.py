"""Axes: round numbers and first days of months for their ticks, and places between them.

Values are exact decimals and places exact fractions until they are rounded to a hundredth of the
drawing's unit, so that the same figures give the same drawing everywhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import count, pairwise, takewhile
from math import ceil, floor

from attrs import frozen

from factcheck.exports.wording import day
from factcheck.records.durations import add_months

__all__ = ["Line", "Tick", "day_ticks", "label_width", "scaled", "value_ticks"]

_STEPS = (1, 2, 5)
_MOST = 5
"""At most so many steps from one end of an axis to the other."""
_LETTER = 7
"""A letter of a label is at most so wide on the average, in units of the drawing."""
_LABELS_APART = 6
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 3000, 6000, 12000, 60000)
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


@frozen
class Line:
    """An axis from one number to another, and where in a drawing its ends stand.

    Attributes:
        low, high: the numbers at its ends; where they are the same, all stands in the middle.
        start, end: their places.
    """

    low: Fraction
    high: Fraction
    start: int
    end: int

    def place(self, number: Decimal | int) -> Decimal:
        """Return where a number stands, in hundredths of the drawing's unit."""
        share = Fraction(1, 2)
        if self.high > self.low:
            share = (Fraction(number) - self.low) / (self.high - self.low)
        return Decimal(round((self.start + share * (self.end - self.start)) * 100)) / 100


@frozen
class Tick:
    """A place on an axis and what it is called."""

    at: Decimal
    label: str


def value_ticks(low: Decimal, high: Decimal, *, whole: bool = False) -> tuple[Decimal, ...]:
    """Return round numbers, evenly spaced, from at most ``low`` to at least ``high``.

    They are ``whole`` where that is asked for.

    >>> [str(tick) for tick in value_ticks(Decimal("3.2"), Decimal("4.1"))]
    ['3.2', '3.4', '3.6', '3.8', '4.0', '4.2']
    >>> [f"{tick:f}" for tick in value_ticks(Decimal(0), Decimal(13000))]
    ['0', '5000', '10000', '15000']
    """
    span = Fraction(high) - Fraction(low)
    if not span:
        return (low,)
    least = (high - low).adjusted() - 1
    for power in count(max(0, least) if whole else least):
        for step in _STEPS:
            size = step * Fraction(10) ** power
            first, last = floor(Fraction(low) / size), ceil(Fraction(high) / size)
            if last - first <= _MOST:
                return tuple(Decimal(f"{n * step}E{power}") for n in range(first, last + 1))
    raise AssertionError("some power of ten is large enough")


def scaled(ticks: Sequence[Decimal]) -> tuple[str, tuple[str, ...]]:
    """Return a word for the size of the numbers, or "", and the numbers without it.

    >>> scaled((Decimal(0), Decimal("5E+6")))
    ('million', ('0', '5'))
    """
    largest = max(map(abs, ticks))
    power, word = next(
        ((power, word) for power, word in _SCALES if largest >= Decimal(f"1E{power}")), (0, "")
    )
    return word, tuple(_number(tick, power) for tick in ticks)


def _number(number: Decimal, power: int) -> str:
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    shown = format(Decimal((sign, digits, exponent - power)), ",f")
    plain = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return plain.replace("-", "−")


def day_ticks(first: dt.date, last: dt.date, line: Line) -> tuple[Tick, ...]:
    """Return the ticks of an axis of days, whose labels keep clear of one another.

    They are days apart, or first days of months, as close as there is room for; where only one
    such day would stand on the axis, its two ends.

    Args:
        line: where the days stand, by their ordinals.

    >>> first, last = dt.date(2024, 3, 7), dt.date(2025, 4, 28)
    >>> line = Line(Fraction(first.toordinal()), Fraction(last.toordinal()), 0, 300)
    >>> [tick.label for tick in day_ticks(first, last, line)]
    ['Apr 2024', 'Jul 2024', 'Oct 2024', 'Jan 2025', 'Apr 2025']
    """
    for days in _rounds(first, last):
        ticks = tuple(Tick(line.place(each.toordinal()), _day_label(each, days)) for each in days)
        if _are_clear(ticks):
            return ticks
    raise AssertionError("a tick alone is clear of any other")


def _rounds(first: dt.date, last: dt.date) -> Iterator[Sequence[dt.date]]:
    """Yield days to name on an axis between two, closer ones before others."""
    span = (last - first).days
    for step in (step for step in _DAYS if step <= span <= step * _MOST):
        yield [first + dt.timedelta(number) for number in range(0, span + 1, step)]
    months = (last.year - first.year) * 12 + last.month - first.month
    for step in (step for step in _MONTHS if months <= step * _MOST):
        days = list(takewhile(lambda tick: tick <= last, _months(first, step)))
        if len(days) < 2:
            break
        yield days
    if first < last:
        yield (first, last)
    yield (first,)


def _are_clear(ticks: Sequence[Tick]) -> bool:
    """Whether the labels of some ticks, which stand in the middle below them, are apart."""
    return all(
        right.at - left.at
        >= Decimal(label_width(left.label) + label_width(right.label)) / 2 + _LABELS_APART
        for left, right in pairwise(ticks)
    )


def label_width(label: str) -> int:
    """Return how wide a label may be, in units of the drawing, whichever font it is set in."""
    return _LETTER * len(label)


def _months(first: dt.date, step: int) -> Iterator[dt.date]:
    """Yield first days of months from a day on, so many months apart, counted from a January."""
    number = first.year * 12 + first.month - (first.day == 1)
    number += -number % step
    while number < (dt.MAXYEAR + 1) * 12:
        yield add_months(dt.date(1, 1, 1), number - 12)
        number += step


def _day_label(tick: dt.date, ticks: Sequence[dt.date]) -> str:
    """Return a day as the axis names it: its year alone where all are first days of years.

    >>> april, january = dt.date(2024, 4, 1), dt.date(2025, 1, 1)
    >>> _day_label(april, (april, january)), _day_label(january, (january, dt.date(2026, 1, 1)))
    ('Apr 2024', '2025')
    """
    words = day(tick).split()
    if len(ticks) > 1 and all(other.day == 1 for other in ticks):
        if all(other.month == 1 for other in ticks):
            return words[2]
        return f"{words[1][:3]} {words[2]}"
    return f"{words[0]} {words[1][:3]} {words[2]}"
