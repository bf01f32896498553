"""The same undertaking with another deadline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.records import Claim, Group, Period, Severity
from factcheck.rules.rule import Asked, group_rule, side_by_side
from factcheck.rules.words import listed


@group_rule("deadline-moved", Severity.HIGH, values_differ=True)
def deadline_moved(group: Group) -> Iterator[Asked]:
    """Ask by when it is to be done."""
    with_deadline = [c for c in group.claims if _deadline(c) is not None]
    moved: dict[str, Claim] = {}
    for left, right in combinations(with_deadline, 2):
        if _differ(_deadline(left), _deadline(right)):
            moved.update({left.id: left, right.id: right})
    if moved:
        claims = [c for c in with_deadline if c.id in moved]
        words = [d.quote.exact for c in claims if (d := _deadline(c))]
        yield Asked(
            f"The same undertaking ({group.label}) has the deadlines {listed(words)}: "
            "by when is it to be done?",
            claims,
            (side_by_side("deadline", words),),
        )


def _deadline(claim: Claim) -> Period | None:
    return claim.commitment.deadline if claim.commitment else None


def _differ(left: Period | None, right: Period | None) -> bool:
    """Tell whether two deadlines end on different days, one not merely vaguer than the other.

    "By 2026" and "by March 2026" can both be meant: the TIMEX3 value of the one begins with that
    of the other.
    """
    if left is None or right is None or left.latest is None or right.latest is None:
        return False
    vaguer = left.timex.startswith(right.timex) or right.timex.startswith(left.timex)
    return left.latest != right.latest and not vaguer
