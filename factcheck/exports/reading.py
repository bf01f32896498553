"""How a figure was read, in a few characters."""

from __future__ import annotations

from decimal import Decimal

from factcheck.exports.visible import one_line
from factcheck.records import Hedge, Interval, Period, Quantity

__all__ = ["period_reading", "quantity_reading"]

_MOST_PLACES = 4
"""Two thirds have no last decimal place; the other formats hold what there is."""


def quantity_reading(quantity: Quantity) -> str:
    """Return the values a figure allows, with its unit: ``> 800 police officer``."""
    parts = [_approximate(quantity) or _interval(quantity.interval)]
    if quantity.unit:
        parts.append(one_line(quantity.unit))
    if quantity.change:
        parts.append(f"({quantity.change})")
    return " ".join(parts)


def period_reading(period: Period) -> str:
    """Return the days a period can mean: ``2000-01-01 to 2006-12-31``."""
    if not period.resolved:
        return one_line(period.timex)
    if period.earliest == period.latest:
        return str(period.earliest)
    return f"{period.earliest or '…'} to {period.latest or '…'}"


def _approximate(quantity: Quantity) -> str | None:
    """Return the figure that a hedge is near, and on which side where it is on one ("nearly")."""
    value, interval = quantity.value, quantity.interval
    if quantity.hedge is not Hedge.APPROXIMATE or value is None:
        return None
    if value == interval.high:
        return f"just below {_number(value)}"
    if value == interval.low:
        return f"just above {_number(value)}"
    return f"≈ {_number(value)}"


def _interval(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "any"
    if high is None and low is not None:
        return f"{'>' if interval.low_open else '≥'} {_number(low)}"
    if low is None and high is not None:
        return f"{'<' if interval.high_open else '≤'} {_number(high)}"
    assert low is not None
    assert high is not None
    return _number(low) if low == high else f"{_number(low)} to {_number(high)}"


def _number(value: Decimal) -> str:
    shown = format(round(value, _MOST_PLACES), ",f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
