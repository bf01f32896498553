"""Another figure for the same thing, at the same time as far as the documents say."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Group, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule
from factcheck.rules.words import listed


def _relevant(left: Claim, right: Claim) -> bool:
    a, b = left.quantity, right.quantity
    if a is None or b is None or QuantityKind.DURATION in (a.kind, b.kind):
        return False
    return not (a.change and b.change and a.change is not b.change)


@group_rule("value-differs", Severity.HIGH)
def value_differs(group: Group) -> Iterator[Asked]:
    """Ask which of the figures holds."""
    conflict = conflicts.find(group, _relevant)
    if conflict is not None:
        figures = listed([c.quantity.quote.exact for c in conflict.claims if c.quantity])
        yield Asked(
            f"These seem to speak of the same thing ({group.label}) and give {figures}: "
            "which figure holds, and for when?",
            conflict.claims,
            conflict.compared,
            conflict.normalised,
        )
