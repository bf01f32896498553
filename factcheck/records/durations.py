"""Lengths of time as TIMEX3 writes them, counted from a day."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

__all__ = ["add_months", "later"]

_DURATION = re.compile(r"P(?P<count>\d{1,4})(?P<unit>DE|[YMWD])")
_MONTHS = {"DE": 120, "Y": 12, "M": 1}
_DAYS = {"W": 7, "D": 1}


def add_months(day: dt.date, months: int) -> dt.date:
    """Return the day so many months after ``day``.

    The day of the month stays, or is the month's last where the month is too short.

    Raises:
        ValueError: the calendar ends before that day.

    >>> add_months(dt.date(2024, 11, 30), 3)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise ValueError(f"no calendar holds the year {year}")
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def later(day: dt.date, duration: str) -> dt.date | None:
    """Return the day a TIMEX3 duration of whole days, weeks, months or years after ``day``.

    None for another duration, or where the calendar ends before that day.

    >>> later(dt.date(2025, 1, 16), "P3M"), later(dt.date(2025, 1, 16), "P2W")
    (datetime.date(2025, 4, 16), datetime.date(2025, 1, 30))
    """
    read = _DURATION.fullmatch(duration)
    if read is None:
        return None
    count, unit = int(read["count"]), read["unit"]
    try:
        if unit in _DAYS:
            return day + dt.timedelta(days=count * _DAYS[unit])
        return add_months(day, count * _MONTHS[unit])
    except (ValueError, OverflowError):
        return None
