"""Rules for units of the calendar that hang on a document's day: "this year", "yesterday"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from factcheck.periods.dates import MONTH_KINDS
from factcheck.periods.days import Days, Part, Season, Unit, part_of, shift, unit_at, unknown_unit
from factcheck.periods.grammar import Phrase, Rule
from factcheck.periods.moments import CalendarDate, Moment, Reading, Stretch
from factcheck.periods.tokens import Token
from factcheck.periods.years import STARTS, years_of_kind

__all__ = ["RULES", "of_another", "steps", "unit_from", "unit_in", "unit_timex"]


CALENDAR: Final = frozenset(
    "year year_pair year_span month ambiguous_month short_month season decade unit quarter ordinal "
    "ordinal_word".split()
)
"""Classes of words that name what a length can be a part of."""


BEFORE_WEEKEND: Final = frozenset("at over in on by since through".split())
"""Classes of words before "the weekend" where it is the nearest one."""


_HALF: Final = 6
"""The last month in which "the new year" is still the one that has begun."""


BEFORE_NEW_YEAR: Final = frozenset("in by before until from into over since through".split())
"""Classes of words before "the new year" where it is no new year of something."""


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
            return f"{first.year:04}-{first.month:02}"
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


def unit_from(today: dt.date | None, count: int, unit: Unit) -> Reading:
    """Return the unit of the calendar ``count`` after the one of ``today``."""
    day = shift(today, count, unit) if today else None
    days = unit_at(day, unit) if day else None
    if days is None:
        return Reading(unknown_unit(unit), relative=True)
    return Reading.of(unit_timex(days, unit), days, relative=True)


def unit_in(phrase: Phrase) -> Unit:
    """Return the unit that a phrase names.

    Raises:
        TypeError: it names none.
    """
    meaning = phrase.all("unit", "units", "quarter", "weekend")[0].meaning
    if isinstance(meaning, Unit):
        return meaning
    raise TypeError(f"no unit of time: {meaning!r}")


def steps(phrase: Phrase) -> int:
    """Return 1 for "next", -1 for "last" and 0 for "this"."""
    token = phrase.get("last", "next", "past", "coming", "current", "previous")
    return 0 if token is None else token.number


def of_another(phrase: Phrase) -> bool:
    """Tell whether the end of something else is meant, as in "the last three months of 2024"."""
    after = phrase.last + 1
    if phrase.tokens.kind(after) in ("the", "this", "last", "next"):
        after += 1
    return phrase.after == "of" and phrase.tokens.kind(after) in CALENDAR


def _this_unit(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "this year", "last week", "next month", "the current financial year"."""
    unit, count = unit_in(phrase), steps(phrase)
    if unit is Unit.WEEKEND and phrase.has("this"):
        count = 0
    if unit is Unit.DAY or of_another(phrase):
        return None
    kind = next((kind for kind in STARTS if phrase.has(kind)), None)
    if kind is None:
        return unit_from(today, count, unit)
    return _year_of_kind(kind, count, today) if unit is Unit.YEAR else None


def _new_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the new year" as the next one, or as this one in its first half."""
    if unit_in(phrase) is not Unit.YEAR or phrase.before not in BEFORE_NEW_YEAR:
        return None
    return unit_from(today, 1 if today and today.month > _HALF else 0, Unit.YEAR)


def _year_of_kind(kind: str, count: int, today: dt.date | None) -> Reading:
    if today is None:
        return Reading("XXXX", relative=True)
    first = today.year - ((today.month, today.day) < STARTS[kind]) + count
    return years_of_kind(kind, first, first)._replace(relative=True)


def _this_and_next(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "this year and next"."""
    unit = unit_in(phrase)
    return Stretch(unit_from(today, 0, unit), unit_from(today, 1, unit))


def _part_of_unit(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the end of the year", "the start of the current financial year"."""
    whole = _this_unit(phrase, today)
    if not isinstance(whole, Reading) or whole.first is None or whole.last is None:
        return whole
    if phrase.has("rest"):
        return whole._replace(first=today)
    part = phrase.all("start", "middle", "end")[0].meaning
    days = part_of(Days(whole.first, whole.last), Part(str(part)))
    return whole._replace(first=days.first, last=days.last)


def _within_unit(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "earlier in the week" and "later in the year"."""
    whole = unit_from(today, 0, unit_in(phrase))
    if today is None or unit_in(phrase) is Unit.DAY:
        return None if today else whole
    return whole._replace(last=today) if phrase.has("earlier") else whole._replace(first=today)


def _next_but_one(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the week after next", "the year before last" and "the day before yesterday"."""
    if phrase.has("yesterday", "tomorrow"):
        if unit_in(phrase) is not Unit.DAY:
            return None
        return unit_from(today, 2 * phrase.all("yesterday", "tomorrow")[0].number, Unit.DAY)
    return unit_from(today, 2 * steps(phrase), unit_in(phrase))


def _named(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "last January", "next summer", "this coming Christmas"."""
    token, count = phrase.all(*MONTH_KINDS, "season", "christmas")[0], steps(phrase)
    date = _of_year(token, today.year if today else None)
    if today is not None and (days := date.days) is not None:
        date = date.within(today.year + _years_away(days, count, today))
    return Reading.of(date.timex, date.days, relative=True)


def _of_year(token: Token, year: int | None) -> CalendarDate:
    if isinstance(token.meaning, Season):
        return CalendarDate(year=year, season=token.meaning)
    if token.kind == "christmas":
        return CalendarDate(year=year, month=12, day=25)
    if token.kind == "q":
        return CalendarDate(year=year, quarter=token.number)
    return CalendarDate(year=year, month=token.number)


def _years_away(days: Days, count: int, today: dt.date) -> int:
    """Return how many years from ``days`` of this year "last", "this" or "next" of them lies."""
    if count < 0:
        return -1 if days.last >= today else 0
    if count > 0:
        return 1 if days.first <= today else 0
    ends_next_year = days.last.year > today.year
    return -1 if ends_next_year and today.month <= days.last.month else 0


def _named_weekday(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "last Monday", "next Tuesday", "this Friday"."""
    weekday, count = phrase.all("weekday")[0].number, steps(phrase)
    if today is None:
        return Reading(f"XXXX-WXX-{weekday + 1}", relative=True)
    ahead = (weekday - today.weekday()) % 7
    if count < 0:
        ahead -= 7
    elif count > 0 and ahead == 0:
        ahead = 7
    return unit_from(shift(today, ahead, Unit.DAY), 0, Unit.DAY)


def _weeks_from_weekday(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "a week on Saturday", "two weeks from Friday" and "Friday week"."""
    unit, weekday = unit_in(phrase), phrase.all("weekday")[0].number
    if unit not in (Unit.WEEK, Unit.FORTNIGHT):
        return None
    if today is None:
        return Reading(f"XXXX-WXX-{weekday + 1}", relative=True)
    coming = shift(today, (weekday - today.weekday() - 1) % 7 + 1, Unit.DAY)
    count = phrase.get("number_word", "day")
    day = shift(coming, 1 if count is None else count.number, unit) if coming else None
    return unit_from(day, 0, Unit.DAY)


def _in_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "autumn last year", "March of this year", "6 August next year"."""
    if unit_in(phrase) is not Unit.YEAR:
        return None
    year = unit_from(today, steps(phrase), Unit.YEAR)
    token, day = phrase.all(*MONTH_KINDS, "season", "q")[0], phrase.get("day", "ordinal")
    if day is not None and not 1 <= day.number <= 31:
        return None
    date = _of_year(token, year.first.year if year.first else None)
    if day is not None:
        date = date._replace(day=day.number)
    return Reading.of(date.timex, date.days, relative=True)


def _days_in_unit(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "from 4 to 22 this month" and "4-8 of next month"."""
    if unit_in(phrase) is not Unit.MONTH:
        return None
    span = phrase.get("day_span", "short_pair")
    first, last = span.numbers[1:] if span else (day.number for day in phrase.all("day", "ordinal"))
    if not 1 <= first < last <= 31:
        return None
    begin, finish = (
        _day_of(unit_from(today, steps(phrase), Unit.MONTH), day) for day in (first, last)
    )
    return Stretch(begin, finish)


def _day_of(month: Reading, day: int) -> Reading:
    """Return a day of a month, which may be unknown."""
    days = Days.of_day(month.first.year, month.first.month, day) if month.first else None
    return Reading.of(f"{month.timex}-{day:02}", days, relative=True)


def _quarter_in_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the third quarter this year" and "first quarter of next year"."""
    quarter = phrase.all("ordinal_word")[0].number
    if phrase.all("unit")[0].meaning is not Unit.YEAR or not 1 <= quarter <= 4:
        return None
    year = unit_from(today, steps(phrase), Unit.YEAR)
    date = CalendarDate(year=year.first.year if year.first else None, quarter=quarter)
    return Reading.of(date.timex, date.days, relative=True)


def _in_that_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "4 December that year", of a year that other words tell."""
    if unit_in(phrase) is not Unit.YEAR:
        return None
    day = phrase.get("day", "ordinal")
    date = _of_year(phrase.all(*MONTH_KINDS)[0], None)
    return Reading(date._replace(day=day.number if day else None).timex)


def _in_week(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Thursday last week" and "Monday of next week"."""
    if unit_in(phrase) is not Unit.WEEK:
        return None
    week, weekday = unit_from(today, steps(phrase), Unit.WEEK), phrase.all("weekday")[0].number
    if week.first is None:
        return Reading(f"XXXX-WXX-{weekday + 1}", relative=True)
    return unit_from(shift(week.first, weekday, Unit.DAY), 0, Unit.DAY)


def _day(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "today", "yesterday", "tomorrow morning", "this morning", "last night"."""
    token = phrase.get("today", "yesterday", "tomorrow", "last")
    day = unit_from(today, 0 if token is None else token.number, Unit.DAY)
    part = phrase.get("daypart", "tonight")
    return day if part is None else day._replace(timex=f"{day.timex}T{part.meaning}")


def _weekend(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "over the weekend" as the nearest one, and "this weekend" as that of this week."""
    if phrase.has("the") and (phrase.before not in BEFORE_WEEKEND or phrase.after == "of"):
        return None
    early_in_week = today is not None and today.weekday() < 3 and not phrase.has("this")
    return unit_from(today, -1 if early_in_week else 0, Unit.WEEKEND)


RULES: Final = (
    Rule("(from? DAYS | between DAY and DAY) of? (this | last | next) unit", _days_in_unit),
    Rule("DAY of? MONTH (this | last | next) unit", _in_year),
    Rule("(MONTH | season | q) of? (this | last | next) unit", _in_year),
    Rule("the? ordinal_word dash? quarter of? (this | last | next) unit", _quarter_in_year),
    Rule("(DAY of?)? MONTH (that | the same) unit", _in_that_year),
    Rule("weekday of? (this | last | next) unit", _in_week),
    Rule(
        "((article | number_word | day) unit | (number_word | day) units) (on | from) weekday",
        _weeks_from_weekday,
    ),
    Rule("weekday unit", _weeks_from_weekday),
    Rule("this unit and (the? next)", _this_and_next),
    Rule("(this | last) daypart", _day),
    Rule("(today | yesterday | tomorrow) daypart?", _day),
    Rule("tonight", _day),
    Rule("(the | this) weekend", _weekend),
    Rule(
        "the? (start | middle | end | rest) of"
        " (the (current | last | next)? | this | last | next) KIND? UNIT",
        _part_of_unit,
    ),
    Rule("(earlier | later) in the UNIT", _within_unit),
    Rule("the UNIT (after the? next | before the? last)", _next_but_one),
    Rule("the unit (after tomorrow | before yesterday)", _next_but_one),
    Rule("(this | last | next) coming? KIND? UNIT", _this_unit),
    Rule("the (current | last | next | coming) KIND UNIT", _this_unit),
    Rule("the current UNIT", _this_unit),
    Rule("the new unit", _new_year),
    Rule("(this | last | next) (coming | past)? weekday", _named_weekday),
    Rule("(this | last | next) (coming | past)? (MONTH | season | christmas)", _named),
    Rule("the (last | next | coming) (season | christmas)", _named),
)
