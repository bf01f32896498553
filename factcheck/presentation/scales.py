"""Axes: round numbers and first days of months for their ticks, and places between them.

Values are exact decimals and places exact fractions until they are rounded to a hundredth of the
drawing's unit, so that the same figures give the same drawing everywhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import count, takewhile
from math import ceil, floor

from attrs import frozen

from factcheck.exports.wording import day
from factcheck.records.durations import add_months

__all__ = ["Line", "Tick", "day_label", "day_ticks", "scaled", "value_ticks"]

_STEPS = (1, 2, 5)
_MOST = 5
"""At most so many steps from one end of an axis to the other."""
_MOST_DAYS = 4
"""The same where the ticks are days, whose names are long."""
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


def day_ticks(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """Return days to name on an axis between two: first days of months, or else the two.

    >>> [str(tick) for tick in day_ticks(dt.date(2024, 3, 7), dt.date(2025, 4, 28))]
    ['2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01', '2025-04-01']
    """
    if first == last:
        return (first,)
    if (last - first).days <= _DAYS[-1] * _MOST_DAYS:
        step = next(step for step in _DAYS if (last - first).days <= step * _MOST_DAYS)
        return tuple(
            dt.date.fromordinal(number)
            for number in range(first.toordinal(), last.toordinal() + 1, step)
        )
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next(step for step in _MONTHS if months <= step * _MOST)
    return tuple(takewhile(lambda tick: tick <= last, _months(first, step)))


def _months(first: dt.date, step: int) -> Iterator[dt.date]:
    """Yield first days of months from a day on, so many months apart, counted from a January."""
    number = first.year * 12 + first.month - (first.day == 1)
    number += -number % step
    while number < (dt.MAXYEAR + 1) * 12:
        yield add_months(dt.date(1, 1, 1), number - 12)
        number += step


def day_label(tick: dt.date, ticks: Sequence[dt.date]) -> str:
    """Return a day as the axis names it: its year alone where all are first days of years.

    >>> april, january = dt.date(2024, 4, 1), dt.date(2025, 1, 1)
    >>> day_label(april, (april, january)), day_label(january, (january, dt.date(2026, 1, 1)))
    ('Apr 2024', '2025')
    """
    words = day(tick).split()
    if len(ticks) > 1 and all(other.day == 1 for other in ticks):
        if all(other.month == 1 for other in ticks):
            return words[2]
        return f"{words[1][:3]} {words[2]}"
    return f"{words[0]} {words[1][:3]} {words[2]}"
