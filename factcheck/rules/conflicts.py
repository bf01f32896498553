"""When the figures of two matched claims cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Quantity, QuantityKind, Severity
from factcheck.records.agreement import Outcome, agree, normalise
from factcheck.rules.figures import (
    figures,
    is_baseline,
    is_expected,
    stated,
    worded_alike,
)
from factcheck.rules.measures import measure_alike
from factcheck.rules.named import is_named_once
from factcheck.rules.pairs import Cluster
from factcheck.rules.parts import is_further, is_part_of
from factcheck.rules.rule import Asked
from factcheck.rules.times import is_apart, is_part_of_the_time
from factcheck.rules.words import listed

__all__ = ["answer_one_question", "asked", "differ", "wanted"]

_FIRM = Decimal("9.5")
_VERY_FIRM = Decimal(11)
_LIKELIER = Decimal(8)
"""The bits wanted where a difference is unlikely, very unlikely, or no more than not likely."""

_CLEAR = Decimal(9)
_CLEARER = Decimal("10.5")
_LESS = Decimal("0.6")
"""The bits from which two figures are so clearly of one thing that they come first; the same where
one is much the larger, as a whole is than its part; and by how many fewer they come second."""

_TWO = 2

_LARGER = Decimal("1.5")

_MANY_TIMES = Decimal(2)
_MAGNITUDES = Decimal(20)


def differ(
    left: Claim, right: Claim, match: Match, *, planned_too: bool = False
) -> Sequence[str] | None:
    """Say what was converted to see that two matched claims state differing figures, or None.

    Unless ``planned_too``, what somebody expects does not differ from what is; nor do figures of
    different times, or of what is and what is not. The same figure with another hedge is a matter
    of its own.
    """
    if left.quantity is None or right.quantity is None or not match.evidence:
        return None
    if match.total < wanted(left, right):
        return None
    if not answer_one_question(left, right, planned_too=planned_too):
        return None
    agreement = agree(left.quantity, right.quantity)
    differs = agreement.outcome is Outcome.DIFFER
    return agreement.normalised if differs and stated(left) != stated(right) else None


def asked(cluster: Cluster, question: str) -> Asked | None:
    """Ask ``question`` of the differing figures of a cluster, one of each in each document.

    A figure is no other than the sum of which it is a part where the rest of that stands nearby.
    """
    sides = cluster.sides(stated)
    if len(sides) == _TWO and is_part_of(sides[0][0], sides[1][0], cluster.nearby):
        return None
    claims = _one_of_each(cluster.claims)
    quotes = listed([claim.quantity.quote.exact for claim in claims if claim.quantity])
    return Asked(
        f"These seem to speak of the same thing ({cluster.label}) and give {quotes}: {question}",
        claims,
        tuple(figures(claims)),
        cluster.normalised,
        severity=_severity(cluster),
    )


def _severity(cluster: Cluster) -> Severity | None:
    """Return a lower severity than the rule's where figures are only just matched.

    That they lie close together is then beside the point: those of two things may as well. What a
    document lists comes last: its figures are hardly all of one thing.
    """
    if cluster.is_list:
        return Severity.LOW
    if all(c.quantity and c.quantity.kind is QuantityKind.DURATION for c in cluster.claims):
        return None
    sides = cluster.sides(stated)
    if len(sides) == _TWO and is_further(*sides):
        return Severity.LOW
    by_id = {claim.id: claim for claim in cluster.claims}
    across = [
        (m.without("size"), by_id[m.left], by_id[m.right])
        for m in cluster.matches
        if _within(m, by_id) and not is_named_once(by_id[m.left], by_id[m.right], m)
    ]
    if any(bits >= _clear(a, b) or worded_alike(a, b) for bits, a, b in across):
        return None
    likely = any(bits >= _clear(a, b) - _LESS for bits, a, b in across)
    return Severity.MEDIUM if likely else Severity.LOW


def _clear(left: Claim, right: Claim) -> Decimal:
    return _CLEARER if _times(left.quantity, right.quantity) > _LARGER else _CLEAR


def _within(match: Match, claims: Mapping[str, Claim]) -> bool:
    return match.left in claims and match.right in claims


def answer_one_question(left: Claim, right: Claim, *, planned_too: bool = False) -> bool:
    """Tell whether two matched claims are of one time, both so or both not so, both now or later.

    With ``planned_too`` one may be of what is and the other of what was to be. Nor is what a
    figure rose from an answer to what it rose to.
    """
    return (
        not is_apart(left, right)
        and not is_part_of_the_time(left, right)
        and left.polarity is right.polarity
        and (planned_too or is_expected(left) is is_expected(right))
        and is_baseline(left) is is_baseline(right)
        and measure_alike(left, right)
    )


def wanted(left: Claim, right: Claim) -> Decimal:
    """Return the bits from which a difference is taken for one, and not for two measures.

    One document seldom contradicts itself, one figure is seldom many times another, an amount is
    seldom one that is added, and ages mostly say who is meant; but where two documents word it
    alike, it is one thing.
    """
    if left.document != right.document and worded_alike(left, right):
        return Decimal(0)
    a, b = left.quantity, right.quantity
    times = _times(a, b)
    is_age = a is not None and a.kind is QuantityKind.AGE
    is_added = a is not None and b is not None and (a.change is None) is not (b.change is None)
    if times > _MAGNITUDES:
        return _VERY_FIRM
    if times > _MANY_TIMES or is_age:
        return _FIRM
    return _LIKELIER if is_added or left.document == right.document else Decimal(0)


def _times(left: Quantity | None, right: Quantity | None) -> Decimal:
    """Return how many times the smaller figure the larger one is, 1 where that cannot be said."""
    ends = [normalise(q)[0] for q in (left, right) if q is not None]
    sizes = sorted(abs(size) for end in ends if (size := end.low or end.high))
    return sizes[1] / sizes[0] if len(sizes) == len((left, right)) else Decimal(1)


def _one_of_each(claims: Iterable[Claim]) -> list[Claim]:
    """Keep one claim of each figure in each document."""
    kept: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        if claim.quantity is not None:
            kept.setdefault((claim.document, claim.quantity.quote.exact), claim)
    return list(kept.values())
