"""One event, two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.records import Claim, Group, Match, Period, Severity
from factcheck.rules.rule import Asked, group_rule, side_by_side
from factcheck.rules.words import listed

_STRONG = Decimal(12)
"""The bits from which two statements without a figure are taken to be of one event."""

_DIGIT = re.compile(r"\d")


@group_rule("event-date-differs", Severity.MEDIUM, values_differ=True)
def event_date_differs(group: Group) -> Iterator[Asked]:
    """Ask when it happened, of two statements that agree in all else."""
    by_id = {claim.id: claim for claim in group.claims}
    for match in group.matches:
        left, right = by_id[match.left], by_id[match.right]
        a, b = _only_date(left), _only_date(right)
        if a is None or b is None or not _alike(a, b) or not _one_event(left, right, match):
            continue
        if a.timex != b.timex:
            dates = [a.quote.exact, b.quote.exact]
            yield Asked(
                f"What seems to be one event ({group.label}) is dated {listed(dates)}: "
                "which date is right?",
                (left, right),
                (side_by_side("date", dates),),
            )


def _only_date(claim: Claim) -> Period | None:
    stated = [p for p in claim.periods if p.resolved and not p.relative]
    return stated[0] if len(stated) == 1 else None


def _alike(left: Period, right: Period) -> bool:
    """Tell whether both are days, or both months, or both runs of years."""
    return _DIGIT.sub("0", left.timex) == _DIGIT.sub("0", right.timex)


def _one_event(left: Claim, right: Claim, match: Match) -> bool:
    if left.commitment is not None or right.commitment is not None:
        return False  # a deadline is the business of another rule
    if left.quantity is not None and right.quantity is not None:
        same = left.quantity.value is not None and left.quantity.value == right.quantity.value
        return same and left.quantity.unit == right.quantity.unit
    return match.total >= _STRONG
