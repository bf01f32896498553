"""The same undertaking with another deadline."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Period, Severity
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.words import listed

_FIRM = Decimal(9)
"""The bits from which two undertakings are taken to be one, rather than two of one sort."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether two deadlines end on different days, one not merely vaguer than the other.

    "By 2026" and "by March 2026" can both be meant: the TIMEX3 value of the one begins with that
    of the other.
    """
    if match.total < _FIRM:
        return None
    a, b = _deadline(left), _deadline(right)
    if a is None or b is None or a.latest is None or b.latest is None or a.latest == b.latest:
        return None
    if "/" in a.timex + b.timex:
        return None  # "£5 million in 2025/26" says for when, not by when
    vaguer = a.timex.startswith(b.timex) or b.timex.startswith(a.timex)
    return None if vaguer else ()


@pair_rule("deadline-moved", Severity.HIGH, _differ, values_differ=True)
def deadline_moved(cluster: Cluster) -> Asked:
    """Ask by when it is to be done."""
    words = [d.quote.exact if (d := _deadline(c)) else "" for c in cluster.claims]
    return Asked(
        f"The same undertaking ({cluster.label}) has the deadlines {listed(words)}: "
        "by when is it to be done?",
        cluster.claims,
        (side_by_side("deadline", words),),
    )


def _deadline(claim: Claim) -> Period | None:
    return claim.commitment.deadline if claim.commitment else None
