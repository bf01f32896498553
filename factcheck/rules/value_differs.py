"""Another figure for the same thing, at the same time as far as the documents say."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Claim, Match, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.figures import is_update, stated
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = left.quantity, right.quantity
    if a is None or b is None or QuantityKind.DURATION in (a.kind, b.kind):
        return None
    if a.change and b.change and a.change is not b.change:
        return None
    if left.document == right.document or is_update(left, right):
        return None  # either is the business of another rule
    return conflicts.differ(left, right, match)


@pair_rule("value-differs", Severity.HIGH, _differ, values_differ=True, states=stated)
def value_differs(cluster: Cluster) -> Asked:
    """Ask which of the figures holds."""
    return conflicts.asked(cluster, "which figure holds, and for when?")
