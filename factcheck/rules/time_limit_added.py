"""One share with a time within which, and without: "24% reoffend", "24% do within a year"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, QuantityKind, Severity
from factcheck.records.agreement import Outcome, agree
from factcheck.rules.figures import figures
from factcheck.rules.once import once
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side

_FIRM = Decimal(8)
"""The bits from which two shares are taken to be one."""

_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})

_LIMIT = re.compile(
    r"(?:[^.;\d]|\d+(?=[ -](?:hour|day|week|month|year)))*?"
    r"\b(?P<limit>within\s+(?:the\s+(?:first|following)\s+)?(?:\w+\s+){0,2}?"
    r"(?:hour|day|week|month|year)s?)\b",
    flags=re.IGNORECASE,
)
"""After a figure, with none in between but lengths of time, the time within which."""

_FIRST = re.compile(
    r"\b(?P<limit>within\s+(?:\w+\s+){1,2}?(?:hour|day|week|month|year)s?)\b"
    r"(?:\s+(?:of|after)\s+[^.,;:\d]{1,40}?)?,?\s+(?:(?:about|around|over|only|some|nearly)\s+)?$",
    flags=re.IGNORECASE,
)
"""The same where it stands before the figure: "within a year of release, 24% …"."""

_ANY = re.compile(
    r"\b(?:within|in\s+(?:the\s+first|under)|no\s+(?:longer|later|more)\s+than)\b",
    flags=re.IGNORECASE,
)


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = left.quantity, right.quantity
    if a is None or b is None or match.total < _FIRM or left.document == right.document:
        return None
    if a.kind not in _SHARES or b.kind not in _SHARES:
        return None
    if agree(a, b).outcome is not Outcome.AGREE:
        return None
    return () if _is_added(left, right) or _is_added(right, left) else None


def _is_added(plain: Claim, limited: Claim) -> bool:
    """Tell whether one gives a time within which, and the other none at all."""
    return _limit(limited) is not None and _ANY.search(plain.quote.exact) is None


@once
def _limit(claim: Claim) -> str | None:
    assert claim.quantity is not None
    text = claim.quote.exact
    start = claim.quantity.quote.start - claim.quote.start
    found = _LIMIT.match(text, claim.quantity.quote.end - claim.quote.start)
    found = found or _FIRST.search(text, 0, start)
    return found["limit"] if found else None


@pair_rule("time-limit-added", Severity.MEDIUM, _differ, states=_limit)
def time_limit_added(cluster: Cluster) -> Asked:
    """Ask within what time the share is so."""
    limits = [_limit(claim) or "" for claim in cluster.claims]
    limit = next(limit for limit in limits if limit)
    figure = next(c.quantity.quote.exact for c in cluster.claims if c.quantity and _limit(c))
    return Asked(
        f"A share ({figure}) stands with “{limit}” in one place and without in another: "
        "within what time is it so?",
        cluster.claims,
        (side_by_side("within", limits), *figures(cluster.claims)),
    )
