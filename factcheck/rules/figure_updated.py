"""A bound that moved: "over 1,900", later "over 2,500". Both can be right, if time has passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.records import Claim, Group, Hedge, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule
from factcheck.rules.words import listed

_ABOVE = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_BELOW = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})
_FAR = Decimal("1.3")
"""How many times a bound a figure is before the bound no longer speaks of it."""


@group_rule("figure-updated", Severity.MEDIUM, values_differ=True)
def figure_updated(group: Group) -> Iterator[Asked]:
    """Ask whether the figure has grown since, or one of the bounds is wrong."""
    stated = [c for c in group.claims if _value(c) is not None and not conflicts.is_expected(c)]
    for side in (_ABOVE, _BELOW):
        bounds = [c for c in stated if c.quantity is not None and c.quantity.hedge in side]
        moved = [c for c in stated if any(_moved(bound, c, side) for bound in bounds)]
        if moved:
            shown = [c for c in stated if c in moved or c in bounds]
            figures = listed([c.quantity.quote.exact for c in shown if c.quantity])
            yield Asked(
                f"The same thing ({group.label}) stands as {figures}: has the figure moved with "
                "time, or is one of them out of date?",
                shown,
                tuple(conflicts.figures(shown)),
                severity=Severity.LOW if _dated_apart(shown) else None,
            )


def _value(claim: Claim) -> Decimal | None:
    """Return the figure, unless it is an age: "over 12s" says who is meant."""
    if claim.quantity is None or claim.quantity.kind is QuantityKind.AGE:
        return None
    return claim.quantity.value


def _moved(bound: Claim, other: Claim, side: frozenset[Hedge]) -> bool:
    """Tell whether another bound is stated, or a figure so far beyond that nobody would say so.

    Who says "over £2 billion" does not mean £3.1 billion, though it would be true.
    """
    a, b = _value(bound), _value(other)
    if a is None or b is None or bound.quantity is None or other.quantity is None:
        return False
    if (
        bound.quantity.kind is QuantityKind.AGE
        or bound.quantity.unit != other.quantity.unit
        or conflicts.is_apart(bound, other)
    ):
        return False
    if other.quantity.hedge in side:
        return a != b
    beyond = b > a * _FAR if side is _ABOVE else b * _FAR < a
    return beyond and other.quantity.hedge is Hedge.EXACT


def _dated_apart(claims: Sequence[Claim]) -> bool:
    """Tell whether each was said on another day, so that time explains the difference."""
    days = [claim.said for claim in claims if claim.said is not None]
    return len(days) == len(claims) == len(set(days))
