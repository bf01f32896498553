"""A count that goes on: "over 1,900 so far", later "over 2,500". Time may explain all of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Hedge, Match, Quantity, QuantityKind, Severity
from factcheck.records.agreement import Outcome, agree
from factcheck.rules.conflicts import wanted
from factcheck.rules.figures import (
    ABOVE,
    BELOW,
    figures,
    is_baseline,
    is_expected,
    is_progress,
    is_update,
    same_figure,
    stated,
)
from factcheck.rules.measures import measure_alike
from factcheck.rules.named import is_named_once
from factcheck.rules.pairs import Cluster, InGroups, pair_rule
from factcheck.rules.parts import are_parts_of_a_sum, is_further
from factcheck.rules.rule import Asked
from factcheck.rules.times import are_two_spans, is_part_of_the_time
from factcheck.rules.words import listed
from factcheck.text.words import terms

_CLEAR = Decimal("8.4")
"""The bits from which a limit that is another is taken to be of the same thing."""

_GROWN = Decimal("7.5")
"""The bits from which a count that is larger later on is taken to be of the same thing."""

_FAR = Decimal("1.3")
"""How many times a bound a figure is before the bound no longer speaks of it."""


_TOO_FAR = 20
"""How many times a bound a figure is before it is of something else."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    if left.document == right.document or not _comparable(left, right):
        return None
    assert left.quantity is not None
    assert right.quantity is not None
    if not match.evidence and not _count_alike(left.quantity, right.quantity):
        return None
    if match.evidence and match.total < _wanted(left, right):
        return None
    if _moved(left, right) or _moved(right, left):
        return ()
    if not match.evidence or not is_update(left, right) or same_figure(left, right):
        return None
    agreement = agree(left.quantity, right.quantity)
    return agreement.normalised if agreement.outcome is Outcome.DIFFER else None


def _wanted(left: Claim, right: Claim) -> Decimal:
    """Return the bits wanted; a count that goes on may well have doubled since."""
    usual = wanted(left, right)
    if not is_update(left, right):
        return usual
    earlier, later = sorted((left, right), key=Claim.order)
    assert earlier.quantity is not None
    assert later.quantity is not None
    a, b = earlier.quantity.value, later.quantity.value
    grew = a is not None and b is not None and a < b <= a * _TOO_FAR
    return min(usual, _GROWN) if grew else usual


@pair_rule(
    "figure-updated",
    Severity.MEDIUM,
    _differ,
    values_differ=True,
    states=stated,
    series=lambda _: None,
    in_groups=InGroups(alike=lambda claim: _unit(claim), unlike=lambda claim: claim.document),
    unless_told_apart=True,
)
def figure_updated(cluster: Cluster) -> Asked:
    """Ask whether the figure has moved with time, or one of them is wrong."""
    quotes = listed([c.quantity.quote.exact for c in cluster.claims if c.quantity])
    return Asked(
        f"The same thing ({cluster.label}) stands as {quotes}: has the figure moved with "
        "time, or is one of them out of date?",
        cluster.claims,
        tuple(figures(cluster.claims)),
        cluster.normalised,
        severity=_severity(cluster),
    )


def _unit(claim: Claim) -> tuple[str | None] | None:
    """Return the unit of a figure that counts things, as what claims are to have in common."""
    quantity = claim.quantity
    return (quantity.unit,) if quantity is not None and quantity.noun else None


def _count_alike(left: Quantity, right: Quantity) -> bool:
    """Tell whether both are of one unit and of things with a word in common: "hubs" and "hubs"."""
    nouns = [set(terms(quantity.noun or "")) for quantity in (left, right)]
    return left.unit == right.unit and bool(nouns[0] & nouns[1])


def _severity(cluster: Cluster) -> Severity | None:
    """Return a lower severity than the rule's where time explains what moved, or for a weak match.

    A count that goes on grows; a limit that is stated anew was set anew.
    """
    by_id = {claim.id: claim for claim in cluster.claims}
    stands = {c.quantity.value for c in cluster.claims if c.quantity and c.quantity.value}
    if are_parts_of_a_sum(stands):
        return Severity.LOW
    for match in cluster.matches:
        left, right = by_id.get(match.left), by_id.get(match.right)
        if left is None or right is None or stated(left) == stated(right):
            continue
        if (
            match.without("size") >= _CLEAR
            and not is_further((left,), (right,))
            and not is_named_once(left, right, match)
            and not is_update(left, right)
            and _differ(left, right, match) is not None
        ):
            return None
    return Severity.LOW


def _comparable(left: Claim, right: Claim) -> bool:
    a, b = left.quantity, right.quantity
    if a is None or b is None or QuantityKind.AGE in (a.kind, b.kind):
        return False  # "over 12s" says who is meant
    return (
        left.polarity is right.polarity
        and (a.change is b.change or None in (a.change, b.change))
        and not (is_expected(left) or is_expected(right))
        and not is_progress((left,), (right,))
        and is_baseline(left) is is_baseline(right)
        and measure_alike(left, right)
        and not are_two_spans(left, right)
        and not is_part_of_the_time(left, right)
    )


def _moved(bound: Claim, other: Claim) -> bool:
    """Tell whether another bound is stated, or a figure so far beyond that nobody would say so.

    Who says "over £2 billion" does not mean £3.1 billion, though it would be true.
    """
    assert bound.quantity is not None
    assert other.quantity is not None
    side = next((side for side in (ABOVE, BELOW) if bound.quantity.hedge in side), None)
    a, b = bound.quantity.value, other.quantity.value
    if side is None or a is None or b is None:
        return False
    if other.quantity.hedge in side:
        return a != b and max(a, b) <= min(a, b) * _TOO_FAR
    beyond = b > a * _FAR if side is ABOVE else b * _FAR < a
    beyond = beyond and max(a, b) <= min(a, b) * _TOO_FAR
    return beyond and other.quantity.hedge is Hedge.EXACT
