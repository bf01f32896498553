"""From sentences to periods."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from attrs import evolve, frozen

from factcheck.periods import dates, relative
from factcheck.periods.bounds import bound
from factcheck.periods.grammar import Found, Grammar
from factcheck.periods.joins import join
from factcheck.periods.lexicon import HEADS
from factcheck.periods.moments import UNKNOWN_DAY, Anchor, Reading, settle
from factcheck.periods.outlook import outlook_at
from factcheck.periods.parts import narrow
from factcheck.periods.tokens import CLASS_SIGNS, Token, fold, tokenise
from factcheck.records import Document, Period, Sentence
from factcheck.text import numerals

__all__ = ["read"]

ANSWERED_WITHIN: Final = dt.timedelta(days=45)
"""How long after the day, or the month, in which it was asked a question may be answered."""


def read(document: Document, sentences: Sequence[Sentence]) -> tuple[Period, ...]:
    """Return the periods that ``sentences`` of ``document`` name, in order and without overlap."""
    text = document.text
    folded = fold(text)
    days = possible_days(document)
    holds_period = _head().search
    return tuple(
        period
        for sentence in sentences
        if holds_period(folded, sentence.start, sentence.end)
        for period in _periods(document, folded, sentence, days)
    )


def possible_days(document: Document) -> tuple[dt.date, ...]:
    """Return the first and the last day the document can be of; nothing where that is unknown."""
    if document.date is not None:
        return (document.date,)
    if document.asked is None:
        return ()
    try:
        year, month, *day = (int(field) for field in document.asked.split("-"))
        first = dt.date(year, month, *(day or [1]))
        last = dt.date(year, month, *(day or [monthrange(year, month)[1]]))
        return (first, last + ANSWERED_WITHIN)
    except (ValueError, TypeError, OverflowError):
        return ()


@cache
def _head() -> re.Pattern[str]:
    """Return a pattern that every sentence with a period in it matches somewhere."""
    return re.compile(rf"{numerals.one_of(HEADS)}|[12]\d\d\d|\d[/.]\d\d?[/.]\d\d|\d\ds")


@cache
def _grammar() -> Grammar:
    return Grammar(relative.RULES + dates.RULES)


def _periods(
    document: Document, folded: str, sentence: Sentence, days: tuple[dt.date, ...]
) -> Iterator[Period]:
    tokens = tokenise(document.text, folded, sentence.start, sentence.end)
    signs = "".join([CLASS_SIGNS[token.kind] for token in tokens])
    for placed in _certain(tokens, signs, days):
        reading = placed.reading
        yield Period(
            quote=document.quote(tokens[placed.first].start, tokens[placed.last - 1].end),
            timex=reading.timex,
            earliest=reading.first,
            latest=reading.last,
            relative=reading.relative,
        )


@frozen
class Placed:
    """The reading of the tokens ``first`` to before ``last``."""

    first: int
    last: int
    reading: Reading

    def agreed(self, other: Placed, neither: Placed) -> Placed:
        """Return what both readings of the words say, and ``neither``'s value where they differ."""
        one, two = self.reading, other.reading
        return evolve(
            self,
            reading=evolve(
                one,
                timex=one.timex if one.timex == two.timex else neither.reading.timex,
                first=one.first if one.first == two.first else None,
                last=one.last if one.last == two.last else None,
            ),
        )


def _certain(tokens: Sequence[Token], signs: str, days: tuple[dt.date, ...]) -> list[Placed]:
    """Return the readings as far as they hold on each of the days the document can be of."""
    if len(days) == 1:
        return _readings(tokens, signs, Anchor(days[0], days[0], days[0]))
    unresolved = _readings(tokens, signs, UNKNOWN_DAY)
    if not days or not any(placed.reading.relative for placed in unresolved):
        return unresolved
    early, late = (_readings(tokens, signs, Anchor(day, *days)) for day in days)
    return [
        one.agreed(two, neither) for one, two, neither in zip(early, late, unresolved, strict=True)
    ]


def _readings(tokens: Sequence[Token], signs: str, anchor: Anchor) -> list[Placed]:
    narrowed: list[Found] = []
    for found in _grammar().read(tokens, signs, anchor.today):
        limit = narrowed[-1].last if narrowed else 0
        narrowed.append(narrow(tokens, signs, found, limit, anchor))
    placed = []
    for found in join(tokens, signs, narrowed):
        first, last = found.first, found.last
        reading = settle(found.meaning, anchor, outlook_at(tokens, first, last))
        placed.append(Placed(first, last, bound(reading, tokens, first, last, anchor.today)))
    return placed
