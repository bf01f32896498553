"""Another figure for the same thing, at the same time as far as the documents say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.figures import is_progress, is_running, is_update, stated
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked

_FIRM = Decimal(8)
"""The bits from which what is foreseen is compared with what is stated."""

_TWO = 2


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = left.quantity, right.quantity
    if a is None or b is None or QuantityKind.DURATION in (a.kind, b.kind):
        return None
    if a.change and b.change and a.change is not b.change:
        return None
    if left.document == right.document or is_update(left, right):
        return None  # either is the business of another rule
    likely = conflicts.wanted(left, right) <= _FIRM <= match.total
    planned_too = likely and not (is_running(left) or is_running(right))
    return conflicts.differ(left, right, match, planned_too=planned_too)


@pair_rule(
    "value-differs",
    Severity.HIGH,
    _differ,
    values_differ=True,
    states=stated,
    unless_told_apart=True,
)
def value_differs(cluster: Cluster) -> Asked | None:
    """Ask which of the figures holds."""
    sides = cluster.sides(stated)
    if len(sides) == _TWO and is_progress(*sides):
        return None
    return conflicts.asked(cluster, "which figure holds, and for when?")
