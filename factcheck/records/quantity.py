"""A figure as an interval: what it allows, in which unit, and how it was hedged."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from factcheck.records.quote import Quote

__all__ = ["Change", "Hedge", "Interval", "Quantity", "QuantityKind"]


class Hedge(StrEnum):
    """How firmly a figure was stated."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"


class Change(StrEnum):
    """The direction of a figure that states a change rather than a level."""

    INCREASE = "increase"
    DECREASE = "decrease"


class QuantityKind(StrEnum):
    """What sort of number it is."""

    COUNT = "count"  # 13,000 police officers
    MONEY = "money"  # £5m
    PERCENT = "percent"  # 14%, 3 percentage points, 25 basis points
    FRACTION = "fraction"  # two thirds, one in five
    RATIO = "ratio"  # 3 to 1
    MULTIPLE = "multiple"  # doubled, three times as many
    DURATION = "duration"  # three-month, just four months
    AGE = "age"  # as young as 10, 13 to 15-year-old
    MEASURE = "measure"  # 40 miles, 3 GW, 12 tonnes
    ORDINAL = "ordinal"  # first, third-largest
    REFERENCE = "reference"  # question 44194, section 21, column 12
    NUMBER = "number"  # a bare number whose unit is not known


@frozen
class Interval:
    """The values a figure allows, from ``low`` to ``high``; None is unbounded.

    Attributes:
        low: the lowest value it allows, or None where unbounded.
        high: the highest value it allows, or None where unbounded.
        low_open: ``low`` itself is not allowed ("more than 800").
        high_open: ``high`` itself is not allowed ("fewer than 800").

    Raises:
        ValueError: ``low`` is above ``high``, or nothing lies between two open ends.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        if (low is not None and not low.is_finite()) or (high is not None and not high.is_finite()):
            raise ValueError("the ends of an interval are finite numbers, or None where unbounded")
        if low is None or high is None or (low is high and not (self.low_open or self.high_open)):
            return
        if low > high or (low == high and (self.low_open or self.high_open)):
            raise ValueError(f"no value lies in an interval from {low} to {high}")

    def __contains__(self, value: Decimal) -> bool:
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return not (
            self.high is not None and (value > self.high or (self.high_open and value == self.high))
        )

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some value lies in both."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def scaled(self, factor: Decimal) -> Interval:
        """Return the interval times a positive ``factor``."""
        if factor <= 0:
            raise ValueError(f"an interval is scaled by a positive factor, not {factor}")
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )


@frozen
class Quantity:
    """A figure as it was stated, with its hedge, unit and direction.

    Attributes:
        quote: the words, hedge and counted noun included.
        kind: what sort of number it is.
        value: the figure as stated (800 in "more than 800"); None for a range.
        interval: the values it allows.
        hedge: how firmly it was stated.
        unit: singular and lower case (``police officer``, ``percent``, ``year of age``),
            ISO 4217 for money (``GBP``), ``per`` rates as ``GBP/day``; None where not stated.
        noun: the counted noun with its modifiers as written ("urgent dental appointments").
        change: the direction, where the figure states a change.
        baseline: the words that say from what ("since the election"), where stated.
        checkable: False for a number that makes no claim, such as a question's number.
        timex: the TIMEX3 value of a duration (``P3M``), as in ISO-TimeML.
    """

    quote: Quote
    kind: QuantityKind
    value: Decimal | None
    interval: Interval
    hedge: Hedge = Hedge.EXACT
    unit: str | None = None
    noun: str | None = None
    change: Change | None = None
    baseline: Quote | None = None
    checkable: bool = True
    timex: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.value is not None and not self.value.is_finite():
            raise ValueError("a figure is a finite number")
        if self.baseline is not None and self.baseline.document != self.quote.document:
            raise ValueError("a figure and its baseline are of one document")
