"""The same thing is said to take, or to have taken, another length of time.

"Fifteen years of reports" is not the length of anything: only figures of a thing that is named
("a three-month audit", "an assessment in four months") are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Group, QuantityKind, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule

_LENGTHS = frozenset({QuantityKind.DURATION})


def _relevant(left: Claim, right: Claim) -> bool:
    return all(c.noun and c.quantity and c.quantity.kind in _LENGTHS for c in (left, right))


@group_rule("duration-differs", Severity.HIGH, values_differ=True)
def duration_differs(group: Group) -> Iterator[Asked]:
    """Ask how long it was to take, and how long it took."""
    return conflicts.ask(group, _relevant, "how long was it to take, and how long did it take?")
