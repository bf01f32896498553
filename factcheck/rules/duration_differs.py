"""The same thing is said to take, or to have taken, another length of time.

"Fifteen years of reports" is not the length of anything: only figures of a thing that is named
("a three-month audit", "an assessment in four months") are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Group, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule
from factcheck.rules.words import listed

_LENGTHS = frozenset({QuantityKind.DURATION})


def _relevant(left: Claim, right: Claim) -> bool:
    return all(c.noun and c.quantity and c.quantity.kind in _LENGTHS for c in (left, right))


@group_rule("duration-differs", Severity.HIGH)
def duration_differs(group: Group) -> Iterator[Asked]:
    """Ask how long it was to take, and how long it took."""
    conflict = conflicts.find(group, _relevant)
    if conflict is not None:
        figures = listed([c.quantity.quote.exact for c in conflict.claims if c.quantity])
        yield Asked(
            f"These seem to speak of the same thing ({group.label}) and give {figures}: "
            "how long was it to take, and how long did it take?",
            conflict.claims,
            conflict.compared,
            conflict.normalised,
        )
