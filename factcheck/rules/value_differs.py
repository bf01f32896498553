"""Another figure for the same thing, at the same time as far as the documents say."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Group, Quantity, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule
from factcheck.rules.words import listed

_OTHER_RULES = frozenset({QuantityKind.DURATION})


def _relevant(left: Quantity, right: Quantity) -> bool:
    opposite = left.change and right.change and left.change is not right.change
    return left.kind not in _OTHER_RULES and not opposite


@group_rule("value-differs", Severity.HIGH)
def value_differs(group: Group) -> Iterator[Asked]:
    """Ask which of the figures holds."""
    conflict = conflicts.find(group.claims, _relevant)
    if conflict is not None:
        figures = listed([c.quantity.quote.exact for c in conflict.claims if c.quantity])
        yield Asked(
            f"These seem to speak of the same thing ({group.label}) and give {figures}: "
            "which figure holds, and for when?",
            conflict.claims,
            conflict.compared,
            conflict.normalised,
        )
