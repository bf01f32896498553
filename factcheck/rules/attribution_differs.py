"""One finding under the names of two sources: one study, and two institutions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Manner, Match, Severity
from factcheck.rules.figures import figures, is_telling, same_figure
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.words import listed
from factcheck.text import names
from factcheck.text.words import terms

_FIRM = Decimal(9)
"""The bits from which a figure that both state is one finding."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether two documents name sources that have no word in common for one figure."""
    if left.document == right.document or match.total < _FIRM or left.quantity is None:
        return None
    if not (is_telling(left.quantity) and same_figure(left, right)):
        return None
    a, b = set(terms(_source(left))), set(terms(_source(right)))
    return () if a and b and not a & b else None


def _source(claim: Claim) -> str:
    """Return whose finding it is said to be, where that is named."""
    told = claim.attribution
    if told is None or told.manner is not Manner.SOURCE or told.speaker is None:
        return ""
    return " ".join(name.text for name in names.find(f"So says {told.speaker}."))


@pair_rule("attribution-differs", Severity.MEDIUM, _differ)
def attribution_differs(cluster: Cluster) -> Asked:
    """Ask whose finding it is."""
    sources = [claim.attribution.speaker or "" for claim in cluster.claims if claim.attribution]
    return Asked(
        f"The same figure is put down to {listed(sources)}: whose finding is it?",
        cluster.claims,
        (*figures(cluster.claims), side_by_side("source", [_source(c) for c in cluster.claims])),
    )
