"""Rules for years and what is counted in them: "2015", "2024/25", "Q3 2024", "the 1990s"."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

from factcheck.periods.days import Days, Unit
from factcheck.periods.four_digits import is_year
from factcheck.periods.grammar import Phrase, Rule
from factcheck.periods.lexicon import CENTURIES
from factcheck.periods.moments import CalendarDate, Moment, Reading
from factcheck.periods.shapes import full_year
from factcheck.text import numerals

__all__ = ["RULES", "STARTS", "years_of_kind"]

STARTS: Final = {"financial": (4, 1), "tax": (4, 6), "academic": (9, 1)}
"""The day on which such a year begins in the United Kingdom, as month and day."""

DATING: Final = frozenset("in since by until before after from to between".split())
"""Classes of words before a year in words that may be a number as well."""

BELONGING: Final = ("of", "unit", "this", "last", "next")
"""Classes of words after "the third quarter" that say of what."""


def _year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "2015", but not "2015 people"."""
    year = int(phrase.tokens.words[phrase.first])
    return CalendarDate(year=year) if is_year(phrase.tokens, phrase.first, year) else None


def _named_year(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the year 2015"."""
    unit, year = phrase.all("unit", "units", "year")
    return CalendarDate(year=year.number) if unit.meaning is Unit.YEAR else None


def _year_in_words(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "nineteen ninety-seven", and "in twenty fifteen" not "twenty fifteen-minute calls"."""
    first, *rest = (token.word for token in phrase.all("number_word"))
    two = numerals.value(" ".join(rest))
    if first not in CENTURIES or two is None or not 10 <= two <= 99:
        return None
    if phrase.after == "dash" or (first == "twenty" and phrase.before not in DATING):
        return None
    return CalendarDate(year=100 * CENTURIES[first] + int(two))


def _thousands(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "in two thousand and eight", where nothing is counted."""
    year = numerals.value(" ".join(phrase.tokens.words[phrase.first : phrase.last]))
    if year is None or not 2001 <= year <= 2099:
        return None
    if phrase.before not in DATING or phrase.after in ("other", "unit", "units", "dash"):
        return None
    return CalendarDate(year=int(year))


@lru_cache(maxsize=1024)
def years_of_kind(kind: str, first: int, last: int) -> Reading:
    """Return the financial, tax or academic years that begin in ``first`` to ``last``."""
    month, day = STARTS[kind]
    days = Days(
        Days.of_year_from(first, month, day).first, Days.of_year_from(last, month, day).last
    )
    begin, finish = days.first.isoformat(), days.last.isoformat()
    if day == 1:
        begin, finish = begin[: len("YYYY-MM")], finish[: len("YYYY-MM")]
    return Reading.of(f"{begin}/{finish}", days)


def _kind(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "financial year 2024-25", "the 2023/24 academic year", "2025/26"."""
    kind = next((kind for kind in STARTS if phrase.has(kind)), "financial")
    pair, years = phrase.get("year_pair", "short_pair"), phrase.all("year")
    if pair is not None:
        return years_of_kind(kind, pair.number, pair.number)
    if len(years) == 2 and years[0].number < years[1].number:
        return years_of_kind(kind, years[0].number, years[1].number - 1)
    if phrase.has("ending"):
        return years_of_kind(kind, years[0].number - 1, years[0].number - 1)
    return _either(kind, years[0].number)


def _either(kind: str, year: int) -> Reading:
    """Read "FY25", which some begin and some end in 2025: the days of either."""
    return years_of_kind(kind, year - 1, year)._replace(timex=f"FY{year}")


def _fy(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "FY25", "FY 2025" and "FY 25/26"."""
    pair = phrase.get("year_pair", "short_pair")
    if pair is not None:
        return years_of_kind("financial", pair.number, pair.number)
    return _either("financial", full_year(phrase.all("fy_year", "year", "day")[0].number))


def _span(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "2000-2006" and "from 2017-19"."""
    first, last = phrase.all("year_span")[0].numbers
    return Reading.of(f"{first}/{last}", Days.of_year(first, last - first + 1))


def _pair_span(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "2023/24-2025/26"."""
    first, last = phrase.all("pair_span")[0].numbers
    return years_of_kind("financial", first, last) if first <= last else None


def _quarter(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "Q3 2024", "2024 Q3", "Q1 2025/26" (of the financial year) and "Q3"."""
    quarter, pair, year = phrase.all("q")[0].number, phrase.get("year_pair"), phrase.get("year")
    if pair is not None:
        return CalendarDate(year=pair.number + (quarter == 4), quarter=quarter % 4 + 1)
    return CalendarDate(year=year.number if year else None, quarter=quarter)


def _quarter_in_words(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the third quarter of 2024", "third-quarter 2024" and "in the third quarter"."""
    quarter, year = phrase.all("ordinal_word")[0].number, phrase.get("year")
    if not 1 <= quarter <= 4 or (year is None and phrase.after in BELONGING):
        return None
    return CalendarDate(year=year.number if year else None, quarter=quarter)


def _half(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "H1 2024"."""
    return CalendarDate(year=phrase.all("year")[0].number, half=phrase.all("h")[0].number)


def _glued(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "2024Q3" and "2024H1"."""
    year, part = phrase.all("year_q", "year_h")[0].numbers
    if phrase.has("year_q"):
        return CalendarDate(year=year, quarter=part)
    return CalendarDate(year=year, half=part)


def _decade(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the 1990s"; "the 1900s" are the century, "the 2000s" the decade."""
    first = phrase.all("decade")[0].number
    if first % 100 == 0 and first < 2000:
        return Reading.of(f"{first // 100}", Days.of_year(first, 100))
    return Reading.of(f"{first // 10}", Days.of_year(first, 10))


def _short_decade(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the 90s", "the nineties", "the 90's" and "the 1990's"."""
    first = phrase.all("short_decade", "decade_word", "year", "number")[0].number
    first += 1900 if 30 <= first < 100 else 0
    return None if first % 10 else Reading.of(f"{first // 10}", Days.of_year(first, 10))


def _decade_in_words(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the nineteen seventies"."""
    century = phrase.all("number_word")[0].word
    if century not in CENTURIES:
        return None
    first = 100 * CENTURIES[century] + phrase.all("decade_word")[0].number % 100
    return Reading.of(f"{first // 10}", Days.of_year(first, 10))


def _century(phrase: Phrase, today: dt.date | None) -> Moment | None:
    """Read "the 19th century", counted as people do: 1801 to 1900."""
    tens = phrase.get("number_word")
    number = phrase.all("ordinal", "ordinal_word")[0].number + (tens.number if tens else 0)
    if phrase.all("unit")[0].meaning is not Unit.CENTURY or not 1 <= number <= 30:
        return None
    return Reading.of(f"{number - 1:02}", Days.of_year(number * 100 - 99, 100))


RULES: Final = (
    Rule("the? KIND unit ending in? year", _kind, fixed=True),
    Rule("financial year", _kind, fixed=True),
    Rule("KIND unit of? (year_pair | short_pair | year to year | year)", _kind, fixed=True),
    Rule("(year_pair | year to year) KIND unit", _kind, fixed=True),
    Rule("fy (year_pair | short_pair | year | day)", _fy, fixed=True),
    Rule("fy_year", _fy, fixed=True),
    Rule("q of? (year_pair | year)", _quarter, fixed=True),
    Rule("(year_pair | year) dash? q", _quarter, fixed=True),
    Rule("q", _quarter, fixed=True),
    Rule("the? ordinal_word dash? quarter of? year", _quarter_in_words),
    Rule("the ordinal_word dash? quarter", _quarter_in_words),
    Rule("ordinal_word dash quarter", _quarter_in_words),
    Rule("h of? year", _half, fixed=True),
    Rule("year dash? h", _half, fixed=True),
    Rule("year_q | year_h", _glued, fixed=True),
    Rule("year_pair", _kind, fixed=True),
    Rule("(from | between)? year_span", _span, fixed=True),
    Rule("pair_span", _pair_span, fixed=True),
    Rule("the? decade", _decade, fixed=True),
    Rule(
        "the mark? (short_decade | decade_word | (year | number) possessive)",
        _short_decade,
        fixed=True,
    ),
    Rule("the? (ordinal | (number_word dash?)? ordinal_word) dash? unit", _century, fixed=True),
    Rule("the (unit | units) year", _named_year, fixed=True),
    Rule("the? number_word dash? decade_word", _decade_in_words, fixed=True),
    Rule("year", _year),
    Rule("number_word number_word (dash? number_word)?", _year_in_words),
    Rule("number_word thousand and? number_word (dash? number_word)?", _thousands),
)
