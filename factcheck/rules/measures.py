"""Whether two figures of one thing measure it alike: each year or in all, in cash or real terms."""

from __future__ import annotations

import re

from factcheck.records import Claim
from factcheck.rules.once import once
from factcheck.text.words import WORD

__all__ = ["measure_alike"]

_NEAR = 60
"""How many code points around a figure say how it measures."""

_OPPOSITES = (
    ("real", "cash"),
    ("gross", "net"),
    ("capital", "revenue"),
    ("capital", "resource"),
    ("male", "female"),
    ("males", "females"),
    ("men", "women"),
    ("boys", "girls"),
    ("adult", "child"),
    ("adults", "children"),
    ("primary", "secondary"),
    ("mean", "median"),
    ("average", "median"),
    ("minimum", "maximum"),
    ("first", "second"),
    ("second", "third"),
    ("rural", "urban"),
    ("public", "private"),
    ("permanent", "temporary"),
    ("domestic", "international"),
    ("inbound", "outbound"),
    ("imports", "exports"),
    ("arrivals", "departures"),
    ("joined", "left"),
    ("inflow", "outflow"),
    ("completed", "incomplete"),
    ("new", "existing"),
    ("day", "night"),
    ("weekly", "monthly"),
    ("monthly", "annual"),
)
"""Words of which one names one measure and the other another."""

_OPPOSED = frozenset(word for pair in _OPPOSITES for word in pair)

_EACH = re.compile(
    r"\b(?:(?:a|per|each|every)\s+(?:financial\s+|calendar\s+)?(?P<of>year|month|week|day)|per\s+annum"
    r"|annual(?:ly)?|yearly|monthly|weekly|daily)\b",
    flags=re.IGNORECASE,
)
_FOR_SO_MANY = re.compile(
    r"[\w \-]{0,20}?\b(?:for|with)\s+(?:\w+\s+with\s+)?"
    r"(?P<many>(?:one|two|three|four|five)\b|\d{1,2}(?![\d.,%]))",
    flags=re.IGNORECASE,
)


def measure_alike(left: Claim, right: Claim) -> bool:
    """Tell whether nothing near two figures says that they measure differently."""
    if _is_each(left) is not _is_each(right) or _how_many(left) != _how_many(right):
        return False
    a, b = _words_near(left), _words_near(right)
    alone, other_alone = a - b, b - a
    return not any(
        (one in alone and other in other_alone) or (other in alone and one in other_alone)
        for one, other in _OPPOSITES
    )


@once
def _is_each(claim: Claim) -> bool:
    """Tell whether it is so much each year, rather than in all."""
    unit = (claim.quantity and claim.quantity.unit) or ""
    return "/" in unit or _EACH.search(_text_near(claim, before=20, after=40)) is not None


@once
def _how_many(claim: Claim) -> str | None:
    """Return of how many it is so much: "£950 for one child"."""
    assert claim.quantity is not None
    end = claim.quantity.quote.end - claim.quote.start
    found = _FOR_SO_MANY.match(claim.quote.exact, end)
    return found["many"].lower() if found else None


@once
def _words_near(claim: Claim) -> frozenset[str]:
    return frozenset(WORD.findall(_text_near(claim, before=_NEAR, after=_NEAR).lower())) & _OPPOSED


def _text_near(claim: Claim, *, before: int, after: int) -> str:
    assert claim.quantity is not None
    start = claim.quantity.quote.start - claim.quote.start
    end = claim.quantity.quote.end - claim.quote.start
    return claim.quote.exact[max(0, start - before) : end + after]
