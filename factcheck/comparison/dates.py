"""Dates as days that bound or hold, and whether two of them can both be right."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from enum import StrEnum

from attrs import evolve, frozen

from factcheck.records import Document, Period
from factcheck.records.agreement import Outcome

__all__ = ["Bound", "Date", "date", "relate"]

_ANY_YEAR = 2000
"""Stands for the year of a date that names none: a leap year."""

_LEAD = re.compile(
    r"\b(since|from|after|following|before|prior\ to|until|till|up\ to|by|as\ of|as\ at)"
    r"\ (?:the\ |about\ |around\ |early\ |mid-?\ ?|late\ |end\ of\ |the\ end\ of\ )*$",
    flags=re.IGNORECASE | re.VERBOSE,
)
_REACH = 32
_POINT = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|Q\d|S[PU]|FA|WI))?(?:-(\d\d))?")
_CENTURY_OR_DECADE = re.compile(r"\d{2,3}")
_STARTS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "SP": 3, "SU": 6, "FA": 9, "WI": 12}

_SIZES = (1, 31, 366)
"""The most days of a day, a month and a year."""

Days = tuple[dt.date, dt.date]


class Bound(StrEnum):
    """On which side of its days a date leaves time open."""

    AFTER = "after"
    BEFORE = "before"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"


_BOUNDS = {
    "since": Bound.SINCE,
    "from": Bound.SINCE,
    "after": Bound.AFTER,
    "following": Bound.AFTER,
    "before": Bound.BEFORE,
    "prior to": Bound.BEFORE,
    "until": Bound.UNTIL,
    "till": Bound.UNTIL,
    "up to": Bound.UNTIL,
    "by": Bound.BY,
    "as of": Bound.BY,
    "as at": Bound.BY,
}


@frozen
class Date:
    """The days a date names, whether it names a year, and the bound the words before it set.

    Attributes:
        first, last: the first day it names and the last.
        opening, closing: of a range, the last day its beginning may be and the first day its end
            may be ("2003 to 2005" ends in 2005, on the 1st of January at the earliest).
    """

    first: dt.date
    last: dt.date
    with_year: bool
    bound: Bound | None = None
    opening: dt.date | None = None
    closing: dt.date | None = None

    @property
    def ranged(self) -> bool:
        """Whether it names a beginning and an end."""
        return self.opening is not None

    @property
    def start(self) -> Date:
        """When a range begins."""
        return Date(self.first, self.opening or self.last, self.with_year)

    @property
    def end(self) -> Date:
        """When a range ends."""
        return Date(self.closing or self.first, self.last, self.with_year)

    def overlaps(self, other: Date) -> bool:
        """Tell whether both name some day."""
        return self.first <= other.last and other.first <= self.last

    def same_days(self, other: Date) -> bool:
        """Tell whether both name the same days, the year left out where one names none."""
        a, b = self, other
        if a.with_year != b.with_year:
            a, b = _without_year(a), _without_year(b)
        return (a.first, a.last) == (b.first, b.last)

    @property
    def grain(self) -> tuple[int, bool, bool]:
        """How exact it is: a day, a month, a year or more; with its year or without; a range."""
        days = (self.last - self.first).days
        size = next((size for size, most in enumerate(_SIZES) if days < most), len(_SIZES))
        return size, self.with_year, self.ranged


def date(document: Document, period: Period) -> Date | None:
    """Return the days that a period names, or None where its words name none."""
    start, _, end = period.timex.partition("/")
    first, last = _days(start), _days(end or start)
    if first is None or last is None or first[0] > last[1]:
        return None
    days = first[0], last[1]
    earliest, latest = period.earliest, period.latest
    if earliest and latest and days[0] <= earliest and latest <= days[1]:
        days = earliest, latest  # "late 2014"
    lead = _LEAD.search(document.text, max(0, period.quote.start - _REACH), period.quote.start)
    bound = _BOUNDS[" ".join(lead[1].lower().split())] if lead and not end else None
    with_year = not start.startswith("XXXX")
    if end:
        return Date(*days, with_year, opening=first[1], closing=last[0])
    return Date(*days, with_year, bound)


def _days(timex: str) -> Days | None:
    if _CENTURY_OR_DECADE.fullmatch(timex):
        years = 10 ** (4 - len(timex))
        year = int(timex) * years
        return _between(year, 1, year + years - 1, 12)
    point = _POINT.fullmatch(timex)
    if point is None:
        return None
    year = _ANY_YEAR if point[1] == "XXXX" else int(point[1])
    if point[2] is None:
        return None if point[1] == "XXXX" else _between(year, 1, year, 12)
    if not point[2].isdigit():
        month = _STARTS[point[2]]
        return _between(year, month, year + (month > 10), (month + 1) % 12 + 1)
    if point[3] is None:
        return _between(year, int(point[2]), year, int(point[2]))
    try:
        day = dt.date(year, int(point[2]), int(point[3]))
    except ValueError:
        return None
    return day, day


def _between(year: int, month: int, last_year: int, last_month: int) -> Days | None:
    try:
        end = calendar.monthrange(last_year, last_month)[1]
        return dt.date(year, month, 1), dt.date(last_year, last_month, end)
    except (ValueError, calendar.IllegalMonthError):
        return None


def relate(left: Date, right: Date) -> tuple[Outcome, str]:
    """Tell whether two dates of one event can both be right, and why."""
    if left.with_year != right.with_year:
        if _longer_than_a_month(left if left.with_year else right):
            return Outcome.UNKNOWN, "one names a day without a year, the other years"
        left, right = _without_year(left), _without_year(right)
    if left.ranged and right.ranged:
        same = left.start.overlaps(right.start) and left.end.overlaps(right.end)
        return _stated(same, "the same stretch of time", "another stretch of time")
    if left.bound is right.bound and left.same_days(right):
        return Outcome.AGREE, "the same days are meant"
    match left.bound:
        case Bound.AFTER:
            return _stated(right.last > left.last, "it is after that", "it is not after that")
        case Bound.BEFORE:
            return _stated(right.first < left.first, "it is before that", "it is not before that")
        case Bound.BY:
            return _stated(right.first <= left.last, "it is by then", "it is later than that")
        case Bound.UNTIL if right.ranged:
            return _ends(left, right.last)
        case Bound.SINCE if right.ranged:
            return _ends(left, right.first)
    if right.bound in (Bound.AFTER, Bound.BEFORE) and not left.bound:
        outcome, _ = relate(right, left)
        return _stated(outcome is Outcome.AGREE, "one leaves room for the other", "not both")
    return _stated(left.overlaps(right), "the same days are meant", "no day lies in both")


def _ends(left: Date, day: dt.date) -> tuple[Outcome, str]:
    return _stated(left.first <= day <= left.last, "the same end", "another end")


def _stated(holds: bool, yes: str, no: str) -> tuple[Outcome, str]:
    return (Outcome.AGREE, yes) if holds else (Outcome.DIFFER, no)


def _longer_than_a_month(date: Date) -> bool:
    return (date.first.year, date.first.month) != (date.last.year, date.last.month)


def _without_year(date: Date) -> Date:
    """Return the date in a leap year, which has every day that any year has.

    Of a stretch that runs past the end of a year only its first day is kept.
    """
    if date.first.year != date.last.year:
        first = date.first.replace(year=_ANY_YEAR)
        return Date(first, first, with_year=False, bound=date.bound)
    places = ("first", "last", "opening", "closing")
    days = {name: day.replace(year=_ANY_YEAR) for name in places if (day := getattr(date, name))}
    return evolve(date, with_year=False, **days)
