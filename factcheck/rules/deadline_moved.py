"""The same undertaking with another deadline, or still to come after its deadline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Period, Severity, Stage
from factcheck.rules.dated import dated_acts, time_ahead
from factcheck.rules.named import is_named_once
from factcheck.rules.once import once
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.undertakings import (
    are_done_to_one,
    are_of_one_thing,
    names_one_thing,
    say_the_same,
)
from factcheck.rules.words import listed

_FIRM = Decimal(9)
"""The bits from which two undertakings are taken to be one, rather than two of one sort."""

_THROUGHOUT = re.compile(r"\b(?:across|during|for|over|throughout)\s+$", flags=re.IGNORECASE)

_AHEAD = frozenset({Stage.CONSIDERED, Stage.PROMISED, Stage.UNDER_WAY, Stage.DELAYED})


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether two documents give one undertaking deadlines that cannot both be meant."""
    if match.total < _FIRM or left.document == right.document:
        return None
    if _deadline(left) is None or _deadline(right) is None or not _is_one_act(left, right, match):
        return None
    earlier, later = sorted((left, right), key=Claim.order)
    return () if _is_other_day(left, right) or _is_missed(earlier, later) else None


def _is_one_act(left: Claim, right: Claim, match: Match) -> bool:
    """Tell whether both say when one thing is to be done, whether or not they undertake it."""
    acts = [{act.verb for act in dated_acts(claim) if act.ahead} for claim in (left, right)]
    if all(acts) and not acts[0] & acts[1]:
        return False
    if left.commitment is not None and right.commitment is not None:
        if are_of_one_thing(left, right, match):
            return True
        return all(acts) and are_done_to_one(left.commitment, right.commitment)
    return say_the_same(left, right) or (all(acts) and names_one_thing(match))


def _is_other_day(left: Claim, right: Claim) -> bool:
    """Tell whether two deadlines end on different days, one not merely vaguer than the other.

    "By 2026" and "by March 2026" can both be meant: the TIMEX3 value of the one begins with that
    of the other.
    """
    a, b = _deadline(left), _deadline(right)
    if a is None or b is None or a.latest is None or b.latest is None or a.latest == b.latest:
        return False
    if _is_length(a) or _is_length(b):
        return False
    if "/" in a.timex + b.timex or _was_past(left) or _was_past(right):
        return False  # "£5 million in 2025/26" says for when, not by when
    return not (a.timex.startswith(b.timex) or b.timex.startswith(a.timex))


def _is_missed(earlier: Claim, later: Claim) -> bool:
    """Tell whether what had a deadline is still to be done, at some time, once that has passed.

    "In the autumn", and in December "later this year" or "shortly".
    """
    deadline = _deadline(earlier)
    if deadline is None or deadline.latest is None or later.since is None:
        return False
    if "/" in deadline.timex or _was_past(earlier) or _was_past(later):
        return False
    still = _deadline(later)
    return (
        deadline.latest < later.since
        and _is_ahead(later)
        and still is not None
        and not (_is_length(still))
    )


def _is_length(period: Period) -> bool:
    """Tell whether words give a length of time and no day: "over the next ten years"."""
    if not period.timex.startswith("P"):
        return False
    return not period.resolved or _THROUGHOUT.search(period.quote.prefix) is not None


def _was_past(claim: Claim) -> bool:
    """Tell whether the day had gone by when it was said: it was no deadline."""
    deadline = _deadline(claim)
    if deadline is None or deadline.latest is None or claim.since is None:
        return False
    return _is_ahead(claim) and deadline.latest < claim.since


def _is_ahead(claim: Claim) -> bool:
    return claim.commitment is None or claim.commitment.stage in _AHEAD


@pair_rule("deadline-moved", Severity.HIGH, _differ, values_differ=True)
def deadline_moved(cluster: Cluster) -> Asked:
    """Ask by when it is to be done."""
    words = [d.quote.exact if (d := _deadline(c)) else "" for c in cluster.claims]
    return Asked(
        f"The same undertaking ({cluster.label}) has the deadlines {listed(words)}: "
        "by when is it to be done?",
        cluster.claims,
        (side_by_side("deadline", words),),
        severity=None if _is_of_one_name(cluster) else Severity.LOW,
    )


def _is_of_one_name(cluster: Cluster) -> bool:
    by_id = {claim.id: claim for claim in cluster.claims}
    return any(
        not is_named_once(by_id[match.left], by_id[match.right], match)
        for match in cluster.matches
        if match.left in by_id and match.right in by_id
    )


@once
def _deadline(claim: Claim) -> Period | None:
    if claim.commitment is not None:
        return claim.commitment.deadline
    acted = next((act.when for act in dated_acts(claim) if act.ahead), None)
    return acted or time_ahead(claim)
