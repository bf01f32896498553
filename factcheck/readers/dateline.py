"""The day that a page's own words show: when it was said, answered or published, and asked.

Only lines that are nothing but such a statement are read, and only where they agree: a date in
running text is about something else. Numeric dates with slashes are left alone, since 7/4 is a
day in April to some readers and in July to others.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from attrs import frozen

__all__ = ["Dateline", "dateline"]

_LONGEST_LINE = 120
_HEAD = 12
"""How many lines that are not blank count as the head of a page."""

_MOST_LABELS = 1000
"""How many lines are looked at that may say when a question was asked or answered."""

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
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:gmt|bst|utc|z))?"
_DATE_AND_TIME = rf"(?:{_TIME},?\s+)?{_DATE}(?:(?:,?\s+(?:at\s+)?|t){_TIME})?"
_END = r"\W*(?:\s[|·•]\s.*)?"


def _statement(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, flags=re.IGNORECASE)


_LABEL = _statement(r"\b(?:answered|asked|delivered|made|tabled)\s+on\b:?\s{0,8}")
_ANSWERED = _statement(
    r"\W*(?:(?:this\s+question\s+was\s+)?answered|(?:statement\s+)?made|delivered)\s+on:?\s+"
    rf"{_DATE}(?:\W*|\s+\(.*)"
)
_ASKED = _statement(
    r"\(?(?:this\s+question\s+was\s+|uin\s+\w+,?\s+)?(?:asked|tabled)\s+on:?\s+"
    rf"{_DATE}(?:\W*|\).*)"
)
_PUBLISHED = _statement(
    rf"(?:dated?|(?:first\s+)?published|posted)(?:\s+on)?\s*:?\s+{_DATE_AND_TIME}{_END}"
)
_DEBATED = _statement(
    rf"(?:(?:volume\s+\d+\s*:\s*)?debated\s+on:?|h[cl]\s+deb,?)\s+{_DATE}(?:\W*|\W.*)"
)
_ALONE = _statement(rf"\W*{_DATE_AND_TIME}(?:\s*:\s*column\s+\w+)?{_END}")
_LEADING = _statement(rf"date:?\s+{_DATE}\b.*")


@frozen
class Dateline:
    """The days that a page shows, each None where it shows none or several."""

    date: dt.date | None = None
    asked: dt.date | None = None


def dateline(text: str) -> Dateline:
    """Return the days that a page's own words show."""
    head = _head(text)
    labelled = list(islice(_labelled(text), _MOST_LABELS))
    date = (
        _agreed(_ANSWERED, labelled)
        or _agreed(_PUBLISHED, head)
        or _agreed(_DEBATED, head)
        or _agreed(_LEADING, head[:1])
        or _agreed(_ALONE, _standing_alone(head))
    )
    return Dateline(date, _agreed(_ASKED, labelled))


def _head(text: str) -> list[str]:
    """Return the first lines that are not blank, without the white space around them."""
    lines = (line.strip() for line in text[: _HEAD * _LONGEST_LINE].split("\n"))
    return list(islice(filter(None, lines), _HEAD))


def _standing_alone(lines: list[str]) -> Iterator[str]:
    """Yield the lines after which no sentence goes on, as one does in a text of short lines."""
    for line, after in pairwise([*lines, ""]):
        if not after[:1].islower():
            yield line


def _labelled(text: str) -> Iterator[str]:
    """Yield the lines, wherever they stand, that may say when a question was asked or answered."""
    for match in _LABEL.finditer(text):
        before = max(0, match.start() - _LONGEST_LINE)
        after = match.end() + _LONGEST_LINE
        start = text.rfind("\n", before, match.start()) + 1 or before
        end = text.find("\n", match.end(), after)
        yield text[start : end if end >= 0 else after].strip()


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
