"""Rules for what hangs on the day a document is of: "this year", "five months ago", "today"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from factcheck.periods.days import Days, Part, Season, Unit, part_of, shift, unit_at
from factcheck.periods.grammar import Phrase, Rule
from factcheck.periods.moments import CalendarDate, Moment, Reading, Stretch
from factcheck.periods.tokens import Token
from factcheck.periods.years import STARTS, year_of_kind
from factcheck.text import numerals

__all__ = ["RULES"]

PAST: Final = "PAST_REF"
PRESENT: Final = "PRESENT_REF"
FUTURE: Final = "FUTURE_REF"

REFERENCES: Final = {-1: PAST, 0: PRESENT, 1: FUTURE}

REACH: Final = {
    Unit.DAY: (14, Unit.DAY),
    Unit.WEEK: (3, Unit.MONTH),
    Unit.FORTNIGHT: (3, Unit.MONTH),
    Unit.MONTH: (1, Unit.YEAR),
    Unit.QUARTER: (2, Unit.YEAR),
    Unit.YEAR: (10, Unit.YEAR),
    Unit.DECADE: (50, Unit.YEAR),
}
"""How far "the coming weeks" and "recent years" can reach: not beyond where one would count in the
next unit up."""


def unit_timex(days: Days, unit: Unit) -> str:
    """Return the TIMEX3 value of the unit of the calendar that ``days`` are."""
    first = days.first
    match unit:
        case Unit.DAY:
            return first.isoformat()
        case Unit.WEEKEND | Unit.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year}-W{week:02}" + ("-WE" if unit is Unit.WEEKEND else "")
        case Unit.MONTH:
            return f"{first:%Y-%m}"
        case Unit.QUARTER:
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        case Unit.YEAR:
            return f"{first.year:04}"
        case Unit.DECADE:
            return f"{first.year // 10:03}"
        case Unit.CENTURY:
            return f"{first.year // 100:02}"
        case Unit.FORTNIGHT:
            return f"{first.isoformat()}/{days.last.isoformat()}"


def unknown_unit(unit: Unit) -> str:
    """Return the TIMEX3 value of a unit of the calendar that is not known."""
    return {
        Unit.DAY: "XXXX-XX-XX",
        Unit.WEEKEND: "XXXX-WXX-WE",
        Unit.WEEK: "XXXX-WXX",
        Unit.MONTH: "XXXX-XX",
        Unit.QUARTER: "XXXX-QX",
        Unit.DECADE: "XXX",
        Unit.CENTURY: "XX",
    }.get(unit, "XXXX")


def unit_from(today: dt.date | None, count: int, unit: Unit) -> Reading:
    """Return the unit of the calendar ``count`` after the one of ``today``."""
    day = shift(today, count, unit) if today else None
    days = unit_at(day, unit) if day else None
    if days is None:
        return Reading(unknown_unit(unit), relative=True)
    return Reading.of(unit_timex(days, unit), days, relative=True)


def _unit(token: Token | None) -> Unit:
    return token.meaning if token is not None and isinstance(token.meaning, Unit) else Unit.YEAR


def _steps(phrase: Phrase) -> int:
    token = phrase.get("last", "next", "past", "coming", "current", "previous")
    return int(str(token.meaning)) if token else 0


def _this_unit(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "this year", "last week", "next month", "the current financial year"."""
    unit = _unit(phrase.get("unit", "quarter", "weekend"))
    count = _steps(phrase)
    if unit is Unit.DAY:
        return None
    kind = next((kind for kind in STARTS if phrase.get(kind)), None)
    if kind is not None:
        return _kind_of_year(kind, count, today) if unit is Unit.YEAR else None
    if phrase.get("past") is not None:
        return lately(1, unit, -1, today)
    return unit_from(today, count, unit)


def _kind_of_year(kind: str, count: int, today: dt.date | None) -> Reading:
    if today is None:
        return Reading("XXXX", relative=True)
    month, day = STARTS[kind]
    first = today.year - ((today.month, today.day) < (month, day)) + count
    reading = year_of_kind(kind, first)
    return Reading(reading.timex, reading.first, reading.last, relative=True)


def _this_and_next(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "this year and next"."""
    unit = _unit(phrase.get("unit"))
    return Stretch(unit_from(today, 0, unit), unit_from(today, 1, unit))


def _named(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "last January", "next summer", "this Friday"."""
    token = phrase.all("month", "ambiguous_month", "season", "weekday", "christmas")[0]
    count = _steps(phrase)
    if token.kind == "weekday":
        return _named_weekday(int(str(token.meaning)), count, today)
    date = _in_year(token, today.year if today else None)
    if today is None or (days := date.days) is None:
        return Reading(date.timex, relative=True)
    year = today.year + _years_away(days, count, today)
    settled = _in_year(token, year)
    return Reading.of(settled.timex, settled.days, relative=True)


def _years_away(days: Days, count: int, today: dt.date) -> int:
    """Return how many years from this one "last", "this" or "next" of such ``days`` lies."""
    if count < 0:
        return -1 if days.last >= today else 0
    if count > 0:
        return 1 if days.first <= today else 0
    return 0


def _in_year(token: Token, year: int | None) -> CalendarDate:
    if isinstance(token.meaning, Season):
        return CalendarDate(year=year, season=token.meaning)
    if token.kind == "christmas":
        return CalendarDate(year=year, month=12, day=25)
    return CalendarDate(year=year, month=int(str(token.meaning)))


def _named_weekday(weekday: int, count: int, today: dt.date | None) -> Reading:
    if today is None:
        return Reading(f"XXXX-WXX-{weekday + 1}", relative=True)
    ahead = (weekday - today.weekday()) % 7
    if count < 0:
        ahead -= 7
    elif count > 0 and ahead == 0:
        ahead = 7
    day = shift(today, ahead, Unit.DAY)
    return unit_from(day, 0, Unit.DAY)


def lately(count: int, unit: Unit, direction: int, today: dt.date | None) -> Reading:
    """Return the stretch of ``count`` units up to ``today`` or from it."""
    timex = f"P{count}{unit}" if unit is not Unit.FORTNIGHT else f"P{2 * count}W"
    end = shift(today, direction * count, unit) if today else None
    if today is None or end is None:
        return Reading(timex, relative=True)
    return Reading(timex, min(today, end), max(today, end), relative=True)


def _length(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the past three years", "the next few weeks", "the last decade"."""
    direction = _steps(phrase)
    unit = _unit(phrase.get("units"))
    count = count_of(phrase)
    if count is None:
        return vague(unit, direction, today, f"PX{unit}")
    return lately(count, unit, direction, today)


def _past_unit(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the past year", "the last decade" and "the coming year" as lengths up to today."""
    return lately(1, _unit(phrase.get("unit", "quarter", "weekend")), _steps(phrase), today)


def _recent(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "recent years" and "the coming weeks"."""
    direction = 1 if phrase.get("coming", "next") else -1
    return vague(_unit(phrase.get("units")), direction, today, REFERENCES[direction])


def vague(unit: Unit, direction: int, today: dt.date | None, timex: str) -> Reading:
    """Return what "recent weeks" or "the coming weeks" can mean at most."""
    count, of = REACH.get(unit, (100, Unit.YEAR))
    end = shift(today, direction * count, of) if today else None
    if today is None or end is None:
        return Reading(timex, relative=True)
    return Reading(timex, min(today, end), max(today, end), relative=True)


def count_of(phrase: Phrase) -> int | None:
    """Return the number that a phrase counts units with, or None where it is vague."""
    if phrase.get("few") is not None:
        return 2 if phrase.all("few")[0].word == "couple" else None
    tokens = phrase.all("day", "number", "number_word", "article")
    if not tokens:
        return None
    if tokens[0].kind == "article":
        return 1
    number = numerals.value(" ".join(token.word for token in tokens))
    return int(number) if number is not None and 0 < number < 10_000 else None


def _ago(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "five months ago": the month it was then; "more than" and "at least" bound it."""
    unit = _unit(phrase.get("unit", "units"))
    count = count_of(phrase)
    if count is None:
        return Reading(PAST, None, today, relative=True)
    then = shift(today, -count, unit) if today else None
    if then is None:
        return Reading(PAST, relative=True)
    grain = {
        Unit.FORTNIGHT: Unit.WEEK,
        Unit.WEEKEND: Unit.WEEK,
        Unit.DECADE: Unit.YEAR,
        Unit.CENTURY: Unit.YEAR,
    }.get(unit, unit)
    days = unit_at(then, grain)
    if days is None:
        return Reading(PAST, relative=True)
    timex = unit_timex(days, grain)
    if phrase.get("more", "over"):
        return Reading(timex, None, then, relative=True)
    if phrase.get("less"):
        return Reading(timex, then, today, relative=True)
    return Reading.of(timex, days, relative=True)


def _long_ago(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "years ago", "many decades ago", "a long time ago"."""
    return Reading(PAST, None, today, relative=True)


def _weekend(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "over the weekend" as the nearest one."""
    before = phrase.before()
    if before is None or before.kind not in ("at", "over", "in", "on", "by", "since", "after"):
        return None
    monday_or_later = today is not None and today.weekday() < 3
    return unit_from(today, -1 if monday_or_later else 0, Unit.WEEKEND)


def _day(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "today", "yesterday", "tomorrow morning"."""
    token = phrase.all("today", "yesterday", "tomorrow")[0]
    return _with_daypart(unit_from(today, int(str(token.meaning)), Unit.DAY), phrase)


def _tonight(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return _daypart(unit_from(today, 0, Unit.DAY), "NI")


def _this_morning(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "this morning", "last night"."""
    count = -1 if phrase.get("last") else 0
    return _with_daypart(unit_from(today, count, Unit.DAY), phrase)


def _with_daypart(day: Reading, phrase: Phrase) -> Reading:
    token = phrase.get("daypart")
    return day if token is None else _daypart(day, str(token.meaning))


def _daypart(day: Reading, part: str) -> Reading:
    return Reading(f"{day.timex}T{part}", day.first, day.last, day.relative)


def _year_on_day(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "autumn last year", "in March this year" and "6 August next year"."""
    year = unit_from(today, _steps(phrase), Unit.YEAR)
    if _unit(phrase.get("unit")) is not Unit.YEAR:
        return None
    token = phrase.all("month", "ambiguous_month", "season")[0]
    date = _in_year(token, year.first.year if year.first else None)
    day = phrase.get("day", "ordinal")
    if day is not None:
        if not 1 <= day.numbers[0] <= 31:
            return None
        date = CalendarDate(year=date.year, month=date.month, day=day.numbers[0])
    return Reading.of(date.timex, date.days, relative=True)


def _on_weekday(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Thursday last week" and "Monday of next week"."""
    if _unit(phrase.get("unit")) is not Unit.WEEK:
        return None
    week = unit_from(today, _steps(phrase), Unit.WEEK)
    weekday = int(str(phrase.all("weekday")[0].meaning))
    if week.first is None:
        return Reading(f"XXXX-WXX-{weekday + 1}", relative=True)
    return unit_from(shift(week.first, weekday, Unit.DAY), 0, Unit.DAY)


def _anaphoric(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the following year", "that year": words that hang on another period, not on today."""
    unit = _unit(phrase.get("unit", "quarter", "weekend"))
    if unit is Unit.DAY:
        return None
    return Reading(unknown_unit(unit))


def _part_of_unit(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the end of the year", "the start of the current financial year"."""
    whole = _this_unit(phrase, today)
    if not isinstance(whole, Reading) or whole.first is None or whole.last is None:
        return whole
    part = phrase.all("start", "middle", "end")[0].meaning
    days = part_of(Days(whole.first, whole.last), Part(str(part)))
    return Reading.of(whole.timex, days, relative=True)


def _parliament(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "this Parliament" and "the end of the next Session", whose days no calendar knows."""
    before = phrase.before()
    part = phrase.get("start", "middle", "end")
    direction = _steps(phrase) or (1 if part is not None and part.kind == "end" else 0)
    if part is None and (before is None or before.kind not in BOUNDING):
        return None
    return Reading(REFERENCES[direction], relative=True)


def _election(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "since the election", "the last election", "before the next general election"."""
    before = phrase.before()
    since = before is not None and before.kind == "since"
    direction = _steps(phrase) or (-1 if since else 0)
    return Reading(REFERENCES[direction], relative=True) if direction else None


def _adverb(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "shortly", "soon", "recently", but not "as soon as", "shortly after"."""
    before, after = phrase.before(), phrase.after()
    if before is not None and before.word in ("as", "too", "so", "how", "very", "more", "until"):
        return None
    if after is not None and after.kind in ("as", "before", "after", "dash"):
        return None
    if phrase.get("recently") is not None:
        return Reading(PAST, None, today, relative=True)
    return Reading(FUTURE, today, None, relative=True)


def _in_due_course(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return Reading(FUTURE, today, None, relative=True)


def _at_present(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return Reading(PRESENT, today, today, relative=True)


BOUNDING: Final = frozenset("in since until before after from to through over of for by".split())

RULES: Final = (
    Rule("DAY of? MONTH (this | last | next) unit", _year_on_day),
    Rule("(MONTH | season) (of? (this | last | next)) unit", _year_on_day),
    Rule("weekday of? (this | last | next) unit", _on_weekday),
    Rule("this unit and next", _this_and_next),
    Rule("(this | last) daypart", _this_morning),
    Rule("(today | yesterday | tomorrow) daypart?", _day),
    Rule("tonight", _tonight),
    Rule("the weekend", _weekend),
    Rule("the? (last | past | next | coming) COUNT units", _length),
    Rule("HEDGE* (COUNT units | article unit) ago", _ago),
    Rule("many? units ago", _long_ago),
    Rule("(many | article other) time ago", _long_ago),
    Rule("the (last | past | next | coming) UNIT", _past_unit),
    Rule("the? (recent | coming | past) units", _recent),
    Rule(
        "the? (start | middle | end) of (the current? | this | last | next) KIND? UNIT",
        _part_of_unit,
    ),
    Rule("(this | last | next) KIND? UNIT", _this_unit),
    Rule("the (current | last | next | coming) KIND UNIT", _this_unit),
    Rule("the current UNIT", _this_unit),
    Rule(
        "(the? (start | middle | end) of)? (the (current | last | next)? | this | last | next)"
        " (parliament | session)",
        _parliament,
    ),
    Rule("the? (last | next)? general? election", _election),
    Rule(
        "(this | last | next) (coming | past)? (month | ambiguous_month | season | weekday"
        " | christmas)",
        _named,
    ),
    Rule("the (last | next | coming) (season | christmas)", _named),
    Rule("(the (previous | following | same) | that) (UNIT)", _anaphoric),
    Rule("in due course", _in_due_course),
    Rule("at (current | the moment)", _at_present),
    Rule("shortly | soon | recently", _adverb),
)
