"""When the figures of two matched claims cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from factcheck.records import Claim, Comparison, Force, Match, Period, Quantity, QuantityKind
from factcheck.records.agreement import Outcome, agree, normalise
from factcheck.rules.pairs import Cluster
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.words import listed
from factcheck.text.words import terms

__all__ = ["asked", "differ", "figures", "is_apart", "is_expected", "same_figure", "worded_alike"]

_FIRM = Decimal(13)
_VERY_FIRM = Decimal(18)
_FIRM_IN_ONE_DOCUMENT = Decimal("10.5")
"""The bits wanted where a difference is unlikely, very unlikely, or within one document."""

_ALIKE = 0.8
"""The share of their content words that claims in the same words have in common."""

_MANY_TIMES = Decimal("2.5")
_MAGNITUDES = Decimal(20)


def differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Say what was converted to see that two matched claims state differing figures, or None.

    What somebody expects does not differ from what is; nor do figures of different times, or of
    what is and what is not. The same figure with another hedge is a matter of its own.
    """
    if left.quantity is None or right.quantity is None:
        return None
    if not _answer_one_question(left, right) or match.total < _wanted(left, right):
        return None
    agreement = agree(left.quantity, right.quantity)
    differs = agreement.outcome is Outcome.DIFFER
    return agreement.normalised if differs and not same_figure(left, right) else None


def asked(cluster: Cluster, question: str) -> Asked:
    """Ask ``question`` of the differing figures of a cluster, one of each in each document."""
    claims = _one_of_each(cluster.claims)
    stated = listed([claim.quantity.quote.exact for claim in claims if claim.quantity])
    return Asked(
        f"These seem to speak of the same thing ({cluster.label}) and give {stated}: {question}",
        claims,
        tuple(figures(claims)),
        cluster.normalised,
    )


def figures(claims: Sequence[Claim]) -> Iterable[Comparison]:
    """Hold the figures of claims side by side: words, hedge, unit, baseline."""
    quantities = [claim.quantity for claim in claims]
    yield side_by_side("figure", [q.quote.exact if q else "" for q in quantities])
    yield side_by_side("hedge", [q.hedge.replace("_", " ") if q else "" for q in quantities])
    yield side_by_side("unit", [(q.unit or "") if q else "" for q in quantities])
    baselines = [q.baseline.exact if q and q.baseline else "" for q in quantities]
    if any(baselines):
        yield side_by_side("baseline", baselines)


def same_figure(left: Claim, right: Claim) -> bool:
    """Tell whether both state one figure, however hedged."""
    a, b = left.quantity, right.quantity
    if a is None or b is None or a.value is None:
        return False
    return a.value == b.value and a.unit == b.unit


def worded_alike(left: Claim, right: Claim) -> bool:
    """Tell whether two claims are in the same words, but for figures and dates."""
    a, b = set(terms(left.quote.exact)), set(terms(right.quote.exact))
    return len(a & b) >= _ALIKE * len(a | b) > 0


def is_expected(claim: Claim) -> bool:
    """Tell whether the claim foresees rather than states or undertakes."""
    return claim.commitment is not None and claim.commitment.force is Force.EXPECTATION


def is_apart(left: Claim, right: Claim) -> bool:
    """Tell whether both say when they hold, and neither time is part of the other.

    A rise between 2021 and 2022 and one between 2022 and 2023 are two rises.
    """
    a = [period for period in left.periods if period.resolved]
    b = [period for period in right.periods if period.resolved]
    return bool(a and b) and not any(_within(p, q) or _within(q, p) for p in a for q in b)


def _within(inner: Period, outer: Period) -> bool:
    starts = outer.earliest is None or (inner.earliest or date.min) >= outer.earliest
    return starts and (outer.latest is None or (inner.latest or date.max) <= outer.latest)


def _answer_one_question(left: Claim, right: Claim) -> bool:
    return (
        not is_apart(left, right)
        and left.polarity is right.polarity
        and is_expected(left) is is_expected(right)
    )


def _wanted(left: Claim, right: Claim) -> Decimal:
    """Return the bits from which a difference is taken for one, and not for two measures.

    One document seldom contradicts itself, one figure is seldom many times another, and ages
    mostly say who is meant; but where two documents word it alike, it is one thing.
    """
    if left.document != right.document and worded_alike(left, right):
        return Decimal(0)
    times = _times(left.quantity, right.quantity)
    is_age = left.quantity is not None and left.quantity.kind is QuantityKind.AGE
    if times > _MAGNITUDES:
        return _VERY_FIRM
    if times > _MANY_TIMES or is_age:
        return _FIRM
    return _FIRM_IN_ONE_DOCUMENT if left.document == right.document else Decimal(0)


def _times(left: Quantity | None, right: Quantity | None) -> Decimal:
    """Return how many times the smaller figure the larger one is, 1 where that cannot be said."""
    ends = [normalise(q)[0].low for q in (left, right) if q is not None]
    sizes = sorted(abs(end) for end in ends if end)
    return sizes[1] / sizes[0] if len(sizes) == len((left, right)) else Decimal(1)


def _one_of_each(claims: Iterable[Claim]) -> list[Claim]:
    """Keep one claim of each figure in each document."""
    kept: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        if claim.quantity is not None:
            kept.setdefault((claim.document, claim.quantity.quote.exact), claim)
    return list(kept.values())
