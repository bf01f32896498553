"""Do two figures agree? Intervals are compared, after rounding and units are allowed for."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import evolve, frozen

from factcheck.records.quantity import Hedge, Interval, Quantity, QuantityKind

__all__ = ["Agreement", "Outcome", "agree", "normalise", "plain", "rounding"]

_MOST_ROUNDING = Decimal("0.05")
"""Rounding is never taken to move a figure by more than this share of it."""

_FINE = Decimal("0.01")
"""Up to this share of a figure, half a unit of its last digit may have been rounded down."""

_ROUNDED_FROM = 1000
"""A whole number below this is taken as counted, not rounded."""

_MEASURED = frozenset({QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.FRACTION})
"""Kinds of figure that are rounded however small they are."""

_SIMPLE = 10
"""Fractions of up to so many parts are what percentages near them are called."""

_POINT = Decimal(1)
"""How many percentage points such a percentage is off at most."""

_SAME = Decimal("1e-9")
"""A third in decimals is no whole number when taken three times, but as near as this."""

_MONTHS = {
    "month": Decimal(1),
    "quarter": Decimal(3),
    "year": Decimal(12),
    "decade": Decimal(120),
    "century": Decimal(1200),
}
_DAYS = {
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "fortnight": Decimal(14),
}


class Outcome(StrEnum):
    """Whether two figures can both be right."""

    AGREE = "agree"
    DIFFER = "differ"
    UNKNOWN = "unknown"


@frozen
class Agreement:
    """The outcome, the reason in words, and what was converted to get there."""

    outcome: Outcome
    reason: str
    normalised: tuple[str, ...] = ()


def agree(left: Quantity, right: Quantity) -> Agreement:
    """Compare two figures of the same thing as intervals."""
    a, a_unit, a_steps = normalise(left)
    b, b_unit, b_steps = normalise(right)
    steps = (*a_steps, *b_steps)
    if not _commensurable(left, right, a_unit, b_unit):
        return Agreement(Outcome.UNKNOWN, f"{a_unit} and {b_unit} cannot be compared", steps)
    if left.hedge is right.hedge is Hedge.APPROXIMATE:
        a, b = _meant(left), _meant(right)
    if a.overlaps(b):
        return Agreement(Outcome.AGREE, "the values they allow overlap", steps)
    if left.hedge is Hedge.EXACT and right.hedge is Hedge.EXACT:
        rounded_a, rounded_b = rounding(left, a), rounding(right, b)
        # Only the coarser figure can be the other one rounded.
        if (a.low is not None and a.low in rounded_b and _width(rounded_a) < _width(rounded_b)) or (
            b.low is not None and b.low in rounded_a and _width(rounded_b) < _width(rounded_a)
        ):
            return Agreement(Outcome.AGREE, "one is the other rounded", steps)
    return Agreement(Outcome.DIFFER, "no value lies in both", steps)


def _meant(quantity: Quantity) -> Interval:
    """Return the values that two approximate figures may share: those rounded to what is said.

    "Around 1,400" may be 1,480 when that was counted, but is not "around 1,500".
    """
    interval, _, _ = normalise(quantity)
    if quantity.value is None or interval.low is None or interval.high is None:
        return interval
    value, _, _ = normalise(evolve(quantity, interval=Interval(quantity.value, quantity.value)))
    if value.low is None:
        return interval
    last = Decimal(5).scaleb(int(value.low.normalize().as_tuple().exponent) - 1)
    half = min(last, abs(value.low) * _MOST_ROUNDING)
    return Interval(value.low - half, value.low + half, high_open=half > 0)


def normalise(quantity: Quantity) -> tuple[Interval, str, tuple[str, ...]]:
    """Return the interval in a common unit, that unit, and what was converted."""
    unit = quantity.unit or ""
    factor, common = _conversion(quantity, unit)
    if factor == 1:
        return quantity.interval, common, ()
    interval = quantity.interval.scaled(factor)
    return interval, common, (f"“{quantity.quote.exact}” read as {_shown(interval)} {common}",)


def _conversion(quantity: Quantity, unit: str) -> tuple[Decimal, str]:
    if quantity.kind is QuantityKind.FRACTION:
        return Decimal(100), "percent"
    if unit in _MONTHS:
        return _MONTHS[unit], "month"
    if unit in _DAYS:
        return _DAYS[unit], "day"
    return Decimal(1), unit


def _commensurable(left: Quantity, right: Quantity, a_unit: str, b_unit: str) -> bool:
    countable = {QuantityKind.COUNT, QuantityKind.NUMBER}
    if left.kind in countable and right.kind in countable:
        return a_unit.partition("/")[2] == b_unit.partition("/")[2]
    return a_unit == b_unit


def rounding(quantity: Quantity, interval: Interval) -> Interval:
    """Return the values that would be written as an exact figure once rounded.

    2.5 stands for 2.45 to 2.55, and 22 billion for 21.5 to 22.5 billion; a count below 1,000
    stands for itself alone. 55% may be 55.5%, which is 55.46% rounded as well. Two thirds may be
    66% or 67.5%.
    """
    value = interval.low
    if value is None or value != interval.high:
        return interval
    if quantity.kind is QuantityKind.FRACTION and _is_simple(quantity):
        half = min(_POINT, abs(value) * _MOST_ROUNDING)
        return Interval(value - half, value + half)
    small = abs(value) < _ROUNDED_FROM
    if small and value == value.to_integral_value() and quantity.kind not in _MEASURED:
        return interval
    exponent = int(value.normalize().as_tuple().exponent)
    if small:
        exponent = min(exponent, 0)
    while exponent > 0 and Decimal(5).scaleb(exponent - 1) > abs(value) * _MOST_ROUNDING:
        exponent -= 1
    half = Decimal(5).scaleb(exponent - 1)
    low, high = value - half, value + half
    # A fraction such as 17/24 has as many digits as a decimal holds: there is none after them.
    return Interval(low, high, high_open=half > abs(value) * _FINE) if low < high else interval


def _is_simple(quantity: Quantity) -> bool:
    """Tell whether a fraction is of few parts: a half, two thirds, one in ten."""
    value = quantity.value or Decimal(0)
    nearest = (abs(value * parts - round(value * parts)) for parts in range(2, _SIMPLE + 1))
    return any(off < _SAME for off in nearest)


def _width(interval: Interval) -> Decimal:
    if interval.low is None or interval.high is None:
        return Decimal("Infinity")
    return interval.high - interval.low


def _shown(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return plain(low)
    left = "-∞" if low is None else plain(low)
    right = "∞" if high is None else plain(high)
    return f"{left} to {right}"


def plain(value: Decimal) -> str:
    """Write a number as people do: ``13,000`` and ``66.7``, never an exponent.

    >>> plain(Decimal("13000")), plain(Decimal("66.66666")), plain(Decimal("5E+6"))
    ('13,000', '66.7', '5,000,000')
    """
    rounded = value.quantize(Decimal("0.1")) if value != value.to_integral_value() else value
    return f"{rounded.normalize():,f}"
