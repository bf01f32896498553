"""One sets a limit above, the other a limit below: "up to 6,000" and "over 5,000"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Hedge, Match, Quantity, QuantityKind, Severity
from factcheck.records.agreement import Outcome, agree
from factcheck.rules import conflicts
from factcheck.rules.figures import ABOVE, BELOW, figures, stated
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked
from factcheck.rules.words import listed

_FIRM = Decimal(8)
"""The bits from which a limit above and one below are taken to be of one thing."""

_FAR = Decimal("2.5")
"""How many times one limit the other is before they are hardly of one thing."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = left.quantity, right.quantity
    if a is None or b is None or match.total < _FIRM or left.document == right.document:
        return None
    below, above = (a, b) if _is_below(a) else (b, a)
    if not (_is_below(below) and above.hedge in ABOVE and _are_near(above, below)):
        return None
    agreement = agree(a, b)
    if agreement.outcome is not Outcome.AGREE or not conflicts.answer_one_question(left, right):
        return None
    return agreement.normalised


@pair_rule("bound-turned", Severity.MEDIUM, _differ, states=stated)
def bound_turned(cluster: Cluster) -> Asked:
    """Ask whether what is a limit in the one is a floor in the other."""
    quotes = listed([claim.quantity.quote.exact for claim in cluster.claims if claim.quantity])
    return Asked(
        f"These seem to speak of the same thing ({cluster.label}) and give {quotes}, a limit above "
        "and a limit below: what is the figure?",
        cluster.claims,
        tuple(figures(cluster.claims)),
        cluster.normalised,
    )


def _is_below(quantity: Quantity) -> bool:
    """Tell whether it is at most, or just below, what is stated."""
    nearly = quantity.hedge is Hedge.APPROXIMATE and quantity.interval.high == quantity.value
    return quantity.hedge in BELOW or nearly


def _are_near(above: Quantity, below: Quantity) -> bool:
    if above.value is None or below.value is None or QuantityKind.AGE in (above.kind, below.kind):
        return False
    return 0 < above.value < below.value <= above.value * _FAR
