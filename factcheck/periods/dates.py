"""Rules for what the calendar names: days, months, years, pairs of years, quarters, decades."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from factcheck.periods.days import Days, Season, Unit
from factcheck.periods.grammar import Found, Phrase, Rule
from factcheck.periods.lexicon import AMBIGUOUS_MONTHS, SHORT_MONTHS
from factcheck.periods.moments import CalendarDate, Moment, Reading, Stretch
from factcheck.periods.shapes import full_year
from factcheck.periods.years import is_year, span_of_years, year_of_kind

__all__ = ["RULES"]

DAY_KINDS: Final = ("day", "ordinal")
MONTH_KINDS: Final = ("month", "ambiguous_month", "short_month")
TELLING: Final = frozenset(
    "in by since until before after from to through of for this last next past coming following "
    "previous early late mid between and or over beginning_on ending".split()
)
"""Classes of words before "May" or "March" that tell the month from the name and the verb."""


def _date(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Friday 4 July 2025", "the 28th of April", "April 28, 2025"."""
    day = phrase.all(*DAY_KINDS)[0].numbers[0]
    if not 1 <= day <= 31:
        return None
    weekday = phrase.get("weekday", "short_weekday")
    return evolve(_month(phrase), day=day, weekday=int(str(weekday.meaning)) if weekday else None)


def _month(phrase: Phrase) -> CalendarDate:
    month, year = phrase.all(*MONTH_KINDS)[0], phrase.get("year")
    return CalendarDate(year=year.numbers[0] if year else None, month=int(str(month.meaning)))


def _american(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "April 28"; in "in April 28 people" the number counts."""
    before = phrase.before()
    if phrase.get("year") is None and before is not None and before.kind == "in":
        return None
    return _date(phrase, today)


def _uncapitalised(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "8 may 2025", where no capital tells the month from the verb."""
    name = phrase.all("uncapitalised")[0].word
    month = (AMBIGUOUS_MONTHS | SHORT_MONTHS).get(name)
    day = phrase.all(*DAY_KINDS)[0].numbers[0]
    if month is None or not 1 <= day <= 31:
        return None
    return CalendarDate(year=phrase.all("year")[0].numbers[0], month=month, day=day)


def _days_in_list(phrase: Phrase, today: dt.date | None) -> Sequence[Found]:
    """Read "18 and 21 June" as two dates, all but the last without the month's words."""
    month = _month(phrase)
    places = [
        index
        for index in range(phrase.first, phrase.last)
        if phrase.tokens[index].kind in DAY_KINDS
    ]
    ends = [*(place + 1 for place in places[:-1]), phrase.last]
    return [
        Found(place, end, evolve(month, day=phrase.tokens[place].numbers[0]))
        for place, end in zip(places, ends, strict=True)
    ]


def _days_in_span(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "8-12 April" and "4 to 8 April 2025"."""
    month = _month(phrase)
    span = phrase.get("day_span")
    first, last = (
        span.numbers if span else [token.numbers[0] for token in phrase.all(*DAY_KINDS)[:2]]
    )
    return Stretch(evolve(month, day=first), evolve(month, day=last))


def _numeric_date(phrase: Phrase, today: dt.date | None) -> Moment | None:
    year, month, day = phrase.all("full_date")[0].numbers
    weekday = phrase.get("weekday", "short_weekday")
    return CalendarDate(
        year=year, month=month, day=day, weekday=int(str(weekday.meaning)) if weekday else None
    )


def _numeric_month(phrase: Phrase, today: dt.date | None) -> Moment | None:
    year, month = phrase.all("month_number")[0].numbers
    return CalendarDate(year=year, month=month)


def _month_and_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return _month(phrase)


def _short_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "May-23" of a table as a month; "May - 23" is something else."""
    month, year = phrase.tokens[phrase.first], phrase.tokens[phrase.last - 1]
    if year.end - month.end != len("-23"):
        return None
    return evolve(_month(phrase), year=full_year(int(year.word)))


def _years_of_month(phrase: Phrase, today: dt.date | None) -> Sequence[Found]:
    """Read "November (i) 2024 and (ii) 2023" as two months."""
    month = _month(phrase)
    places = [i for i in range(phrase.first, phrase.last) if phrase.tokens[i].kind == "year"]
    starts = [phrase.first, *places[1:]]
    return [
        Found(start, place + 1, evolve(month, year=phrase.tokens[place].numbers[0]))
        for start, place in zip(starts, places, strict=True)
    ]


def _month_alone(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "January", and "May" or "March" only where a word before tells the month."""
    before = phrase.before()
    if phrase.get("month") is None and (before is None or before.kind not in TELLING):
        return None
    after = phrase.after()
    if phrase.get("short_month") is not None and after is not None and after.kind == "other":
        return None
    return _month(phrase)


def _weekday(phrase: Phrase, today: dt.date | None) -> Moment | None:
    return CalendarDate(weekday=int(str(phrase.all("weekday")[0].meaning)))


def _year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    unit = phrase.get("unit", "units")
    if unit is not None and unit.meaning is not Unit.YEAR:
        return None
    return CalendarDate(year=phrase.all("year")[0].numbers[0]) if is_year(phrase) else None


def _years_of_kind(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "financial year 2024-25", "the 2023/24 academic year", "2025/26"."""
    kind = next((kind for kind in ("tax", "academic") if phrase.get(kind)), "financial")
    pairs = [token.numbers[0] for token in phrase.all("year_pair", "short_pair")]
    years = [token.numbers[0] for token in phrase.all("year")]
    if len(pairs) == 1:
        return year_of_kind(kind, pairs[0])
    if len(years) == 2:
        return span_of_years(kind, years[0], years[1] - 1)
    return _unsure_year(kind, years[0])


def _unsure_year(kind: str, year: int) -> Reading:
    """Read "FY25", which some begin and some end in 2025: the days of either."""
    either = span_of_years(kind, year - 1, year)
    return evolve(either, timex=f"FY{year}")


def _fy(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "FY25", "FY 2025" and "FY 25/26"."""
    pair = phrase.get("year_pair", "short_pair")
    if pair is not None:
        return year_of_kind("financial", pair.numbers[0])
    return _unsure_year("financial", full_year(phrase.all("fy_year", "year", "day")[0].numbers[0]))


def _year_span(phrase: Phrase, today: dt.date | None) -> Moment | None:
    first, last = phrase.all("year_span")[0].numbers
    return Reading.of(f"{first}/{last}", Days.of_year(first, last - first + 1))


def _pair_span(phrase: Phrase, today: dt.date | None) -> Moment | None:
    first, last = phrase.all("pair_span")[0].numbers
    return span_of_years("financial", first, last) if first <= last else None


def _quarter(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Q3 2024", "2024 Q3", "Q1 2025/26" (of the financial year) and "Q3"."""
    quarter = phrase.all("q")[0].numbers[0]
    pair = phrase.get("year_pair")
    if pair is not None:
        month = 4 + 3 * (quarter - 1)
        return CalendarDate(year=pair.numbers[0] + (month > 12), quarter=quarter % 4 + 1)
    year = phrase.get("year")
    return CalendarDate(year=year.numbers[0] if year else None, quarter=quarter)


def _half(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "H1 2024"."""
    return CalendarDate(year=phrase.all("year")[0].numbers[0], half=phrase.all("h")[0].numbers[0])


def _decade(phrase: Phrase, today: dt.date | None) -> Moment | None:
    first = phrase.all("decade")[0].numbers[0]
    count = 100 if first % 100 == 0 and first < 2000 else 10
    digits = 2 if count == 100 else 3
    return Reading.of(str(first)[:digits], Days.of_year(first, count))


def _century(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the 19th century", counted as people do: 1801 to 1900."""
    token = phrase.all("ordinal", "ordinal_word")[0]
    number = token.numbers[0] if token.numbers else int(str(token.meaning))
    if phrase.all("unit")[0].meaning is not Unit.CENTURY:
        return None
    if not 1 <= number <= 30:
        return None
    return Reading.of(f"{number - 1:02}", Days.of_year(number * 100 - 99, 100))


def _season(phrase: Phrase, today: dt.date | None) -> Moment | None:
    season = phrase.all("season")[0].meaning
    year = phrase.get("year")
    if not isinstance(season, Season):
        return None
    return CalendarDate(year=year.numbers[0] if year else None, season=season)


def _season_alone(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "in the autumn", "until winter", but not "the autumn budget"."""
    before, after = phrase.before(), phrase.after()
    if before is None or before.kind not in TELLING - {"of", "and", "or", "for"}:
        return None
    if after is not None and after.kind in ("other", "term"):
        return None
    return _season(phrase, today)


def _holiday(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Christmas 2024" and "by Christmas" as Christmas Day."""
    before, year = phrase.before(), phrase.get("year")
    if year is None and (before is None or before.kind not in TELLING - {"of", "and", "or"}):
        return None
    return CalendarDate(year=year.numbers[0] if year else None, month=12, day=25)


RULES: Final = (
    Rule("WEEKDAY? full_date", _numeric_date),
    Rule("DAY (comma DAY)* comma? (and | or) DAY of? MONTH (comma? year)?", _days_in_list),
    Rule("from? (day_span | DAY (to | dash | until) DAY) of? MONTH (comma? year)?", _days_in_span),
    Rule("between DAY and DAY of? MONTH (comma? year)?", _days_in_span),
    Rule("(WEEKDAY the?)? DAY (of | dash)? MONTH ((comma | dash | of)? year)?", _date),
    Rule("WEEKDAY? the? ordinal of MONTH ((comma | of)? year)?", _date),
    Rule("DAY uncapitalised year", _uncapitalised),
    Rule("WEEKDAY? MONTH the? DAY (comma? year)?", _american),
    Rule("MONTH open other shut year ((comma | and) open other shut year)*", _years_of_month),
    Rule("MONTH dash (day | number)", _short_year),
    Rule("month_number", _numeric_month),
    Rule("MONTH (comma | dash | of | in | slash)? year", _month_and_year),
    Rule("KIND unit (of | ending)? (year_pair | short_pair | year to year | year)", _years_of_kind),
    Rule("(year_pair | year to year) KIND unit", _years_of_kind),
    Rule("fy (year_pair | short_pair | year | day)", _fy),
    Rule("fy_year", _fy),
    Rule("q of? (year_pair | year)", _quarter),
    Rule("(year_pair | year) dash? q", _quarter),
    Rule("q", _quarter),
    Rule("h (of? year)", _half),
    Rule("year_pair", _years_of_kind),
    Rule("year_span", _year_span),
    Rule("pair_span", _pair_span),
    Rule("the? decade", _decade),
    Rule("the? (ordinal | ordinal_word) dash? unit", _century),
    Rule("season of? year", _season),
    Rule("christmas year?", _holiday),
    Rule("weekday", _weekday),
    Rule("MONTH", _month_alone),
    Rule("(the (unit | units))? year", _year),
    Rule("season", _season_alone),
)
