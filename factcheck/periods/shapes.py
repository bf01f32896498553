"""What a run of digits can be: a year, a day of a month, a whole date, a pair of years."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

__all__ = ["CLASSES", "OTHER", "Numbers", "classify", "full_year"]

Numbers = tuple[int, ...]
"""The numbers in a token, such as year, month and day."""

OTHER: Final = "other"
"""The class of a word that says nothing of time, and of digits that are no time."""

MARK: Final = "mark"
"""The class of punctuation."""

CLASSES: Final = (
    OTHER,
    MARK,
    "uncapitalised",  # "may", "sat": the name of a month or day only in a full date
    "day",  # 1 to 31: a day of a month, or any number
    "ordinal",  # 1st to 99th
    "number",  # any other number
    "year",  # 1000 to 2999: a year, or any number
    "year_span",  # 2000-2006: first, last
    "pair_span",  # 2023/24-2025/26: the first years of the first and of the last pair
    "year_pair",  # 2024/25: the first of two years that follow each other
    "short_pair",  # 25/26: the first of two years that follow each other, and both as written
    "day_span",  # 8-12: nothing, and both as written
    "decade",  # 1990s: the first of its years
    "short_decade",  # 90s: the first of its years
    "full_date",  # 2025-04-28, 28/04/2025: year, month, day
    "date_span",  # 01/04/2024-31/03/2025: twice year, month, day
    "month_number",  # 2025-04, 04/2025: year, month
    "q",  # Q3
    "h",  # H1
    "year_q",  # 2024Q3: year, quarter
    "year_h",  # 2024H1: year, half
    "fy_year",  # FY25
)

LONGEST: Final = len("01/04/2024-31/03/2025")
"""A longer run of digits is no date."""

CENTURY_TURN: Final = 50
"""Two digits below it are a year of this century, the others of the last."""


@lru_cache(maxsize=4096)
def classify(run: str) -> tuple[str, Numbers]:
    """Return the class of a run of digits, letters and signs, and the numbers in it."""
    if run.isdecimal():
        return _plain(run)
    if len(run) == 1:
        return MARK, ()
    if len(run) > LONGEST or not (run[0].isdecimal() or run[-1].isdecimal()):
        return OTHER, ()
    for pattern, read in _shapes():
        if match := pattern.fullmatch(run):
            return read(*(int(digits) for digits in match.groups(default="0")))
    return OTHER, ()


def full_year(digits: int) -> int:
    """Return the year that two digits stand for; four stand for themselves."""
    if digits >= 100:
        return digits
    return digits + (2000 if digits < CENTURY_TURN else 1900)


def _plain(digits: str) -> tuple[str, Numbers]:
    if len(digits) > 4 or not digits.isascii():
        return "number", ()
    number = int(digits)
    if len(digits) <= 2 and 1 <= number <= 31:
        return "day", (number,)
    if len(digits) == 4 and 1000 <= number <= 2999:
        return "year", (number,)
    return "number", (number,)


def _year_and_two(year: int, two: int) -> tuple[str, Numbers]:
    """Tell "2024-25" from "2019-24" and from the month "2025-04"."""
    last = year // 100 * 100 + two
    if (year + 1) % 100 == two:
        return "year_pair", (year,)
    if last > year:
        return "year_span", (year, last)
    if 1 <= two <= 12:
        return "month_number", (year, two)
    return OTHER, ()


def _two_years(first: int, last: int) -> tuple[str, Numbers]:
    if first + 1 == last:
        return "year_pair", (first,)
    return ("year_span", (first, last)) if first < last else (OTHER, ())


def _short_pair(first: int, last: int) -> tuple[str, Numbers]:
    if (first + 1) % 100 == last:
        return "short_pair", (full_year(first), first, last)
    return _day_span(first, last)


def _day_span(first: int, last: int) -> tuple[str, Numbers]:
    return ("day_span", (0, first, last)) if 1 <= first < last <= 31 else (OTHER, ())


def _date(first: int, second: int, year: int) -> tuple[str, Numbers]:
    """Read the day first, as the British do, unless only the American order is a date."""
    day, month = (second, first) if second > 12 >= first else (first, second)
    if 1 <= month <= 12 and 1 <= day <= 31:
        return "full_date", (full_year(year), month, day)
    return OTHER, ()


def _two_dates(*numbers: int) -> tuple[str, Numbers]:
    first, last = _date(*numbers[:3]), _date(*numbers[3:])
    return ("date_span", first[1] + last[1]) if OTHER not in (first[0], last[0]) else (OTHER, ())


def _year_and_one(year: int, one: int) -> tuple[str, Numbers]:
    """Read "2025/6"."""
    return ("year_pair", (year,)) if (year + 1) % 10 == one else (OTHER, ())


def _date_from_year(year: int, month: int, day: int) -> tuple[str, Numbers]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        return "full_date", (year, month, day)
    return OTHER, ()


def _month(month: int, year: int) -> tuple[str, Numbers]:
    return ("month_number", (year, month)) if 1 <= month <= 12 else (OTHER, ())


def _short_decade(two: int) -> tuple[str, Numbers]:
    return "short_decade", (two + (2000 if two <= 20 else 1900),)


def _as(kind: str) -> Callable[..., tuple[str, Numbers]]:
    return lambda *numbers: (kind, numbers)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], Callable[..., tuple[str, Numbers]]], ...]:
    day = r"(\d\d?)"
    year = r"([12]\d{3})"
    shapes: tuple[tuple[str, Callable[..., tuple[str, Numbers]]], ...] = (
        (rf"{day}(?:st|nd|rd|th)", _as("ordinal")),
        (rf"{year}[-/](\d\d)", _year_and_two),
        (rf"{year}-{year}", _two_years),
        (rf"{year}/{year}", _two_years),
        (rf"{year}/(?:\d\d)?\d\d-{year}/(?:\d\d)?\d\d", _as("pair_span")),
        (r"(\d\d)[-/](\d\d)", _short_pair),
        (rf"{day}-{day}", _day_span),
        (r"([12]\d{2}0)s", _as("decade")),
        (r"([1-9]0)s", _short_decade),
        (rf"{year}-{day}-{day}(?:t\d\d)?", _date_from_year),
        (rf"{year}/{day}/{day}", _date_from_year),
        (rf"{day}/{day}/{year}", _date),
        (rf"{day}/{day}/(\d\d)", _date),
        (rf"{day}/{day}/{year}-{day}/{day}/{year}", _two_dates),
        (rf"{year}/(\d)", _year_and_one),
        (rf"{day}\.{day}\.{year}", _date),
        (rf"{day}-{day}-{year}", _date),
        (rf"(\d\d?)/{year}", _month),
        (r"q([1-4])", _as("q")),
        (r"h([12])", _as("h")),
        (rf"{year}-?q([1-4])", _as("year_q")),
        (rf"{year}-?h([12])", _as("year_h")),
        (rf"fy(\d\d|{year[1:-1]})", _as("fy_year")),
    )
    return tuple((re.compile(source, flags=re.ASCII), read) for source, read in shapes)
