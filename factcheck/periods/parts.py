"""Words before an expression that make it a part of itself, or a length up to it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

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
    SIGNS[kind]
    for kind in (
        "early mid late dash in of the to ending on earlier later start end beginning_on".split()
    )
)
"""Signs of the words with which every pattern here can end."""


def narrow(tokens: Tokens, found: Found, before: Sequence[Found], anchor: Anchor) -> Found:
    """Return the expression with the words that narrow it, back to those ``before`` it."""
    signs = tokens.signs
    limit = before[-1].last if before else 0
    while found.first > limit and signs[found.first - 1] in ADJACENT:
        fit = _fit(signs, found.first, limit)
        if fit is None:
            break
        first, make = fit
        whole = settle_in(tokens, first, found.last, found.meaning, anchor, before)
        reading = make(Phrase(tokens, first, found.first), whole, anchor.today)
        if reading is None:
            break
        found = Found(first, found.last, reading)
    return found


Make = Callable[[Phrase, Reading, "dt.date | None"], "Reading | None"]


def _fit(signs: str, end: int, limit: int) -> tuple[int, Make] | None:
    start = max(limit, end - LONGEST)
    window = signs[start:end]
    if not _any_pattern().search(window):
        return None
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
    return whole._replace(first=days.first, last=days.last)


def _so_far(phrase: Phrase, whole: Reading, today: dt.date | None) -> Reading | None:
    """Read "earlier this year" and "later this month": up to today and from it."""
    if today is None or whole.first is None or whole.last is None:
        return whole
    if not whole.first <= today <= whole.last:
        return whole._replace(relative=True)
    if phrase.has("earlier"):
        return whole._replace(last=today, relative=True)
    return whole._replace(first=today, relative=True)


def _length_to(phrase: Phrase, end: Reading, today: dt.date | None) -> Reading | None:
    """Read "the 12 months to March 2025" and "year ending June 2024"."""
    unit = phrase.all("unit", "units", "quarter")[0].meaning
    count = count_in(phrase) or 1
    if not isinstance(unit, Unit):
        return None
    if end.last is None:
        return Reading(f"P{count}{unit}", relative=end.relative)
    first = shift(end.last + DAY, -count, unit)
    if first is None:
        return None
    days = Days(first, end.last)
    return Reading.of(days.timex, days, relative=end.relative)


def _length_from(phrase: Phrase, start: Reading, today: dt.date | None) -> Reading | None:
    """Read "the week commencing 3 March" and "the year beginning 1 April 2025"."""
    unit = phrase.all("unit", "quarter")[0].meaning
    if unit is not Unit.WEEK and not phrase.has("the"):
        return None
    end = shift(start.first, 1, unit) if start.first and isinstance(unit, Unit) else None
    if start.first is None or end is None:
        return None if start.first else start
    days = Days(start.first, end - DAY)
    return Reading.of(days.timex, days, relative=start.relative)


def _share(phrase: Phrase, whole: Reading, today: dt.date | None) -> Reading | None:
    """Read "the first half of 2024", "the last quarter of 2025/26", "the first week of May"."""
    if whole.timex.startswith("FY"):
        return None if phrase.has("latter", "last") else _of_fiscal_year(phrase, whole)
    if whole.first is None or whole.last is None:
        return whole
    size = _size(phrase, Days(whole.first, whole.last))
    if size is None:
        return None
    count, unit = size
    rank = phrase.all("ordinal_word", "latter", "last")[0].number
    after = whole.last + DAY
    first = shift(after, -count, unit) if rank < 0 else shift(whole.first, (rank - 1) * count, unit)
    end = after if rank < 0 else shift(whole.first, rank * count, unit)
    if first is None or end is None or first < whole.first or end > after:
        return None
    days = Days(first, end - DAY)
    return Reading.of(days.timex, days, relative=whole.relative)


def _of_fiscal_year(phrase: Phrase, whole: Reading) -> Reading | None:
    """Read "the first quarter of fiscal 1998", a year that begins where its country says."""
    rank = phrase.all("ordinal_word")[0].number
    part = "H" if phrase.has("half") else "Q" if phrase.has("quarter") else None
    return Reading(f"{whole.timex}-{part}{rank}") if part and rank > 0 else None


def _size(phrase: Phrase, whole: Days) -> tuple[int, Unit] | None:
    """Return how many of which unit the share is, or None where the whole has no such share."""
    if phrase.has("half"):
        months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month
        return ((months + 1) // 2, Unit.MONTH) if months % 2 else None
    unit = phrase.all("unit", "units", "quarter")[0].meaning
    count = count_in(phrase)
    return (count, unit) if count is not None and isinstance(unit, Unit) else None


PATTERNS: Final[tuple[tuple[str, Make], ...]] = (
    ("the? (early | mid | late) (dash | in)?", _part),
    ("the? (start | middle | end) of the?", _part),
    ("the? unit (beginning_on | start) (on | the)*", _length_from),
    ("(start | end) dash?", _part),
    ("(earlier | later) in? the?", _so_far),
    ("the? COUNT dash? (unit | units) period? (up? to | ending) (in | on | the)*", _length_to),
    ("the KIND? UNIT (up? to | ending) (in | on | the)*", _length_to),
    ("KIND? UNIT ending (in | on | the)*", _length_to),
    ("the? (ordinal_word | latter) half of the?", _share),
    ("the? (ordinal_word | last) (quarter | unit) of the?", _share),
    ("the? (ordinal_word | last) COUNT units of the?", _share),
)


@cache
def _any_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(compile_pattern(source) for source, _ in PATTERNS)})$")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Make], ...]:
    return tuple((re.compile(f"(?:{compile_pattern(source)})$"), make) for source, make in PATTERNS)
