"""One figure of two places, of which one may lie in the other: of London, and of all England."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Relation, Severity
from factcheck.rules.figures import same_figure
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.words import listed

_FIRM = Decimal(11)
"""The bits from which one figure of two places is taken to be of one thing."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    if left.document == right.document or match.total < _FIRM or not same_figure(left, right):
        return None
    apart = any(
        evidence.feature == "places" and evidence.relation is Relation.DIFFERS
        for evidence in match.evidence
    )
    return () if apart else None


def _where(claim: Claim) -> str:
    return ", ".join(sorted(claim.places))


@pair_rule("place-differs", Severity.MEDIUM, _differ, states=_where)
def place_differs(cluster: Cluster) -> Asked:
    """Ask for which place the figure holds."""
    places = [_where(claim) for claim in cluster.claims]
    figure = next(claim.quantity.quote.exact for claim in cluster.claims if claim.quantity)
    return Asked(
        f"One figure ({figure}) is given for {listed(places)}: for which place does it hold?",
        cluster.claims,
        (side_by_side("stated for", places),),
    )
