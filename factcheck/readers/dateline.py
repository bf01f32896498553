"""The day that a page's own words show: when it was said, answered or published, and asked.

Only lines that are nothing but such a statement are read, and only where they agree: a date in
running text is about something else. Numeric dates with slashes are left alone, since 7/4 is a
day in April to some readers and in July to others.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from itertools import islice

from attrs import frozen

__all__ = ["Dateline", "dateline"]

_LONGEST_LINE = 120
_HEAD = 12
"""How many lines that are not blank count as the head of a page."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?P<date>{_WEEKDAY}{_DAY}(?:\s+of)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2})"
)
_TIME = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*(?:gmt|bst|utc))?)?"


def _lines_like(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, flags=re.IGNORECASE)


_ANSWERED = _lines_like(rf"(?:this\s+question\s+was\s+)?answered\s+on:?\s+{_DATE}\W*")
_ASKED = _lines_like(
    rf"\(?(?:this\s+question\s+was\s+)?(?:asked|tabled)\s+on:?\s+{_DATE}(?:\W*|\).*)"
)
_PUBLISHED = _lines_like(
    rf"(?:dated?|(?:first\s+)?published|posted)(?:\s+on)?\s*:?\s+{_DATE}{_TIME}\W*"
)
_DEBATED = _lines_like(
    rf"(?:(?:volume\s+\d+\s*:\s*)?debated\s+on:?|h[cl]\s+deb,?)\s+{_DATE}(?:\W*|\W.*)"
)
_ALONE = _lines_like(rf"\W*{_DATE}{_TIME}(?:\s*:\s*column\s+\w+)?\W*")
_LEADING = _lines_like(rf"date:?\s+{_DATE}\b.*")


@frozen
class Dateline:
    """The days that a page shows, each None where it shows none or several."""

    date: dt.date | None = None
    asked: dt.date | None = None


def dateline(text: str) -> Dateline:
    """Return the days that a page's own words show."""
    lines = [line.strip() for line in text.split("\n") if len(line) <= _LONGEST_LINE]
    head = list(islice((line for line in lines if line), _HEAD))
    first = text.lstrip()[:_LONGEST_LINE].partition("\n")[0]
    labelled = [line for line in lines if " on" in line.lower()]
    date = (
        _agreed(_ANSWERED, labelled)
        or _agreed(_PUBLISHED, head)
        or _agreed(_DEBATED, head)
        or _agreed(_LEADING, [first])
        or _agreed(_ALONE, head)
    )
    return Dateline(date, _agreed(_ASKED, labelled))


def _agreed(statement: re.Pattern[str], lines: Iterable[str]) -> dt.date | None:
    matches = filter(None, map(statement.fullmatch, lines))
    dates = {date for match in matches if (date := _date(match["date"])) is not None}
    return dates.pop() if len(dates) == 1 else None


def _date(words: str) -> dt.date | None:
    """Return the day that words name, if there is such a day and it is on the weekday named."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    names = [name[:3].lower() for name in re.findall(r"[^\W\d]{3,}", words)]
    months = [_MONTHS.index(name) + 1 for name in names if name in _MONTHS]
    year, month, day = numbers if not months else (numbers[1], months[0], numbers[0])
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    said = [_WEEKDAYS.index(name) for name in names if name in _WEEKDAYS]
    return date if said in ([], [date.weekday()]) else None
