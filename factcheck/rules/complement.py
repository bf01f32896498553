"""A share that is, and a share that is not: together they should make the whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.records import Claim, Group, Interval, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.agreement import normalise, plain
from factcheck.rules.rule import Asked, group_rule, side_by_side
from factcheck.rules.words import listed

_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_WHOLE = Decimal(100)
_CLOSE = Decimal(5)
"""How many points off the whole still reads as rounding."""


@group_rule("complement", Severity.LOW)
def complement(group: Group) -> Iterator[Asked]:
    """Ask whether a share that is and a share that is not are of the same whole."""
    shares = [c for c in group.claims if c.quantity and c.quantity.kind in _SHARES]
    for left, right in combinations(shares, 2):
        if left.polarity is right.polarity:
            continue
        total, steps = _sum(left, right)
        if total is None:
            continue
        gap = abs(total - _WHOLE)
        figures = listed([c.quantity.quote.exact for c in (left, right) if c.quantity])
        how = "make the whole" if not gap else f"come to {plain(total)}%, close to the whole"
        if gap > _CLOSE:
            how = f"come to {plain(total)}%, not to the whole"
        yield Asked(
            f"{figures}, one of what is and one of what is not, {how}: are they shares of the "
            "same whole, at the same time?",
            (left, right),
            (
                *conflicts.figures((left, right)),
                side_by_side("polarity", [str(left.polarity), str(right.polarity)]),
            ),
            steps,
            severity=Severity.LOW if gap <= _CLOSE else Severity.MEDIUM,
        )


def _sum(left: Claim, right: Claim) -> tuple[Decimal | None, tuple[str, ...]]:
    assert left.quantity is not None
    assert right.quantity is not None
    a, _, a_steps = normalise(left.quantity)
    b, _, b_steps = normalise(right.quantity)
    if not (_is_point(a) and _is_point(b)) or a.low is None or b.low is None:
        return None, ()
    return a.low + b.low, (*a_steps, *b_steps)


def _is_point(interval: Interval) -> bool:
    return interval.low is not None and interval.low == interval.high
