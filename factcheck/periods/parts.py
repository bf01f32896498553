"""Words before an expression that make it a part of itself, or a length up to it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache
from typing import Final

from attrs import evolve

from factcheck.periods.days import DAY, Days, Part, Unit, part_of, shift
from factcheck.periods.grammar import Found, Phrase
from factcheck.periods.lengths import count_in
from factcheck.periods.moments import Anchor, Reading
from factcheck.periods.outlook import settle_in
from factcheck.periods.patterns import compile_pattern
from factcheck.periods.tokens import SIGNS, Tokens

__all__ = ["narrow"]

LONGEST: Final = 9
"""No words before an expression that belong to it are more tokens than this."""

ADJACENT: Final = frozenset(
    SIGNS[kind] for kind in "early mid late dash in of the to ending on earlier later".split()
)
"""Signs of the words with which every pattern here can end."""


def narrow(tokens: Tokens, found: Found, limit: int, anchor: Anchor) -> Found:
    """Return the expression with the words before it that narrow it, back to token ``limit``."""
    while fit := _fit(tokens.signs, found.first, limit):
        first, make = fit
        whole = settle_in(tokens, first, found.last, found.meaning, anchor)
        reading = make(Phrase(tokens, first, found.first), whole, anchor.today)
        if reading is None:
            break
        found = Found(first, found.last, reading)
    return found


Make = Callable[[Phrase, Reading, "dt.date | None"], "Reading | None"]


def _fit(signs: str, end: int, limit: int) -> tuple[int, Make] | None:
    if end <= limit or signs[end - 1] not in ADJACENT:
        return None
    start = max(limit, end - LONGEST)
    window = signs[start:end]
    for pattern, make in _patterns():
        if match := pattern.search(window):
            return start + match.start(), make
    return None


def _part(phrase: Phrase, whole: Reading, today: dt.date | None) -> Reading | None:
    """Read "early 2025", "mid-March", "the end of 2029"."""
    token = phrase.all("early", "mid", "late", "start", "middle", "end")[0]
    if whole.first is None or whole.last is None:
        return whole
    days = part_of(Days(whole.first, whole.last), Part(str(token.meaning)))
    return evolve(whole, first=days.first, last=days.last)


def _so_far(phrase: Phrase, whole: Reading, today: dt.date | None) -> Reading | None:
    """Read "earlier this year" and "later this month": up to today and from it."""
    if today is None or whole.first is None or whole.last is None:
        return whole
    if not whole.first <= today <= whole.last:
        return evolve(whole, relative=True)
    if phrase.has("earlier"):
        return evolve(whole, last=today, relative=True)
    return evolve(whole, first=today, relative=True)


def _length_to(phrase: Phrase, end: Reading, today: dt.date | None) -> Reading | None:
    """Read "the 12 months to March 2025" and "year ending June 2024"."""
    unit = phrase.all("unit", "units", "quarter")[0].meaning
    count = count_in(phrase) or 1
    if not isinstance(unit, Unit):
        return None
    if end.last is None:
        return Reading(f"P{count}{unit}", relative=end.relative)
    first = shift(end.last + DAY, -count, unit)
    return (
        None if first is None else Reading(_timex(first, end.last), first, end.last, end.relative)
    )


def _share(phrase: Phrase, whole: Reading, today: dt.date | None) -> Reading | None:
    """Read "the first half of 2024", "the last quarter of 2025/26", "the last two months of"."""
    if whole.first is None or whole.last is None:
        return whole
    months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    length = _months_of(phrase, months)
    if whole.first.day != 1 or (whole.last + DAY).day != 1 or length is None or length > months:
        return None
    rank = _rank(phrase)
    skipped = months - length if rank < 0 else (rank - 1) * length
    if skipped + length > months:
        return None
    first = shift(whole.first, skipped, Unit.MONTH)
    end = shift(whole.first, skipped + length, Unit.MONTH)
    if first is None or end is None:
        return None
    return Reading(_timex(first, end - DAY), first, end - DAY, whole.relative)


def _months_of(phrase: Phrase, months: int) -> int | None:
    if phrase.has("half"):
        return months // 2
    if phrase.has("quarter"):
        return months // 4 if months == 12 else None
    unit = phrase.all("units")[0].meaning
    return count_in(phrase) if unit is Unit.MONTH else None


def _rank(phrase: Phrase) -> int:
    return int(str(phrase.all("ordinal_word", "latter", "last")[0].meaning))


def _timex(first: dt.date, last: dt.date) -> str:
    """Return the TIMEX3 value of a stretch, in months where it is of whole months."""
    if first.day == 1 and (last + DAY).day == 1:
        if first.month in (1, 4, 7, 10) and shift(first, 1, Unit.QUARTER) == last + DAY:
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        return f"{first:%Y-%m}/{last:%Y-%m}"
    return f"{first.isoformat()}/{last.isoformat()}"


PATTERNS: Final[tuple[tuple[str, Make], ...]] = (
    ("the? (early | mid | late) (dash | in)?", _part),
    ("the? (start | middle | end) of the?", _part),
    ("(earlier | later) in? the?", _so_far),
    ("the? COUNT dash? (unit | units) period? (up? to | ending) (in | on | the)*", _length_to),
    ("the KIND? UNIT (up? to | ending) (in | on | the)*", _length_to),
    ("KIND? UNIT ending (in | on | the)*", _length_to),
    ("the? (ordinal_word | latter) half of the?", _share),
    ("the? (ordinal_word | last) quarter of the?", _share),
    ("the? (ordinal_word | last) COUNT units of the?", _share),
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Make], ...]:
    return tuple((re.compile(f"(?:{compile_pattern(source)})$"), make) for source, make in PATTERNS)
