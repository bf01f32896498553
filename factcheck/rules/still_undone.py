"""What one statement says was done, another, no earlier, says is still to be done or going on."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Severity
from factcheck.rules.once import once
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.undertakings import names_one_thing, say_the_same
from factcheck.text.acts import done_once
from factcheck.text.standing import undone

_FIRM = Decimal(10)
"""The bits from which two statements are taken to be of one thing."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether the one has done what the other has ahead of it, at one time or later."""
    if left.document == right.document or match.total < _FIRM:
        return None
    for before, after in ((left, right), (right, left)):
        if before.since and after.since and before.since > after.since:
            continue
        if _done(before) & _ahead(after) and (names_one_thing(match) or say_the_same(left, right)):
            return ()
    return None


@once
def _done(claim: Claim) -> frozenset[str]:
    return frozenset() if _ahead(claim) else frozenset(done_once(claim.quote.exact))


@once
def _ahead(claim: Claim) -> frozenset[str]:
    return undone(claim.quote.exact)


def _standing(claim: Claim) -> str:
    return "still to be done" if _ahead(claim) else "done"


@pair_rule("still-undone", Severity.MEDIUM, _differ, states=_standing)
def still_undone(cluster: Cluster) -> Asked:
    """Ask whether it was done."""
    return Asked(
        f"One statement says that this was done ({cluster.label}), another that it is still to be "
        "done or going on: which holds, and since when?",
        cluster.claims,
        (side_by_side("standing", [_standing(claim) for claim in cluster.claims]),),
    )
