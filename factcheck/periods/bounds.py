"""When a statement holds that is made "since", "by", "until", "before", "after" or "from" a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from factcheck.periods.days import DAY
from factcheck.periods.moments import Reading
from factcheck.periods.tokens import Token

__all__ = ["bound"]

DATED: Final = frozenset(
    "data figures statistics report reports evidence letter survey results study guidance "
    "estimate estimates answer speech article statement different".split()
)
"""Nouns that a "from" ties to a date without anything beginning there: "figures from 2019"."""


def bound(
    reading: Reading, tokens: Sequence[Token], first: int, last: int, today: dt.date | None
) -> Reading:
    """Return the reading with the ends that the word before it, or after it, opens or shuts.

    The TIMEX3 value stays that of the day itself.
    """
    kind = _bounding(tokens, first)
    if _goes_on(tokens, last):
        kind = "from"
    match kind:
        case "since":
            until = today if today and reading.first and today >= reading.first else None
            return evolve(reading, last=until)
        case "from" if not _only_dated(tokens, first):
            return evolve(reading, last=None)
        case "by" | "until" | "up":
            return evolve(reading, first=None)
        case "before":
            end = reading.first or reading.last
            return evolve(reading, first=None, last=_add(end, -1))
        case "after":
            end = reading.last or reading.first
            return evolve(reading, first=_add(end, 1), last=None)
    return reading


def _bounding(tokens: Sequence[Token], first: int) -> str:
    """Return the class of the word that bounds an expression, skipping "around" and "the"."""
    index = first - 1
    while index >= 0 and tokens[index].kind in ("about", "the"):
        index -= 1
    if index < 0:
        return ""
    kind = tokens[index].kind
    if kind == "to" and index and tokens[index - 1].kind in ("up", "prior"):
        return "until" if tokens[index - 1].kind == "up" else "before"
    return kind


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    following = [token.kind for token in tokens[last : last + 2]]
    return "onwards" in following[:1] or following == ["and", "onwards"]


def _only_dated(tokens: Sequence[Token], first: int) -> bool:
    return first >= 2 and tokens[first - 2].word in DATED


def _add(day: dt.date | None, days: int) -> dt.date | None:
    try:
        return None if day is None else day + days * DAY
    except OverflowError:
        return None
