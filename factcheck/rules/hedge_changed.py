"""The same figure with another hedge: "800", "more than 800", "up to 800"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Claim, Hedge, Match, QuantityKind, Severity
from factcheck.rules.figures import ABOVE, BELOW, figures, stated
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked
from factcheck.rules.words import listed


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = _hedge(left), _hedge(right)
    return () if a and b and a is not b and stated(left) == stated(right) else None


@pair_rule("hedge-changed", Severity.MEDIUM, _differ, states=stated, series=stated, in_groups=True)
def hedge_changed(cluster: Cluster) -> Asked:
    """Ask whether a hedge that came, went or turned changes what is claimed."""
    hedges = {_hedge(claim) for claim in cluster.claims}
    turned = bool(hedges & ABOVE) and bool(hedges & BELOW)
    quotes = listed([c.quantity.quote.exact for c in cluster.claims if c.quantity])
    return Asked(
        f"The same figure stands as {quotes}: does the wording change what is claimed?",
        cluster.claims,
        tuple(figures(cluster.claims)),
        severity=Severity.HIGH if turned else None,
    )


def _hedge(claim: Claim) -> Hedge | None:
    """Return how firmly a figure is stated, unless the words only say who or which is meant."""
    quantity = claim.quantity
    if quantity is None or quantity.value is None:
        return None
    if quantity.kind in (QuantityKind.AGE, QuantityKind.MEASURE):
        return None  # "over 14" and "under 11 metres" say who or what is meant
    if quantity.kind is QuantityKind.DURATION and claim.noun is None:
        return None  # and "12 months or more" which sentences are
    return quantity.hedge
