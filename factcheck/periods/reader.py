"""From sentences to periods."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from factcheck.periods import dates, lengths, references, relative, years
from factcheck.periods.bounds import bound
from factcheck.periods.grammar import Found, Grammar
from factcheck.periods.joins import join
from factcheck.periods.moments import UNKNOWN_DAY, Anchor, Reading, Stretch
from factcheck.periods.outlook import settle_in
from factcheck.periods.parts import narrow
from factcheck.periods.tokens import Tokens, fold, tokenise
from factcheck.periods.triggers import windows
from factcheck.records import Document, Period, Sentence

__all__ = ["read"]

ANSWERED_WITHIN: Final = dt.timedelta(days=45)
"""How long after the day, or the month, in which it was asked a question may be answered."""


def read(document: Document, sentences: Sequence[Sentence]) -> tuple[Period, ...]:
    """Return the periods that ``sentences`` of ``document`` name, in order and without overlap."""
    folded = fold(document.text)
    days = possible_days(document)
    return tuple(
        _period(document, tokens, placed)
        for start, end in windows(document.text, folded, sentences)
        for tokens in [tokenise(document.text, folded, start, end)]
        for placed in _certain(tokens, days)
    )


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


def _period(document: Document, tokens: Tokens, placed: Placed) -> Period:
    return Period(
        quote=document.quote(*tokens.span(placed.first, placed.last)),
        timex=placed.reading.timex,
        earliest=placed.reading.first,
        latest=placed.reading.last,
        relative=placed.reading.relative,
    )


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


def _certain(tokens: Tokens, days: tuple[dt.date, ...]) -> list[Placed]:
    """Return the readings as far as they hold on each of the days the document can be of."""
    if len(days) == 1:
        return list(_readings(tokens, Anchor(days[0], days[0], days[0])))
    unresolved = list(_readings(tokens, UNKNOWN_DAY))
    if not days or not any(placed.reading.relative for placed in unresolved):
        return unresolved
    early, late = (_by_place(_readings(tokens, Anchor(day, *days))) for day in days)
    return [
        early[place].agreed(late[place], placed)
        if (place := (placed.first, placed.last)) in early and place in late
        else placed
        for placed in unresolved
    ]


def _by_place(readings: Iterator[Placed]) -> dict[tuple[int, int], Placed]:
    return {(placed.first, placed.last): placed for placed in readings}


@cache
def _grammar() -> Grammar:
    return Grammar(relative.RULES + lengths.RULES + references.RULES + dates.RULES + years.RULES)


def _readings(tokens: Tokens, anchor: Anchor) -> Iterator[Placed]:
    narrowed: list[Found] = []
    limit = 0
    for found in _grammar().read(tokens, anchor.today):
        narrowed.append(narrow(tokens, found, limit, anchor))
        limit = found.last
    for first, last, meaning in join(tokens, narrowed) if len(narrowed) > 1 else narrowed:
        reading = settle_in(tokens, first, last, meaning, anchor)
        if not isinstance(meaning, Stretch):
            reading = bound(reading, tokens, first, last, anchor.today)
        yield Placed(first, last, reading)
