"""What was to be done by one day was done on a later one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Claim, Match, Relation, Severity
from factcheck.rules.dated import Dated, dated_acts
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.words import listed


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether one says that a thing is to be done by a day, and the other that it was after.

    The one can only have been said first, and both name the thing.
    """
    if left.document == right.document or not _is_of_one_thing(match):
        return None
    for promise, report in ((left, right), (right, left)):
        if promise.since and report.since and promise.since > report.since:
            continue
        if any(_is_late(a, b) for a in dated_acts(promise) for b in dated_acts(report)):
            return ()
    return None


def _is_late(planned: Dated, done: Dated) -> bool:
    by, on = planned.when.latest, done.when.earliest
    if planned.verb != done.verb or not planned.ahead or done.ahead or by is None or on is None:
        return False
    return by < on


def _is_of_one_thing(match: Match) -> bool:
    return any(e.feature == "thing" and e.relation is Relation.SHARED for e in match.evidence)


@pair_rule("done-late", Severity.MEDIUM, _differ)
def done_late(cluster: Cluster) -> Asked:
    """Ask whether it was done later than it was to be."""
    days = [_words(claim) for claim in cluster.claims]
    return Asked(
        f"The same thing ({cluster.label}) was to be done, and was done, at the times "
        f"{listed(days)}: was it later than said?",
        cluster.claims,
        (side_by_side("when", days),),
    )


def _words(claim: Claim) -> str:
    return next((act.when.quote.exact for act in dated_acts(claim)), "")
