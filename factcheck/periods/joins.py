"""Expressions that belong together: ranges, lists that share a year, parts, lengths up to a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from factcheck.periods.grammar import Found, compile_pattern
from factcheck.periods.moments import UNKNOWN_DAY, CalendarDate, Outlook, Reading, Stretch, settle
from factcheck.periods.tokens import Token

__all__ = ["join"]


def join(tokens: Sequence[Token], signs: str, found: Sequence[Found]) -> list[Found]:
    """Return the expressions with years shared along lists, and ranges made one."""
    shared = _share_years(signs, found)
    joined: list[Found] = []
    for item in shared:
        if joined and (stretch := _stretch(signs, joined[-1], item)):
            joined[-1] = stretch
        else:
            joined.append(item)
    return joined


@cache
def _links() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(compile_pattern("comma? (and | or) the? | comma")),
        re.compile(compile_pattern("up? (to | dash | until | through) the?")),
        re.compile(compile_pattern("and")),
    )


def _share_years(signs: str, found: Sequence[Found]) -> list[Found]:
    """Give "March" in "March, April and May 2024" the year that the last of them names."""
    listing = _links()[0]
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if not listing.fullmatch(signs, left.last, right.first):
            continue
        mine, other = left.meaning, right.meaning
        if (
            isinstance(mine, CalendarDate)
            and isinstance(other, CalendarDate)
            and mine.year is None
            and other.year is not None
            and (mine.month is not None) == (other.month is not None)
            and (mine.day is not None) == (other.day is not None)
            and mine.weekday is None
        ):
            shared[index] = evolve(left, meaning=evolve(mine, year=other.year))
    return shared


def _stretch(signs: str, left: Found, right: Found) -> Found | None:
    """Join two expressions into the stretch from one to the other, or return None."""
    _, spanning, conjunction = _links()
    between = left.first > 0 and signs[left.first - 1] == compile_pattern("between")
    opened = left.first > 0 and signs[left.first - 1] == compile_pattern("from")
    link = conjunction if between else spanning
    if not link.fullmatch(signs, left.last, right.first):
        return None
    begin, finish = left.meaning, right.meaning
    if isinstance(begin, Stretch) or isinstance(finish, Stretch) or _backwards(begin, finish):
        return None
    return Found(left.first - (between or opened), right.last, Stretch(begin, finish))


def _backwards(begin: CalendarDate | Reading, finish: CalendarDate | Reading) -> bool:
    """Tell whether both days are known and the first comes after the last."""
    if isinstance(begin, CalendarDate) and begin.year is None:
        return False
    if isinstance(finish, CalendarDate) and finish.year is None:
        return False
    first = settle(begin, UNKNOWN_DAY, Outlook.UNKNOWN).first
    last = settle(finish, UNKNOWN_DAY, Outlook.UNKNOWN).last
    return first is not None and last is not None and first > last
