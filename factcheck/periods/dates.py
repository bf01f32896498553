"""Rules for what the calendar names: days, months, seasons and single years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from factcheck.periods.days import Season, Unit
from factcheck.periods.four_digits import LABELS
from factcheck.periods.grammar import Found, Phrase, Rule
from factcheck.periods.lexicon import AMBIGUOUS_MONTHS, SHORT_MONTHS
from factcheck.periods.moments import CalendarDate, Moment, Stretch
from factcheck.periods.shapes import full_year

__all__ = ["MONTH_KINDS", "RULES", "TELLING"]

DAY_KINDS: Final = ("day", "ordinal")
MONTH_KINDS: Final = ("month", "ambiguous_month", "short_month")
TELLING: Final = frozenset(
    "in by since until before after from to through for last next past coming following "
    "previous early late mid between and or over beginning_on ending of".split()
)
"""Classes of words before "May" or "March" that tell the month from the name and the verb."""

ASKED: Final = frozenset("i we he she it they you my the".split())
"""Words after "May" that make it a verb."""

NEWSPAPERS: Final = frozenset(
    "times telegraph mirror express mail post people star herald sun observer politics".split()
)
HOLIDAYS: Final = frozenset(
    "good black cyber bloody ash shrove maundy palm easter remembrance mothering".split()
)
"""Words that make a name of a weekday beside them."""

UNMISTAKABLE: Final = frozenset("feb aug sept oct nov dec".split())
"""Short names of months that are hardly ever another word or a person's name."""

TELLING_SEASON: Final = TELLING - {"of", "and", "or", "for", "to"}


def _date(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Friday 4 July 2025", "the 28th of April", "April 28, 2025"."""
    day = phrase.all(*DAY_KINDS)[0].number
    if not 1 <= day <= 31:
        return None
    return _month(phrase)._replace(day=day, weekday=_weekday_of(phrase))


def _weekday_of(phrase: Phrase) -> int | None:
    token = phrase.get("weekday", "short_weekday")
    return None if token is None else token.number


def _month(phrase: Phrase) -> CalendarDate:
    return CalendarDate(year=_year_of(phrase), month=phrase.all(*MONTH_KINDS)[0].number)


def _year_of(phrase: Phrase) -> int | None:
    token = phrase.get("year")
    return None if token is None else token.number


def _american(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "April 28"; in "in April 28 people" the number counts."""
    if not phrase.has("year") and phrase.before == "in":
        return None
    return _date(phrase, today)


def _uncapitalised(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "8 may 2025", where no capital tells the month from the verb."""
    month = (AMBIGUOUS_MONTHS | SHORT_MONTHS).get(phrase.all("uncapitalised")[0].word)
    day = phrase.all(*DAY_KINDS)[0].number
    if month is None or not 1 <= day <= 31:
        return None
    return CalendarDate(year=_year_of(phrase), month=month, day=day)


def _days_in_list(phrase: Phrase, today: dt.date | None) -> Sequence[Found]:
    """Read "18 and 21 June" as two dates, all but the last without the month's words."""
    month, places = _month(phrase), list(phrase.places(*DAY_KINDS))
    ends = [*(place + 1 for place in places[:-1]), phrase.last]
    return [
        Found(place, end, month._replace(day=phrase.tokens[place].number))
        for place, end in zip(places, ends, strict=True)
    ]


def _days_in_span(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "8-12 April" and "4 to 8 April 2025"."""
    month, span = _month(phrase), phrase.get("day_span", "short_pair")
    first, last = span.numbers[1:] if span else (day.number for day in phrase.all(*DAY_KINDS)[:2])
    if not 1 <= first < last <= 31:
        return None
    return Stretch(month._replace(day=first), month._replace(day=last))


def _numeric_date(phrase: Phrase, today: dt.date | None) -> Moment | None:
    year, month, day = phrase.all("full_date")[0].numbers
    return CalendarDate(year=year, month=month, day=day, weekday=_weekday_of(phrase))


def _numeric_dates(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "01/04/2024-31/03/2025"."""
    *first, last_year, last_month, last_day = phrase.all("date_span")[0].numbers
    year, month, day = first
    return Stretch(
        CalendarDate(year=year, month=month, day=day),
        CalendarDate(year=last_year, month=last_month, day=last_day),
    )


def _numeric_month(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "2025-04" and "in 04/2025"; else 04/2025 is the number of an instruction."""
    number = phrase.all("month_number")[0]
    labelled = number.word[4:5] != "-" or phrase.tokens.word(phrase.first - 1) in LABELS
    if phrase.before not in TELLING and labelled:
        return None
    year, month = number.numbers
    return CalendarDate(year=year, month=month)


def _month_and_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return _month(phrase)


def _short_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "May-23" of a table as a month; "May - 23" is something else."""
    month, year = phrase.tokens[phrase.first], phrase.tokens[phrase.last - 1]
    start, end = phrase.tokens.span(phrase.first, phrase.last)
    if len(year.word) != 2 or end - start != len(f"{month.word}-{year.word}"):
        return None
    return _month(phrase)._replace(year=full_year(year.number))


def _short_years(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Oct 18 - Sep 19" of a table as months of 2018 and 2019."""
    months, years = phrase.all("short_month"), phrase.all("day")
    if any(year.number < 10 for year in years):
        return None
    begin, finish = (
        CalendarDate(year=full_year(year.number), month=month.number)
        for month, year in zip(months, years, strict=True)
    )
    return Stretch(begin, finish)


def _years_of_month(phrase: Phrase, today: dt.date | None) -> Sequence[Found]:
    """Read "November (i) 2024 and (ii) 2023" as two months."""
    month, places = _month(phrase), list(phrase.places("year"))
    starts = [phrase.first, *places[1:]]
    return [
        Found(start, place + 1, month._replace(year=phrase.tokens[place].number))
        for start, place in zip(starts, places, strict=True)
    ]


def _month_alone(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "January", and "May" or "March" only where a word before tells the month."""
    if phrase.before == "every":
        return None
    if phrase.has("ambiguous_month"):
        asks = phrase.tokens.word(phrase.last) in ASKED
        if phrase.before not in TELLING or asks:
            return None
    if phrase.has("short_month") and not (_in_range(phrase) or _is_told(phrase)):
        return None
    return _month(phrase)


def _is_told(phrase: Phrase) -> bool:
    """Tell whether a short name that is nothing else stands where a month does: "in Sept"."""
    word = phrase.tokens.word(phrase.first)
    return word in UNMISTAKABLE and phrase.before in ("in", "since", "until", "last", "next", "of")


def _in_range(phrase: Phrase) -> bool:
    """Tell whether a short name is an end of a range, as in "Apr to Jun"; "APR" alone is not."""
    ends_one = phrase.before in ("to", "dash")
    begun = phrase.tokens.kind(phrase.first - 2) in (*MONTH_KINDS, "year")
    return phrase.after in ("to", "dash") or (ends_one and begun)


def _weekday(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Monday" and "Monday night", but not "the Sunday Times" and "Good Friday"."""
    before, after = phrase.tokens.word(phrase.first - 1), phrase.tokens.word(phrase.last)
    if after in NEWSPAPERS or before in HOLIDAYS:
        return None
    if phrase.before in ("every", "ordinal_word"):  # "the first Thursday of every month"
        return None
    part = phrase.get("daypart")
    return CalendarDate(
        weekday=_weekday_of(phrase), daypart=None if part is None else str(part.meaning)
    )


def _season(phrase: Phrase, today: dt.date | None) -> Moment | None:
    season = phrase.all("season")[0].meaning
    return (
        CalendarDate(year=_year_of(phrase), season=season) if isinstance(season, Season) else None
    )


def _season_of_pair(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "winter 2023-24", and "summer 2023/24" as the one within that year."""
    season, year = phrase.all("season")[0].meaning, phrase.all("year_pair")[0].number
    if not isinstance(season, Season):
        return None
    return CalendarDate(year=year + (season in (Season.SPRING, Season.SUMMER)), season=season)


def _season_alone(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "in the autumn", "until winter", but not "the autumn budget"."""
    if phrase.before not in TELLING_SEASON or phrase.after in ("other", "term", "recess", "and"):
        return None
    return _season(phrase, today)


def _recess(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read a recess of a parliament: in summer August, since it begins late in July."""
    if phrase.has("christmas"):
        return CalendarDate(year=_year_of(phrase), month=12, day=25)
    if phrase.all("season")[0].meaning is not Season.SUMMER:
        return None
    return CalendarDate(year=_year_of(phrase), month=8)


def _christmas(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Christmas 2024", "by Christmas" and "on Christmas Day" as Christmas Day."""
    unit = phrase.get("unit")
    if unit is not None and unit.meaning is not Unit.DAY:
        return None
    if not phrase.has("year", "unit") and phrase.before not in TELLING_SEASON:
        return None
    return CalendarDate(year=_year_of(phrase), month=12, day=25)


RULES: Final = (
    Rule("WEEKDAY? full_date", _numeric_date, fixed=True),
    Rule("date_span", _numeric_dates, fixed=True),
    Rule("short_month day dash short_month day", _short_years, fixed=True),
    Rule("DAY (comma DAY)* comma? (and | or) DAY of? MONTH (comma? year)?", _days_in_list),
    Rule("from? DAYS of? MONTH (comma? year)?", _days_in_span, fixed=True),
    Rule("from? MONTH DAYS (comma? year)?", _days_in_span, fixed=True),
    Rule("between DAY and DAY of? MONTH (comma? year)?", _days_in_span, fixed=True),
    Rule("MONTH between DAY and DAY (comma? year)?", _days_in_span, fixed=True),
    Rule("(WEEKDAY the?)? DAY (of | dash)? MONTH ((comma | dash | of)? year)?", _date, fixed=True),
    Rule("WEEKDAY? the? ordinal of MONTH ((comma | of)? year)?", _date, fixed=True),
    Rule("DAY uncapitalised year", _uncapitalised, fixed=True),
    Rule("WEEKDAY? MONTH the? DAY (comma? year)?", _american),
    Rule("MONTH ITEM year ((comma | and) ITEM year)*", _years_of_month),
    Rule("MONTH dash (day | number)", _short_year),
    Rule("month_number", _numeric_month),
    Rule("MONTH (comma | dash | of | in | slash)? year", _month_and_year, fixed=True),
    Rule("the? season of? year", _season, fixed=True),
    Rule("the? season of? year_pair", _season_of_pair, fixed=True),
    Rule("the? (season | christmas) recess of? year?", _recess),
    Rule("christmas unit? year?", _christmas),
    Rule("weekday daypart?", _weekday),
    Rule("MONTH", _month_alone),
    Rule("the? season", _season_alone),
)
