"""The same figure with another hedge: "800", "more than 800", "up to 800"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.records import Claim, Hedge, Match, QuantityKind, Severity
from factcheck.rules.figures import ABOVE, BELOW, figures, is_expected, stated, worded_alike
from factcheck.rules.once import once
from factcheck.rules.pairs import Cluster, InGroups, pair_rule
from factcheck.rules.rule import Asked
from factcheck.rules.words import listed

_FIRM = Decimal("7.6")
_CLEAR = Decimal(9)
"""The bits from which two claims with one figure are asked about, and not only in the end."""

_SMALL = 10
"""Below this, "two or more" and "fewer than four" say who is meant."""


@once
def _hedge(claim: Claim) -> Hedge | None:
    """Return how firmly a figure is stated, unless the words only say who or which is meant."""
    quantity = claim.quantity
    if quantity is None or quantity.value is None:
        return None
    if quantity.kind in (QuantityKind.AGE, QuantityKind.MEASURE):
        return None  # "over 14" and "under 11 metres" say who or what is meant
    if quantity.kind is QuantityKind.COUNT and abs(quantity.value) < _SMALL:
        return None  # so do "two or more children"
    if quantity.kind is QuantityKind.DURATION and claim.noun is None:
        return None  # and "12 months or more" which sentences are
    return quantity.hedge


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    if match.evidence and match.total < _FIRM:
        return None
    if is_expected(left) is not is_expected(right) and not _is_of_a_limit(left, right, match):
        return None
    if left.document == right.document and not worded_alike(left, right):
        return None  # a document sets things side by side
    a, b = _hedge(left), _hedge(right)
    return () if a and b and a is not b and stated(left) == stated(right) else None


def _is_of_a_limit(left: Claim, right: Claim, match: Match) -> bool:
    """Tell whether one clearly gives as a limit what the other foresees or states as it is.

    "Could create up to 500 jobs", and "is to create 500 jobs".
    """
    limits = [hedge in BELOW for hedge in (_hedge(left), _hedge(right))]
    return any(limits) and bool(match.evidence) and match.total >= _CLEAR


@pair_rule(
    "hedge-changed",
    Severity.MEDIUM,
    _differ,
    states=stated,
    series=stated,
    in_groups=InGroups(alike=stated, unlike=_hedge),
)
def hedge_changed(cluster: Cluster) -> Asked | None:
    """Ask whether a hedge that came, went or turned changes what is claimed."""
    turned = _are_turned(cluster.claims)
    if turned and _are_classes(cluster.claims):
        return None
    quotes = listed([c.quantity.quote.exact for c in cluster.claims if c.quantity])
    return Asked(
        f"The same figure stands as {quotes}: does the wording change what is claimed?",
        cluster.claims,
        tuple(figures(cluster.claims)),
        severity=_severity(cluster, turned=turned),
    )


def _severity(cluster: Cluster, *, turned: bool) -> Severity | None:
    """Return a severity other than the rule's: what turned comes first, what is rounded last.

    "Over 800" or "just under 800" and "800" is mostly rounding, "up to 800" a promise of no more.
    What is only just matched comes last as well, and what one document says twice, once loosely.
    """
    hedges = {_hedge(claim) for claim in cluster.claims}
    across = len({claim.document for claim in cluster.claims}) > 1
    hedge = {claim.id: _hedge(claim) for claim in cluster.claims}
    clear = any(
        match.total >= _CLEAR and hedge.get(match.left) is not hedge.get(match.right)
        for match in cluster.matches
    )
    is_limit = Hedge.AT_MOST in hedges or turned
    if not is_limit or not across or not clear:
        return Severity.LOW
    return Severity.HIGH if turned else None


def _are_turned(claims: Iterable[Claim]) -> bool:
    hedges = {_hedge(claim) for claim in claims}
    return bool(hedges & ABOVE) and bool(hedges & BELOW)


def _are_classes(claims: Iterable[Claim]) -> bool:
    """Tell whether the figure only divides one class from another.

    So it is where one document speaks of both, "£500,000 and above" and "below £500,000", and
    mostly where it is a length of time.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity and claim.quantity.kind is QuantityKind.DURATION:
            return True
        by_document[claim.document].append(claim)
    return any(map(_are_turned, by_document.values()))
