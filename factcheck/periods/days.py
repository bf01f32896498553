"""Arithmetic of the calendar: the days of a year, a quarter, a financial year, a season."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from enum import StrEnum
from typing import NamedTuple

from factcheck.records.durations import add_months

__all__ = ["Days", "Part", "Season", "Unit", "part_of", "shift", "unit_at", "unknown_unit"]

DAY = dt.timedelta(days=1)


class Unit(StrEnum):
    """A unit of time; the values are those of TIMEX3 durations, without the number."""

    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    FORTNIGHT = "2W"
    MONTH = "M"
    QUARTER = "Q"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


class Season(StrEnum):
    """A season; the values are those of TIMEX3."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


class Part(StrEnum):
    """A part of a stretch of time, as in "early 2025"."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Days(NamedTuple):
    """The days from ``first`` to ``last``, both included."""

    first: dt.date
    last: dt.date

    @classmethod
    def of_day(cls, year: int, month: int, day: int) -> Days | None:
        """Return one day, or None where the calendar has no such day."""
        try:
            only = dt.date(year, month, day)
        except ValueError:
            return None
        return cls(only, only)

    @classmethod
    def of_months(cls, year: int, month: int, count: int = 1) -> Days:
        """Return ``count`` whole months from ``month``, counted from 1, of ``year``."""
        index = year * 12 + month - 1 + count - 1
        last_year, last_month = divmod(index, 12)
        last_day = monthrange(last_year, last_month + 1)[1]
        return cls(dt.date(year, month, 1), dt.date(last_year, last_month + 1, last_day))

    @classmethod
    def of_year(cls, year: int, count: int = 1) -> Days:
        """Return ``count`` whole years from ``year``."""
        return cls(dt.date(year, 1, 1), dt.date(year + count - 1, 12, 31))

    @classmethod
    def of_season(cls, year: int, season: Season) -> Days:
        """Return the three whole months of a season; winter begins in December."""
        return cls.of_months(year, SEASON_STARTS[season], 3)

    @classmethod
    def of_year_from(cls, year: int, month: int, day: int = 1) -> Days:
        """Return the twelve months from a day of ``year``, such as a financial year."""
        return cls(dt.date(year, month, day), dt.date(year + 1, month, day) - DAY)

    @property
    def timex(self) -> str:
        """The TIMEX3 value: a year, quarter, month or day, or else from the first to the last."""
        first, last = self
        if first == last:
            return first.isoformat()
        if first.day != 1 or (last + DAY).day != 1:
            return f"{first.isoformat()}/{last.isoformat()}"
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if months == 1:
            return first.isoformat()[:7]
        if months == 3 and first.month % 3 == 1:
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        if months % 12 == 0 and first.month == 1:
            years = f"{first.year:04}/{last.year:04}"
            return years[:4] if months == 12 else years
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"

    def shifted(self, count: int, unit: Unit) -> Days | None:
        """Return as many days, or whole months, ``count`` units later; None beyond the calendar."""
        first = shift(self.first, count, unit)
        after = first if self.first == self.last else shift(self.last + DAY, count, unit)
        return None if first is None or after is None else Days(first, max(first, after - DAY))


def unknown_unit(unit: Unit) -> str:
    """Return the TIMEX3 value of a unit of the calendar that is not known."""
    return UNKNOWN_UNITS.get(unit, "XXXX")


UNKNOWN_UNITS = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}

SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}

MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
DAYS_IN = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7, Unit.FORTNIGHT: 14}


def shift(day: dt.date, count: int, unit: Unit) -> dt.date | None:
    """Return the day ``count`` units after ``day``, or None where the calendar ends before it.

    The day of the month stays, or is the month's last where the month is too short.
    """
    try:
        if unit in DAYS_IN:
            return day + dt.timedelta(days=count * DAYS_IN[unit])
        return add_months(day, count * MONTHS_IN[unit])
    except (ValueError, OverflowError):
        return None


def unit_at(day: dt.date, unit: Unit) -> Days | None:
    """Return the week, month, year and so on that ``day`` lies in; weeks begin on Monday."""
    monday = day - dt.timedelta(days=day.weekday())
    try:
        match unit:
            case Unit.DAY:
                return Days(day, day)
            case Unit.WEEKEND:
                return Days(monday + 5 * DAY, monday + 6 * DAY)
            case Unit.WEEK:
                return Days(monday, monday + 6 * DAY)
            case Unit.FORTNIGHT:
                return Days(monday, monday + 13 * DAY)
            case Unit.MONTH:
                return Days.of_months(day.year, day.month)
            case Unit.QUARTER:
                return Days.of_months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
            case Unit.YEAR:
                return Days.of_year(day.year)
            case Unit.DECADE:
                return Days.of_year(day.year // 10 * 10, 10)
            case Unit.CENTURY:
                return Days.of_year(day.year // 100 * 100, 100)
    except (ValueError, OverflowError):
        return None


def part_of(days: Days, part: Part) -> Days:
    """Return the first, middle or last third: of a year in months, of a decade in years."""
    first, last = days.first, days.last
    years = last.year - first.year + 1
    if years > 3 and first == dt.date(first.year, 1, 1):
        third = {10: (4, 3, 3)}.get(years, (years // 3, years - 2 * (years // 3), years // 3))
        return _years(first.year, third, part)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and months % 3 == 0 and (last + DAY).day == 1:
        return _months(first, months // 3, part)
    third_days = ((last - first).days + 1) // 3 * DAY
    match part:
        case Part.START:
            return Days(first, max(first, first + third_days - DAY))
        case Part.END:
            return Days(min(last, last - third_days + DAY), last)
        case Part.MIDDLE:
            return Days(first + third_days, last - third_days)


def _years(first: int, thirds: tuple[int, int, int], part: Part) -> Days:
    start, middle, end = thirds
    match part:
        case Part.START:
            return Days.of_year(first, start)
        case Part.MIDDLE:
            return Days.of_year(first + start, middle)
        case Part.END:
            return Days.of_year(first + start + middle, end)


def _months(first: dt.date, third: int, part: Part) -> Days:
    skipped = {Part.START: 0, Part.MIDDLE: third, Part.END: 2 * third}[part]
    year, month = divmod(first.year * 12 + first.month - 1 + skipped, 12)
    return Days.of_months(year, month + 1, third)
