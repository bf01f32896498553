"""From sentences to periods."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from factcheck.periods import dates, lengths, offsets, references, relative, years
from factcheck.periods.bounds import bound
from factcheck.periods.grammar import Found, Grammar
from factcheck.periods.joins import join
from factcheck.periods.moments import UNKNOWN_DAY, Anchor, Moment, Offset, Reading, Stretch
from factcheck.periods.outlook import settle_in
from factcheck.periods.parts import narrow
from factcheck.periods.tokens import Tokens, tokenise
from factcheck.periods.triggers import Scan, scan, windows
from factcheck.records import Document, Period, Sentence

__all__ = ["read"]

ANSWERED_WITHIN: Final = dt.timedelta(days=30)
"""How long after the day, or the month, in which it was asked a question may be answered."""


def read(
    document: Document, sentences: Sequence[Sentence], scanned: Scan | None = None
) -> tuple[Period, ...]:
    """Return the periods that ``sentences`` of ``document`` name, in order and without overlap.

    ``scanned`` is what a scan of its text found, where that has been done.
    """
    text = document.text
    if scanned is None:
        scanned = scan(text)
    folded = scanned.folded
    anchors = _anchors(possible_days(document))
    found: list[Period] = []
    for start, end in windows(text, scanned, sentences):
        tokens = tokenise(text, folded, start, end)
        for first, last, reading in _certain(tokens, anchors):
            found.append(Period(document.quote(*tokens.span(first, last)), *reading))
    return tuple(found)


def possible_days(document: Document) -> tuple[dt.date, ...]:
    """Return the first and the last day the document can be of; nothing where that is unknown."""
    if document.date is not None:
        return (document.date,)
    if document.asked is None:
        return ()
    year, month, *day = (int(field) for field in document.asked.split("-"))
    first = dt.date(year, month, *(day or [1]))
    last = dt.date(year, month, *(day or [monthrange(year, month)[1]]))
    try:
        return (first, last + ANSWERED_WITHIN)
    except OverflowError:
        return ()


def _anchors(days: tuple[dt.date, ...]) -> tuple[Anchor, ...]:
    """Return the one anchor of a document, or that of no day and those of its possible days."""
    if len(days) == 1:
        return (Anchor(days[0], days[0], days[0]),)
    return (UNKNOWN_DAY, *(Anchor(day, *days) for day in days))


class Placed(NamedTuple):
    """The reading of the tokens ``first`` to before ``last``."""

    first: int
    last: int
    reading: Reading

    def agreed(self, other: Placed, neither: Placed) -> Placed:
        """Return what both readings of the words say, and ``neither``'s value where they differ."""
        one, two = self.reading, other.reading
        return self._replace(
            reading=one._replace(
                timex=one.timex if one.timex == two.timex else neither.reading.timex,
                first=one.first if one.first == two.first else None,
                last=one.last if one.last == two.last else None,
            ),
        )


def _certain(tokens: Tokens, anchors: tuple[Anchor, ...]) -> list[Placed]:
    """Return the readings as far as they hold on each of the days the document can be of."""
    unresolved = _readings(tokens, anchors[0])
    if len(anchors) == 1 or not any(placed.reading.relative for placed in unresolved):
        return unresolved
    early, late = (_by_place(_readings(tokens, anchor)) for anchor in anchors[1:])
    return [
        early[place].agreed(late[place], placed)
        if (place := (placed.first, placed.last)) in early and place in late
        else placed
        for placed in unresolved
    ]


def _by_place(readings: Iterable[Placed]) -> dict[tuple[int, int], Placed]:
    return {(placed.first, placed.last): placed for placed in readings}


@cache
def _grammar() -> Grammar:
    return Grammar(
        relative.RULES
        + lengths.RULES
        + references.RULES
        + offsets.RULES
        + dates.RULES
        + years.RULES
    )


def _readings(tokens: Tokens, anchor: Anchor) -> list[Placed]:
    readings: list[Placed] = []
    before: Reading | None = None
    for first, last, meaning in _expressions(tokens, anchor):
        if isinstance(meaning, Offset):
            if before is None and not meaning.alone:
                continue
            reading = meaning.counted_from(before)
        else:
            reading = settle_in(tokens, first, last, meaning, anchor, readings)
        before = reading
        if not (isinstance(meaning, Stretch) or _is_compared(tokens, first, meaning)):
            reading = bound(reading, tokens, first, last, anchor.today)
        readings.append(Placed(first, last, reading))
    return readings


def _expressions(tokens: Tokens, anchor: Anchor) -> list[Found]:
    narrowed: list[Found] = []
    for found in _grammar().read(tokens, anchor.today):
        narrowed.append(narrow(tokens, found, narrowed, anchor))
    return join(tokens, narrowed) if len(narrowed) > 1 else narrowed


def _is_compared(tokens: Tokens, first: int, meaning: Moment) -> bool:
    """Tell whether "from" holds one time against another: "up from a year earlier"."""
    return isinstance(meaning, Offset) and tokens.kind(first - 1) == "from"
