"""The same figure is so much a year in one place, and so much in all in another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.records import Claim, Match, QuantityKind, Severity
from factcheck.rules.figures import figures, is_telling
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked
from factcheck.rules.words import listed

_TIMES = frozenset({"year", "month", "week", "day"})
"""What a rate is of; of an hour, whoever names a wage leaves it out."""

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER})
_EACH = re.compile(
    r"\b(?:an?|per|each|every)\s+(?:year|month|week|day)\b|\bannual|\bper\s+annum\b|\bfrom\b",
    flags=re.IGNORECASE,
)
"""What makes a figure a rate, or says that it goes on: "£186 million from 2024/25"."""

_NEAR = 60
"""How far after a figure such words stand, in code points."""

_YEAR_LONG = range(80, 400)
"""Days of a time that says for itself over how long a figure runs: "£20 billion next year"."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether two documents state one figure, and one of them alone each year."""
    a, b = left.quantity, right.quantity
    if a is None or b is None or left.document == right.document or not match.evidence:
        return None
    if a.kind not in _KINDS or a.value != b.value or not is_telling(a):
        return None
    (one, rate), (other, other_rate) = _unit(left), _unit(right)
    if one != other or (rate in _TIMES) is (other_rate in _TIMES) or (rate and other_rate):
        return None
    plain = right if rate else left
    return None if _says_how_long(plain) or _says_so_later(plain) else ()


@pair_rule("rate-differs", Severity.MEDIUM, _differ, states=lambda claim: _unit(claim))
def rate_differs(cluster: Cluster) -> Asked:
    """Ask whether the figure is for each year or for all."""
    quotes = listed([claim.quantity.quote.exact for claim in cluster.claims if claim.quantity])
    rate = next(rate for claim in cluster.claims if (rate := _unit(claim)[1]))
    return Asked(
        f"The same figure stands as {quotes} ({cluster.label}): is it so much each {rate}, or so "
        "much in all?",
        cluster.claims,
        tuple(figures(cluster.claims)),
    )


def _unit(claim: Claim) -> tuple[str, str]:
    """Return the unit of a figure, and of what it is a rate if any: "GBP/year"."""
    unit, _, rate = ((claim.quantity and claim.quantity.unit) or "").partition("/")
    return unit, rate


def _says_how_long(claim: Claim) -> bool:
    return any(
        (period.latest - period.earliest).days in _YEAR_LONG
        for period in claim.periods
        if period.earliest and period.latest
    )


def _says_so_later(claim: Claim) -> bool:
    """Tell whether the rate stands further on: "£2.3 billion real terms growth per year"."""
    assert claim.quantity is not None
    end = claim.quantity.quote.end - claim.quote.start
    return _EACH.search(claim.quote.exact, end, end + _NEAR) is not None
