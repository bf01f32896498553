"""Another figure for the same thing, at the same time as far as the documents say."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Group, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule


def _relevant(left: Claim, right: Claim) -> bool:
    a, b = left.quantity, right.quantity
    if a is None or b is None or QuantityKind.DURATION in (a.kind, b.kind):
        return False
    return not (a.change and b.change and a.change is not b.change)


@group_rule("value-differs", Severity.HIGH, values_differ=True)
def value_differs(group: Group) -> Iterator[Asked]:
    """Ask which of the figures holds."""
    return conflicts.ask(group, _relevant, "which figure holds, and for when?")
