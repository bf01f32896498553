"""Whether four digits are a year or count or label something, by the words beside them."""

from __future__ import annotations

from typing import Final

from factcheck.periods.tokens import Tokens

__all__ = ["LABELS", "is_year"]

SURE: Final = frozenset("in since until before after".split())
"""Classes of words after which four digits are a year, whatever follows."""

NAMING: Final = frozenset({"the", "this", "that", "possessive"})
"""Classes of words after which four digits name a thing by its year: "the 2019 floods"."""

LABELS: Final = frozenset(
    "act acts bill order orders regulations rules agenda directive measure regulation convention "
    "no nos number question questions section page pages p column para paragraph uin hc hl cm cp "
    "cmnd si sr room unit route flight version chapter clause amendment note motion edm _".split()
)
"""Words before four digits that make them part of a name or the number of a thing."""

COUNTED: Final = frozenset(
    "people men women children police staff homes jobs officers pupils patients places cases "
    "more fewer less additional new extra of".split()
)
"""Words after four digits that show that they count something."""

MEASURES: Final = frozenset(
    "million billion thousand hundred percent % per committee mg kg km ml m metres miles hours hrs "
    "hectares acres tonnes words _".split()
)
"""Words after four digits that are never a year."""

MEASURING: Final = frozenset("least most than nearly almost approximately".split())
"""Words before four digits that measure."""

TOTALS: Final = frozenset("total number sum average maximum minimum capacity cost".split())
"""Words before "of 1950" that make it a number."""

SINGULAR: Final = frozenset(
    "was is has does its his us analysis census crisis press stands remains means seems depends "
    "applies requires includes becomes".split()
)
"""Words in -s that are no plural of something counted: verbs such as "stands" as well."""

MEASURED_IN_YEARS: Final = frozenset(
    "levels prices figures rates elections accounts results statistics values terms standards "
    "estimates projections regulations rules guidelines reforms changes".split()
)
"""Plurals that a year says the time of, not the number."""

FAR: Final = 8

EARLIEST: Final = 1500
LATEST: Final = 2200
"""Four digits beyond these are a year only after "in", "since" and the like."""


def is_year(tokens: Tokens, place: int, year: int) -> bool:
    """Tell whether four digits, the token at ``place``, are a year, no count and no name."""
    before, after = tokens.word(place - 1), tokens.word(place + 1)
    kind = tokens.kind(place - 1)
    if kind in SURE and after != "_":
        return True
    if kind == "dash" and tokens.word(place - 2) in ("pre", "post"):
        return True
    if not EARLIEST <= year <= LATEST or _counts_or_labels(tokens, place, before, after):
        return False
    plural = after.endswith("s") and after not in SINGULAR and tokens.kind(place + 1) == "other"
    if after in COUNTED or (plural and after not in MEASURED_IN_YEARS):
        return kind in NAMING and year % 100 != 0
    return True


def _counts_or_labels(tokens: Tokens, place: int, before: str, after: str) -> bool:
    """Tell whether the digits are a measure ("a total of 1950") or a number of something."""
    if after == "or":
        return tokens.word(place + 2) in ("more", "fewer", "less")
    if before == "of" and tokens.word(place - 2) in TOTALS:
        return True
    if before in MEASURING or before in LABELS or after in MEASURES:
        return True
    return _is_of_an_act(tokens, place, place + 1)


def _is_of_an_act(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the year is part of the name of laws: "the 1988 Housing Act", "Acts 1995, 2007".

    Neither a name nor a list is looked at beyond ``FAR`` tokens.
    """
    for index in range(last, last + FAR):
        if tokens.word(index) in ("act", "acts"):
            return tokens.kind(first - 1) in NAMING
        if tokens.kind(index) != "other" or not tokens.word(index).isalpha():
            break
    earliest = first - FAR
    while first > earliest and tokens.kind(first - 1) in ("comma", "and", "or"):
        first -= 2 if tokens.kind(first - 2) == "year" else 1
    return tokens.kind(first) == "year" and tokens.word(first - 1) in ("act", "acts")
