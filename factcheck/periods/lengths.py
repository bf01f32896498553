"""Rules for lengths of time from a document's day: "the past three years", "five months ago"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from factcheck.periods.days import Unit, shift, unit_at
from factcheck.periods.grammar import Phrase, Rule
from factcheck.periods.moments import Moment, Reading
from factcheck.periods.references import FUTURE, PAST
from factcheck.periods.relative import of_another, steps, unit_in, unit_timex
from factcheck.text import numerals

__all__ = ["RULES", "count_in", "timex_of_length"]

MOST: Final = 10_000
"""More units than this are no length that anybody means."""

REACH: Final = {
    Unit.DAY: (14, Unit.DAY),
    Unit.WEEK: (3, Unit.MONTH),
    Unit.FORTNIGHT: (3, Unit.MONTH),
    Unit.MONTH: (1, Unit.YEAR),
    Unit.QUARTER: (2, Unit.YEAR),
    Unit.YEAR: (10, Unit.YEAR),
    Unit.DECADE: (50, Unit.YEAR),
    Unit.CENTURY: (500, Unit.YEAR),
}
"""How far "the coming weeks" and "recent weeks" can reach: no farther than where people would
rather count in the next longer unit."""

HALVES: Final = {
    Unit.CENTURY: (50, Unit.YEAR),
    Unit.DECADE: (5, Unit.YEAR),
    Unit.YEAR: (6, Unit.MONTH),
}
"""How long half of a unit is."""

GRAIN: Final = {
    Unit.FORTNIGHT: Unit.WEEK,
    Unit.DECADE: Unit.YEAR,
    Unit.CENTURY: Unit.YEAR,
}
"""The unit of the calendar that so many units ago lies in, where it is not the unit itself."""


def count_in(phrase: Phrase) -> int | None:
    """Return the number with which a phrase counts units, or None where it is vague."""
    if phrase.has("few"):
        return 2 if phrase.all("few")[0].word == "couple" else None
    tokens = phrase.all("day", "number", "number_word", "article", "hundred")
    if not tokens or (len(tokens) == 1 and tokens[0].kind == "article"):
        return 1
    number = numerals.value(" ".join(token.word for token in tokens))
    return int(number) if number is not None and 0 < number < MOST else None


def timex_of_length(count: int, unit: Unit) -> str:
    """Return the TIMEX3 value of so many units, fortnights in weeks."""
    return f"P{2 * count}W" if unit is Unit.FORTNIGHT else f"P{count}{unit}"


def _length(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the past three years", "the next few weeks", "the last decade"."""
    if of_another(phrase):
        return None
    direction, unit, count = steps(phrase), unit_in(phrase), count_in(phrase)
    if count is None:
        return _vaguely(f"PX{unit}", unit, direction, today)
    return _between(
        timex_of_length(count, unit),
        today,
        shift(today, direction * count, unit) if today else None,
    )


def _from_now(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "four weeks from now", "six months hence" and "in two years' time"."""
    unit, count = unit_in(phrase), count_in(phrase)
    if phrase.has("time") and phrase.before not in ("in", "by", "within"):
        return None
    if today is None or count is None:
        return Reading(FUTURE, today, None, relative=True)
    then = shift(today, count, unit)
    grain = GRAIN.get(unit, unit)
    days = unit_at(then, grain) if then else None
    if days is None:
        return Reading(FUTURE, today, None, relative=True)
    timex = unit_timex(days, grain)
    if phrase.has("more", "over"):
        return Reading(timex, then, None, relative=True)
    if phrase.has("less"):
        return Reading(timex, today, then, relative=True)
    return Reading.of(timex, days, relative=True)


def _earlier_length(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the previous three years", which hang on another period, not on today."""
    count = count_in(phrase)
    return Reading(f"P{'X' if count is None else count}{unit_in(phrase)}")


def _recent(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "recent years" and "the coming weeks and months"."""
    unit = phrase.all("units")[-1].meaning
    if not isinstance(unit, Unit):
        return None
    if phrase.has("coming", "next"):
        return _vaguely(FUTURE, unit, 1, today)
    return _vaguely(PAST, unit, -1, today)


def _vaguely(timex: str, unit: Unit, direction: int, today: dt.date | None) -> Reading:
    """Return what "recent weeks" or "the next few weeks" can mean at most."""
    count, reached = REACH.get(unit, (1, Unit.YEAR))
    return _between(timex, today, shift(today, direction * count, reached) if today else None)


def _between(timex: str, today: dt.date | None, end: dt.date | None) -> Reading:
    if today is None or end is None:
        return Reading(timex, relative=True)
    return Reading(timex, min(today, end), max(today, end), relative=True)


def _ago(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "five months ago": the month it was then; "more than" and "less than" bound it."""
    unit, count = unit_in(phrase), count_in(phrase)
    if phrase.has("half"):
        count, unit = HALVES.get(unit, (None, unit))
    if today is None or count is None:
        return Reading(PAST, None, today, relative=True)
    grain = GRAIN.get(unit, unit)
    then = shift(today, -count, unit)
    days = unit_at(then, grain) if then else None
    if days is None:
        return Reading(PAST, relative=True)
    timex = unit_timex(days, grain)
    if phrase.has("more", "over"):
        return Reading(timex, None, then, relative=True)
    if phrase.has("less"):
        return Reading(timex, then, today, relative=True)
    return Reading.of(timex, days, relative=True)


def _long_ago(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "years ago", "many decades ago", "a long time ago"."""
    return Reading(PAST, None, today, relative=True)


RULES: Final = (
    Rule("the? (last | past | next | coming) COUNT units", _length),
    Rule("the (last | past | next | coming) UNIT", _length),
    Rule("HEDGE* (LENGTH | half article unit) ago", _ago),
    Rule("many? units ago", _long_ago),
    Rule("(many | article other) time ago", _long_ago),
    Rule("HEDGE* LENGTH (from (now | today) | hence | (mark | possessive) time)", _from_now),
    Rule("the? previous COUNT units", _earlier_length),
    Rule("the? (recent | coming | past) units ((and | or) units)*", _recent),
)
