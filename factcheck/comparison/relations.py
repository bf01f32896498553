"""Whether two figures of the same thing can both be right, as a reader takes them."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen

from factcheck.comparison.measures import Common, common
from factcheck.records import Hedge, Interval, Quantity
from factcheck.records.agreement import Outcome, plain, rounding

__all__ = ["Related", "denied", "equal", "relate"]

_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST})
_HALF = Decimal("0.5")
_MOST_ROUNDING = Decimal("0.05")
"""What a converted figure may be off by, as a share of it."""


@frozen
class Related:
    """How two figures relate, why, and what was converted to tell."""

    outcome: Outcome
    reason: str
    normalised: tuple[str, ...] = ()


def relate(left: Quantity, right: Quantity) -> Related | None:
    """Return how two figures relate, or None where they are in no common unit."""
    shared = common(left, right)
    if shared is None:
        return None
    steps = (*_steps(left, shared.left, shared), *_steps(right, shared.right, shared))
    if left.change and right.change and left.change is not right.change:
        return Related(Outcome.DIFFER, "one rises, the other falls", steps)
    outcome, reason = _held(left, right, shared)
    return Related(outcome, reason, steps)


def denied(left: Quantity, related: Related) -> Related:
    """Return how two figures relate of which one text denies what the other states.

    To deny a bound is to state the other side of it; to deny a figure is to state no other.
    """
    bounded = left.interval.low is None or left.interval.high is None
    if related.outcome is Outcome.AGREE:
        return evolve(related, outcome=Outcome.DIFFER, reason="one denies what the other states")
    outcome = Outcome.AGREE if bounded else Outcome.UNKNOWN
    return evolve(related, outcome=outcome, reason="one denies what the other does not state")


def equal(left: Quantity, right: Quantity) -> bool:
    """Tell whether both state the same value, hedged or not."""
    shared = common(left, right)
    if shared is None or left.value is None or right.value is None:
        return False
    a, b = _by(_point(left.value), shared.left), _by(_point(right.value), shared.right)
    return a.overlaps(b)


def _held(left: Quantity, right: Quantity, shared: Common) -> tuple[Outcome, str]:
    a, b = _by(left.interval, shared.left), _by(_meant(right, left), shared.right)
    if left.hedge is right.hedge is Hedge.APPROXIMATE:
        a, b = _narrowed(a), _narrowed(b)
    if _is_up_to(left) and _is_up_to(right):
        agree = equal(left, right)
        return (Outcome.AGREE, "the same limit") if agree else (Outcome.DIFFER, "another limit")
    if a.overlaps(b):
        return Outcome.AGREE, "the values they allow overlap"
    if left.hedge is Hedge.EXACT:
        if right.hedge is not Hedge.EXACT and equal(left, right):
            return Outcome.AGREE, "the same figure, hedged"
        if right.hedge is Hedge.EXACT and _rounded(left, right, shared):
            return Outcome.AGREE, "one is the other rounded"
    return Outcome.DIFFER, "no value lies in both"


def _rounded(left: Quantity, right: Quantity, shared: Common) -> bool:
    """Tell whether the coarser of two exact figures is the other one rounded."""
    converted = shared.left != shared.right
    a = _by(_leeway(left, converted), shared.left)
    b = _by(_leeway(right, converted), shared.right)
    if converted:
        return a.overlaps(b)
    if _rounds_to(left.value, right.value) or _rounds_to(right.value, left.value):
        return True
    if _width(a) == _width(b):
        return False
    coarse, fine = (a, right.value) if _width(a) > _width(b) else (b, left.value)
    return fine is not None and fine in coarse


def _rounds_to(fine: Decimal | None, whole: Decimal | None) -> bool:
    """Tell whether a figure with decimals, which is measured and not counted, rounds to a whole."""
    if fine is None or whole is None or whole != whole.to_integral_value():
        return False
    return fine != fine.to_integral_value() and abs(fine - whole) <= _HALF


def _leeway(quantity: Quantity, converted: bool) -> Interval:
    """Return the values that round to an exact figure; a converted one need not be exact."""
    interval = rounding(quantity, quantity.interval)
    value = quantity.value
    if not converted or value is None or interval.low != interval.high:
        return interval
    half = min(_step(value) / 2, abs(value) * _MOST_ROUNDING)
    return Interval(value - half, value + half)


def _is_up_to(quantity: Quantity) -> bool:
    return quantity.hedge is Hedge.AT_MOST and quantity.quote.exact.lower().startswith("up to")


def _meant(quantity: Quantity, other: Quantity) -> Interval:
    """Return the values a hedge is meant to allow.

    Whoever writes "more than 2.4 million" would have written "2.5 million" of more than that: the
    open side ends where the next figure of as many digits would have been written. "About 2.1
    million" is not held to be less than 2 million.
    """
    interval, value = quantity.interval, quantity.value
    if value is None or value == 0:
        return interval
    if quantity.hedge is Hedge.APPROXIMATE and other.hedge in _BOUNDS:
        half = min(_step(value) / 2, abs(value) * _MOST_ROUNDING)
        about = Interval(value - half, value + half)
        return about if about.overlaps(interval) else interval
    if interval.high is None and interval.low is not None:
        return evolve(interval, high=interval.low + _step(interval.low), high_open=True)
    if interval.low is None and interval.high is not None:
        return evolve(interval, low=interval.high - _step(interval.high), low_open=True)
    return interval


def _step(value: Decimal) -> Decimal:
    """Return what one more in the last digit written is: 0.1 million of 2.4 million."""
    if not value:
        return Decimal(1)
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def _narrowed(interval: Interval) -> Interval:
    if interval.low is None or interval.high is None:
        return interval
    quarter = (interval.high - interval.low) / 4
    return evolve(interval, low=interval.low + quarter, high=interval.high - quarter)


def _by(interval: Interval, factor: Interval) -> Interval:
    """Return an interval times a positive factor that is an interval itself."""
    assert factor.low is not None
    assert factor.high is not None
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else low * (factor.low if low >= 0 else factor.high),
        None if high is None else high * (factor.high if high >= 0 else factor.low),
        interval.low_open,
        interval.high_open,
    )


def _point(value: Decimal) -> Interval:
    return Interval(value, value)


def _width(interval: Interval) -> Decimal:
    if interval.low is None or interval.high is None:
        return Decimal("Infinity")
    return interval.high - interval.low


def _steps(quantity: Quantity, factor: Interval, shared: Common) -> tuple[str, ...]:
    if factor.low == factor.high == 1:
        return ()
    return (
        f"“{quantity.quote.exact}” read as {_shown(_by(quantity.interval, factor))} {shared.unit}",
    )


def _shown(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return plain(low)
    return f"{'-∞' if low is None else plain(low)} to {'∞' if high is None else plain(high)}"
