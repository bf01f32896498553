"""When a statement holds that is made "since", "by", "until", "before", "after" or "from" a day."""

from __future__ import annotations

import datetime as dt
from typing import Final

from factcheck.periods.days import DAY
from factcheck.periods.moments import Reading
from factcheck.periods.tokens import SIGNS, Tokens

__all__ = ["bound"]

DATED: Final = frozenset(
    "data figures statistics report reports evidence letter survey results study guidance "
    "estimate estimates answer speech article statement different "
    "date dates dated dating".split()
)
"""Words before a "from" that ties them to a date without anything beginning: "data from 2019"."""

BEFORE: Final = frozenset(
    SIGNS[kind] for kind in "from since until before after to by about the dash".split()
)
AFTER: Final = frozenset(SIGNS[kind] for kind in ("onwards", "and"))
"""Signs of the classes of words one of which stands beside whatever is bounded."""

THE_SEASON: Final = SIGNS["the"] + SIGNS["season"]


def bound(
    reading: Reading, tokens: Tokens, first: int, last: int, today: dt.date | None
) -> Reading:
    """Return the reading with the ends that the word before it, or after it, opens or shuts.

    The TIMEX3 value stays that of the day itself.
    """
    signs = tokens.signs
    if (first == 0 or signs[first - 1] not in BEFORE) and (
        last == len(signs) or signs[last] not in AFTER
    ):
        return reading
    match _bounding(tokens, first, last):
        case "since":
            until = today if today and reading.first and today >= reading.first else None
            return reading._replace(last=until)
        case "from":
            return reading._replace(last=None)
        case "until":
            return reading._replace(first=None)
        case "before" if _ends(tokens, first, last):
            return reading._replace(first=None)
        case "before":
            return reading._replace(first=None, last=_add(reading.first or reading.last, -1))
        case "after":
            return reading._replace(first=_add(reading.last or reading.first, 1), last=None)
    return reading


def _bounding(tokens: Tokens, first: int, last: int) -> str:
    """Return which way an expression is bounded: from, since, until, before, after or neither."""
    if tokens.kind(last) == "onwards" or (
        tokens.kind(last) == "and" and tokens.word(last + 1) in ("onwards", "beyond")
    ):
        return "from"
    index = first - 1
    while tokens.kind(index) in ("about", "the"):
        index -= 1
    if tokens.kind(index) == "dash" and tokens.word(index - 1) in ("pre", "post"):
        return tokens.kind(index - 1)
    kind = tokens.kind(index)
    specified = index < first - 1 or tokens.signs.startswith(THE_SEASON, first)
    if tokens.kind(last) == "possessive" or (specified and _names_a_thing(tokens, last)):
        return "since" if kind == "since" else ""
    if kind == "from" and (tokens.word(index - 1) in DATED or tokens.kind(last) == "to"):
        return ""
    if kind == "to":
        return {"up": "until", "previous": "before"}.get(tokens.kind(index - 1), "")
    return "until" if kind == "by" else kind


def _ends(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether an expression is the end of something: "before the end of the year"."""
    return any(tokens.kind(index) == "end" for index in range(first, min(first + 2, last)))


def _names_a_thing(tokens: Tokens, last: int) -> bool:
    """Tell whether a word follows that the expression describes, as in "from the 2021 census"."""
    return tokens.kind(last) == "other" and tokens.word(last).isalpha()


def _add(day: dt.date | None, days: int) -> dt.date | None:
    try:
        return None if day is None else day + days * DAY
    except OverflowError:
        return None
