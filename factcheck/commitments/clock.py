"""The times that a sentence names and that may lie ahead of it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from attrs import frozen

from factcheck.commitments.notation import compile_words, needed_words
from factcheck.commitments.vocabulary import words_of
from factcheck.records import Document, Period, Quantity, QuantityKind
from factcheck.records.durations import later
from factcheck.text.remembered import Remembered

__all__ = ["Clock", "Time", "says_when"]

Time = tuple[int, int, Period]
"""A period at a place of the sentence."""

_RUNNING = re.compile(r"\bthis (?:parliament|session|year|month|week)$", flags=re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:next|coming)\b|^within\b", flags=re.IGNORECASE)
_DATED = re.compile(r"\d{4}")
"""Words with a year mean that year; of others, "by June", the tense says which is meant."""

_GONE = re.compile(r"\b(?:ago|last|past|previous|recent\w*|since|yesterday)\b", re.IGNORECASE)
_QUALIFIES = re.compile(
    r"'s?\b (?=\w)|'(?= )"
    r"| (?!(?:and|or|but|to|at|by|for|in|on|of|with|as|when|which|so|if|once|before|after|subject"
    r"|under|through|across|that|via|from|until|following|using|alongside|because|where)\b)[a-z]+"
)
"""What follows a time that qualifies a noun: "this year's report", "the 2024 annual call"."""

_HELD = re.compile(r"\b(?:the|our|its|their|a|this|'s) ?$", flags=re.IGNORECASE)
_YEAR = re.compile(r"\d{4}(?:[/-]\d{2,4})?")
_LIMIT = re.compile(r"\b(?:within|in under|in no more than)(?: the)? ", flags=re.IGNORECASE)
_LETTERS = re.compile(r"[a-z]+")
_FROM_NOW = re.compile(r"'? (?:time\b|from (?:now|today)\b)")
_RUNS_FOR = re.compile(
    r"[ -](?:\w+[ -]){0,2}(?:audit|assessment|consultation|exercise|inquiry|investigation|pilot"
    r"|review|study|trial)\b"
)
"""What is over when its time is: "a three-month audit"."""

_INDEFINITE = re.compile(r"\b(?:an?|another)\b[\w\s\"'-]*$", flags=re.IGNORECASE)
_RELATIVE = re.compile(r" (?:as|after|before|thereafter|afterwards)\b")
"""What makes a vague word the measure of something else: "shortly after the election"."""


@frozen(slots=False)
class Clock:
    """What a sentence says of time; ``text`` is its plain form, from ``base`` of the document."""

    document: Document
    text: str
    base: int
    periods: Sequence[Period]
    quantities: Sequence[Quantity]

    @cached_property
    def times(self) -> list[Time]:
        """The periods that may lie ahead, by their place in the sentence.

        To those of the stage of periods it adds what only matters to a deadline: vague words ("as
        soon as possible"), events ("before the Budget") and limits ("within 12 weeks").
        """
        found = [time for time in self._named() if not self._qualifies(*time)]
        for time in (*self._vague(), *self._limits()):
            if not any(time[0] < end and start < time[1] for start, end, _ in found):
                found.append(time)
        return sorted(found, key=lambda time: time[:2])

    @cached_property
    def lengths(self) -> list[Time]:
        """When something that takes a stated time is over: "a three-month audit"."""
        return [
            self._made(start, end, quantity.timex, self._after(quantity.timex))
            for quantity, start, end in self._durations()
            if quantity.timex
            and _RUNS_FOR.match(self.text, end)
            and _INDEFINITE.search(self.text, max(0, start - 40), start)
        ]

    def between(self, start: int, end: int) -> list[Time]:
        """Return the times that lie within ``start`` to ``end`` of the sentence."""
        return _within(self.times, start, end)

    def lasting(self, start: int, end: int) -> list[Time]:
        """Return the lengths that lie within ``start`` to ``end`` of the sentence."""
        return _within(self.lengths, start, end)

    def _named(self) -> Iterator[Time]:
        for period in self.periods:
            if self._ahead(period):
                yield period.quote.start - self.base, period.quote.end - self.base, period

    def _qualifies(self, start: int, end: int, period: Period) -> bool:
        """Tell whether the time only describes a noun, and does not say when."""
        after = _QUALIFIES.match(self.text, end)
        if after is None:
            return False
        held = _HELD.search(self.text, max(0, start - 8), start) is not None
        bare = _YEAR.fullmatch(self.text, start, end) is not None
        return after[0].startswith("'") or (held and bare)

    def _vague(self) -> Iterator[Time]:
        if not any(map(_MAY_BE_VAGUE.__getitem__, self.text.split())):
            return
        for found in _vague().finditer(self.text):
            end = found.start() + len(found[0].rstrip())
            if not _RELATIVE.match(self.text, end):
                yield self._made(found.start(), end, "FUTURE_REF", None)

    def _limits(self) -> Iterator[Time]:
        for quantity, start, end in self._durations():
            limit = _LIMIT.search(self.text, max(0, start - 20), end)
            if limit and limit.end() >= start:
                start = limit.start()
            elif in_time := _FROM_NOW.match(self.text, end):
                end = in_time.end()
            else:
                continue
            assert quantity.timex is not None
            yield self._made(start, end, quantity.timex, self._after(quantity.timex))

    def _durations(self) -> Iterator[tuple[Quantity, int, int]]:
        for quantity in self.quantities:
            if quantity.kind is QuantityKind.DURATION and quantity.timex:
                place = quantity.quote
                yield quantity, place.start - self.base, place.end - self.base

    def _after(self, timex: str) -> dt.date | None:
        day = self.document.date
        return None if day is None else later(day, timex)

    def _made(self, start: int, end: int, timex: str, latest: dt.date | None) -> Time:
        quote = self.document.quote(self.base + start, self.base + end)
        made = Period(quote, timex, earliest=self.document.date, latest=latest, relative=True)
        return start, end, made

    def _ahead(self, period: Period) -> bool:
        """Tell whether the period may lie after the words were said."""
        if _RUNNING.search(period.quote.exact):
            return True
        if period.timex in {"PRESENT_REF", "PAST_REF"} or period.timex.startswith(("P", "T")):
            return _TO_COME.search(period.quote.exact) is not None
        if not _DATED.search(period.quote.exact):
            return _GONE.search(period.quote.exact) is None
        if self.document.date is not None and period.latest is not None:
            return period.latest >= self.document.date
        return True


def says_when(text: str, at: int) -> bool:
    """Tell whether words that can only say by when begin at ``at``: "in due course"."""
    return _vague().match(text, at) is not None


def _within(times: Sequence[Time], start: int, end: int) -> list[Time]:
    first = bisect_left(times, start, key=lambda time: time[0])
    last = bisect_left(times, end, key=lambda time: time[0])
    return [time for time in times[first:last] if time[1] <= end]


@cache
def _vague_words() -> frozenset[str]:
    """Return words of which every vague phrase holds at least one."""
    return frozenset().union(*map(needed_words, words_of("deadlines.vague_phrases")))


_MAY_BE_VAGUE = Remembered(
    lambda spaced: not _vague_words().isdisjoint(_LETTERS.findall(spaced.lower()))
)


@cache
def _vague() -> re.Pattern[str]:
    phrases = sorted(words_of("deadlines.vague_phrases"), key=len, reverse=True)
    patterns = (compile_words(phrase, {}, plain=True).pattern for phrase in phrases)
    return re.compile("|".join(patterns), flags=re.IGNORECASE)
