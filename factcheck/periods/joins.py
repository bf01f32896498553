"""Expressions that belong together: lists that share a year, and ranges."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from factcheck.periods.grammar import Found
from factcheck.periods.moments import (
    UNKNOWN_DAY,
    CalendarDate,
    Moment,
    Offset,
    Outlook,
    Reading,
    Stretch,
    lacks_year,
    settle,
)
from factcheck.periods.patterns import compile_pattern
from factcheck.periods.tokens import Tokens

__all__ = ["join"]

LISTING: Final = "comma? (and | or) the? | comma"
"""Between the members of a list."""

RANGING: Final = "up? (to | dash | until | through) the?"
"""Between the ends of a range."""

MOVING: Final = frozenset(
    "move moved moving delay delayed delaying postpone postponed postponing push pushed pushing "
    "shift shifted shifting bring brought bringing put extend extended change changed slip slipped "
    "reschedule rescheduled defer deferred".split()
)
"""Words before "from 2030 to 2035" that make it two days rather than the time between."""

MOVED_WITHIN: Final = 10
"""How many tokens before a "from" its verb can stand."""


def join(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Return the expressions with years shared along lists, and ranges made one."""
    joined: list[Found] = []
    for item in _share_years(tokens, found):
        if joined and (stretch := _stretch(tokens, joined[-1], item)):
            joined[-1] = stretch
        else:
            joined.append(item)
    for index in range(1, len(joined)):
        joined[index] = _in_parentheses(tokens, joined[index - 1], joined[index])
    return joined


@cache
def _link(pattern: str) -> re.Pattern[str]:
    return re.compile(compile_pattern(pattern))


def _share_years(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Give "March" in "March, April and May 2024" the year that the last of them names."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        mine, other = left.meaning, right.meaning
        if (
            isinstance(mine, CalendarDate)
            and isinstance(other, CalendarDate)
            and other.year is not None
            and mine.shares_year_of(other)
            and tokens.kind(left.first - 1) != "between"
            and _link(LISTING).fullmatch(tokens.signs, left.last, right.first)
        ):
            shared[index] = left._replace(meaning=mine.within(other.year))
    return shared


def _in_parentheses(tokens: Tokens, year: Found, part: Found) -> Found:
    """Give the months of "2022 (January to June)" the year that they are a part of."""
    if (
        not isinstance(year.meaning, CalendarDate)
        or year.meaning._replace(year=None) != CalendarDate()
        or not _OPENING.fullmatch(tokens.signs, year.last, part.first)
        or tokens.kind(part.last) != "shut"
    ):
        return part
    return part._replace(meaning=_within(part.meaning, year.meaning.year))


def _within(moment: Moment, year: int | None) -> Moment:
    """Return months without a year as those of ``year``; any other moment stays."""
    match moment:
        case CalendarDate(year=None, month=int()):
            return moment._replace(year=year)
        case Stretch(CalendarDate() as begin, CalendarDate() as finish) if lacks_year(begin):
            return Stretch(*(end._replace(year=end.year or year) for end in (begin, finish)))
    return moment


_OPENING: Final = re.compile(compile_pattern("open"))


def _stretch(tokens: Tokens, left: Found, right: Found) -> Found | None:
    """Join two expressions into the stretch from one to the other, or return None."""
    opening = left.first - 1 - (tokens.kind(left.first - 1) == "the")
    before = tokens.kind(opening)
    link = _link(f"and the? | {RANGING}" if before == "between" else RANGING)
    if not link.fullmatch(tokens.signs, left.last, right.first):
        return None
    begin, finish = left.meaning, right.meaning
    if isinstance(begin, Stretch | Offset) or isinstance(finish, Stretch | Offset):
        return None
    if _backwards(begin, finish):
        return None
    if before == "from" and _is_moved(tokens, opening):
        return None
    first = opening if before in ("between", "from") else left.first
    return Found(first, right.last, Stretch(begin, finish))


def _backwards(begin: CalendarDate | Reading, finish: CalendarDate | Reading) -> bool:
    """Tell whether both days are stated and the first comes after the last."""
    first, last = _stated(begin), _stated(finish)
    return first is not None and last is not None and first > last


def _stated(moment: CalendarDate | Reading) -> dt.date | None:
    reading = settle(moment, UNKNOWN_DAY, Outlook.UNKNOWN)
    return None if reading.relative else reading.first


def _is_moved(tokens: Tokens, first: int) -> bool:
    return not MOVING.isdisjoint(tokens.words[max(0, first - MOVED_WITHIN) : first])
