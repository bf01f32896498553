"""What an expression means: fields of the calendar, or days that are already settled."""

from __future__ import annotations

import datetime as dt
from enum import Enum, auto
from functools import lru_cache
from typing import Final, NamedTuple

from factcheck.periods.days import DAY, Days, Season, Unit, shift, unit_at

__all__ = [
    "MOMENTS",
    "UNKNOWN_DAY",
    "Anchor",
    "CalendarDate",
    "Moment",
    "Offset",
    "Outlook",
    "Reading",
    "Stretch",
    "lacks_year",
    "settle",
]


LEAP_YEAR = 2000
ANY_WEEK = "XXXX-WXX-"


class Outlook(Enum):
    """Which way a sentence looks from the day it is said."""

    PAST = auto()
    FUTURE = auto()
    UNKNOWN = auto()


class Reading(NamedTuple):
    """The days and the TIMEX3 value of an expression; None where an end is open or unknown."""

    timex: str
    first: dt.date | None = None
    last: dt.date | None = None
    relative: bool = False

    @classmethod
    def of(cls, timex: str, days: Days | None, *, relative: bool = False) -> Reading:
        """Return the reading of whole ``days``."""
        if days is None:
            return cls(timex, relative=relative)
        return cls(timex, days.first, days.last, relative)


class CalendarDate(NamedTuple):
    """The fields of the calendar that an expression names; the rest are None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: Season | None = None
    quarter: int | None = None
    half: int | None = None
    daypart: str | None = None

    @property
    def timex(self) -> str:
        """The TIMEX3 value, with ``X`` for what is not named."""
        part = "" if self.daypart is None else f"T{self.daypart}"
        return self._timex_of_days + part

    @property
    def _timex_of_days(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04}"
        if self.season is not None:
            return f"{year}-{self.season}"
        if self.quarter is not None:
            return f"{year}-Q{self.quarter}"
        if self.half is not None:
            return f"{year}-H{self.half}"
        if self.month is None and self.day is None:
            return f"{year}-WXX-{self.weekday + 1}" if self.weekday is not None else year
        month = "XX" if self.month is None else f"{self.month:02}"
        if self.day is None:
            return f"{year}-{month}"
        return f"{year}-{month}-{self.day:02}" if self._exists else f"{year}-{month}-XX"

    @property
    def _exists(self) -> bool:
        """Whether the calendar has such a day, in some year where none is named."""
        year = LEAP_YEAR if self.year is None else self.year
        return self.month is None or Days.of_day(year, self.month, self.day or 1) is not None

    @property
    def days(self) -> Days | None:
        """The days it means, or None without a year or where the calendar has no such day."""
        if self.year is None:
            return None
        if self.season is not None:
            return Days.of_season(self.year, self.season)
        if self.quarter is not None:
            return Days.of_months(self.year, 3 * self.quarter - 2, 3)
        if self.half is not None:
            return Days.of_months(self.year, 6 * self.half - 5, 6)
        if self.month is None:
            return Days.of_year(self.year)
        if self.day is None:
            return Days.of_months(self.year, self.month)
        return Days.of_day(self.year, self.month, self.day)

    def within(self, year: int) -> CalendarDate:
        """Return the same date of another year."""
        return self._replace(year=year)

    def shares_year_of(self, other: CalendarDate) -> bool:
        """Tell whether it names no year and the same fields as ``other`` besides."""
        return (
            self.year is None
            and self.weekday is None
            and (self.month is None, self.day is None, self.season is None, self.quarter is None)
            == (other.month is None, other.day is None, other.season is None, other.quarter is None)
        )

    def comes_after(self, other: CalendarDate) -> bool:
        """Tell whether it lies later in its year than ``other`` in its own."""
        mine, theirs = self.within(LEAP_YEAR).days, other.within(LEAP_YEAR).days
        return mine is not None and theirs is not None and mine.first > theirs.last


class Anchor(NamedTuple):
    """The day a document is of, as far as it is known.

    Attributes:
        today: the day that relative words are counted from, or None where it is not known.
        early: the first day that it can be.
        late: the last day that it can be.
    """

    today: dt.date | None
    early: dt.date
    late: dt.date


class Stretch(NamedTuple):
    """The days from the first of one moment to the last of another."""

    begin: CalendarDate | Reading
    finish: CalendarDate | Reading


class Offset(NamedTuple):
    """So many units from the period named before it: "a year earlier", "the following month".

    Attributes:
        steps: how many units later; negative where earlier.
        unit: the unit.
        whole: the unit of the calendar that lies there is meant, such as the year before;
            otherwise as much as the period that it is counted from.
        unknown: the TIMEX3 value where it is not known what it is counted from.
        alone: it is a time even where nothing is named before it ("that year"), not a mere length
            ("two years later").
    """

    steps: int
    unit: Unit
    whole: bool
    unknown: str
    alone: bool

    def counted_from(self, base: Reading | None) -> Reading:
        """Return the reading of it after ``base``, where that is known as closely as it takes."""
        if base is None or base.first is None or base.last is None:
            return Reading(self.unknown)
        days = self._days(Days(base.first, base.last))
        if days is None:
            return Reading(self.unknown)
        return Reading.of(days.timex, days, relative=base.relative)

    def _days(self, base: Days) -> Days | None:
        beside = shift(base.first, 1, self.unit)
        if beside is not None and beside - DAY == base.last:
            return base.shifted(self.steps, self.unit)  # as long as the unit: "2024/25", a month
        around = unit_at(base.first, self.unit)
        if around is None or base.last > around.last:
            return None  # "in 2024, up on two months earlier" counts from a month that is not named
        if not self.whole:
            return base.shifted(self.steps, self.unit)
        first = shift(base.first, self.steps, self.unit)
        return None if first is None else unit_at(first, self.unit)


Moment = CalendarDate | Reading | Stretch | Offset
MOMENTS: Final = (CalendarDate, Reading, Stretch, Offset)

UNKNOWN_DAY = Anchor(None, dt.date.min, dt.date.max)


def lacks_year(moment: Moment) -> bool:
    """Tell whether the moment is a date, or has an end, of which the year is not stated."""
    if isinstance(moment, CalendarDate):
        return moment.year is None
    if isinstance(moment, Stretch):
        return lacks_year(moment.begin) or lacks_year(moment.finish)
    return False


def settle(moment: Moment, anchor: Anchor, outlook: Outlook) -> Reading:
    """Return the days of ``moment`` in a document of the day of ``anchor``.

    "Monday to Friday" is of any week. Where only one end of a stretch names its year, the other
    is of the same year, or of the year before or after if it would run backwards otherwise.
    """
    if isinstance(moment, CalendarDate):
        return _settle_date(moment, anchor, outlook)
    if isinstance(moment, Stretch):
        return _settle_stretch(moment, anchor, outlook)
    if isinstance(moment, Offset):
        return moment.counted_from(None)
    return moment


def _settle_stretch(stretch: Stretch, anchor: Anchor, outlook: Outlook) -> Reading:
    begin, finish = stretch.begin, stretch.finish
    if begin.timex.startswith(ANY_WEEK) and finish.timex.startswith(ANY_WEEK):
        return Reading(f"{begin.timex}/{finish.timex}")
    if isinstance(begin, CalendarDate) and isinstance(finish, CalendarDate):
        if begin.year is None and finish.year is not None:
            begin = begin.within(finish.year - begin.comes_after(finish))
        elif finish.year is None:
            settled = _settle_date(begin, anchor, outlook)
            if settled.first is not None:
                finish = finish.within(settled.first.year + begin.comes_after(finish))
            return _joined(settled, _settle_date(finish, anchor, outlook))
    settled = settle(begin, anchor, outlook)
    if settled.first is not None and settled.first == anchor.today:
        outlook = Outlook.FUTURE  # "between now and June"
    return _joined(settled, settle(finish, anchor, outlook))


def _joined(begin: Reading, finish: Reading) -> Reading:
    """Return the reading from the first day of ``begin`` to the last of ``finish``."""
    first, last = begin.first, finish.last
    if first is not None and last is not None and first > last:
        first = last = None
    return Reading(
        f"{_ends(begin.timex)[0]}/{_ends(finish.timex)[1]}",
        first,
        last,
        begin.relative or finish.relative,
    )


def _ends(timex: str) -> tuple[str, str]:
    """Return both ends of a TIMEX3 value, which are the same unless it is a stretch."""
    first, _, last = timex.partition("/")
    return first, last or first


def _settle_date(date: CalendarDate, anchor: Anchor, outlook: Outlook) -> Reading:
    """Return the days of ``date``; without a year, those nearest to the document's.

    A date without a year is the last one that has begun where the sentence looks back, the first
    that is not over where it looks ahead, and otherwise the nearer of the two. A stated weekday
    must fit where one of them does. Where the document's day is not known, no
    year is made up.
    """
    if date.year is not None:
        return _stated(date)
    if anchor.today is None:
        return Reading(date.timex, relative=True)
    if date.month is None and date.weekday is not None:
        return _settle_weekday(date, anchor.today, outlook)
    chosen = _nearest(date, anchor, anchor.today, outlook)
    return Reading.of(chosen.timex, chosen.days, relative=True)


@lru_cache(maxsize=4096)
def _stated(date: CalendarDate) -> Reading:
    """Return the days of a date that states its year, made once for each date."""
    return Reading.of(date.timex, date.days)


def _settle_weekday(date: CalendarDate, today: dt.date, outlook: Outlook) -> Reading:
    ahead = ((date.weekday or 0) - today.weekday()) % 7
    count = ahead if outlook is Outlook.FUTURE or ahead == 0 else ahead - 7
    day = shift(today, count, Unit.DAY)
    if day is None:
        return Reading(date.timex, relative=True)
    settled = date._replace(year=day.year, month=day.month, day=day.day)
    return Reading.of(settled.timex, settled.days, relative=True)


def _nearest(date: CalendarDate, anchor: Anchor, today: dt.date, outlook: Outlook) -> CalendarDate:
    possible = [
        (candidate, days)
        for year in _years_around(date, today)
        if (days := (candidate := date.within(year)).days) is not None
    ]
    fitting = [pair for pair in possible if _fits_weekday(date, pair[1])] or possible
    if outlook is Outlook.PAST:
        fitting = [pair for pair in fitting if pair[1].first <= anchor.late][-1:] or fitting
    elif outlook is Outlook.FUTURE:
        fitting = [pair for pair in fitting if pair[1].last >= anchor.early][:1] or fitting
    return min(fitting, key=lambda pair: _distance(pair[1], today), default=(date, None))[0]


def _fits_weekday(date: CalendarDate, days: Days) -> bool:
    return date.day is None or date.weekday in (None, days.first.weekday())


def _years_around(date: CalendarDate, today: dt.date) -> range:
    reach = 4 if (date.month, date.day) == (2, 29) else 1
    return range(max(today.year - reach, 1), min(today.year + reach, 9998) + 1)


def _distance(days: Days, today: dt.date) -> int:
    return max((days.first - today).days, (today - days.last).days, 0)
