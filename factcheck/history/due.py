"""By when a commitment falls due, and how that lies to a day."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.records import Commitment, Period, Stage
from factcheck.records.calendar import Calendar, CalendarEntry
from factcheck.records.durations import later
from factcheck.records.history import Due, Timing

__all__ = ["SETTLED", "due", "timing"]

SETTLED = frozenset({Stage.DECLINED, Stage.DROPPED, Stage.DELIVERED, Stage.EXCEEDED})
"""Stages at which nothing is left to be done by a day."""

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def due(commitment: Commitment, said: dt.date | None, calendar: Calendar) -> Due | None:
    """Return by when a commitment made on a day falls due, or None where it does not say.

    What names a day falls due on the last day its words can mean; "from April 2026" on the first.
    Words that name none are looked up in the calendar, which knows them better than anybody.
    """
    period = commitment.deadline
    if period is None:
        return None
    entry = None if _DIGIT.search(period.quote.exact) else _entry(calendar, period, said)
    if entry is not None:
        reading = f"“{entry.words}” in the calendar"
        return Due(period.quote, entry.first, entry.last, reading)
    if period.latest is not None:
        return Due(period.quote, period.earliest, period.latest, _reading(period))
    if period.earliest is not None and _DIGIT.match(period.timex):
        return Due(period.quote, period.earliest, period.earliest, "the first day it names")
    return Due(period.quote)


def timing(stage: Stage, falls_due: Due | None, as_of: dt.date | None, within: str) -> Timing:
    """Return how a deadline lies to the day ``as_of``; ``within`` is a TIMEX3 duration.

    Without a day to look from, nothing is overdue.
    """
    if stage in SETTLED:
        return Timing.SETTLED
    if falls_due is None:
        return Timing.NONE
    if falls_due.last is None:
        return Timing.SYMBOLIC
    if as_of is None:
        return Timing.DATED
    if falls_due.last < as_of:
        return Timing.OVERDUE
    until = later(as_of, within)
    return Timing.DUE if until is None or falls_due.last <= until else Timing.LATER


def _reading(period: Period) -> str:
    """Say how days were come by that the words themselves do not name."""
    if period.timex.startswith("P"):
        return f"counted from {period.earliest}" if period.earliest else ""
    if not _DIGIT.match(period.timex):
        return "no later than one would count in the next longer unit"
    return ""


def _entry(calendar: Calendar, period: Period, said: dt.date | None) -> CalendarEntry | None:
    """Return the entry whose words stand in the deadline, the longest first.

    The preposition before the deadline counts as its own: "before | the summer recess".
    """
    quote = period.quote
    words = _words(quote.prefix)[-2:] + _words(quote.exact)
    fits = [
        entry
        for entry in calendar.deadlines
        if entry.holds(said) and _reaches_into(_words(entry.words), words, len(_words(quote.exact)))
    ]
    return max(fits, key=lambda entry: len(_words(entry.words)), default=None)


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _reaches_into(entry: list[str], words: list[str], own: int) -> bool:
    """Tell whether ``entry`` stands in ``words`` and takes in some of the last ``own`` of them."""
    starts = range(len(words) - len(entry) + 1)
    outside = len(words) - own
    return any(words[at : at + len(entry)] == entry and at + len(entry) > outside for at in starts)
