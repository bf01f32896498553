"""By when an undertaking is to be carried out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from attrs import frozen

from factcheck.commitments.vocabulary import words_of
from factcheck.records import Document, Period, Quantity, QuantityKind

__all__ = ["Clock", "deadline"]

_BEFORE = re.compile(
    r"\b(?P<marker>by|before|within|no later than|prior to|until|in|during|from|over|on|at|for"
    r"|around|as early as|ahead of|throughout|across)"
    r"(?: the end of| the start of| the course of| early| late| mid| around| about| the| end of"
    r"| summer| autumn| spring| winter| later)*[ -]*$",
    flags=re.IGNORECASE,
)
"""The preposition that a period, or the words it begins with, hangs on."""

_WHEN = re.compile(
    r"(?:by|before|within|no later than|prior to|in|during|from|over|on|at|later|early|late|end"
    r"|next|this|soon|shortly|imminently|tomorrow|as soon as)\b",
    flags=re.IGNORECASE,
)
_NOT_BY_WHEN = frozenset({"until", "for"})
_RUNNING = re.compile(r"\bthis (?:parliament|session|year|month|week)$", flags=re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:next|coming)\b|^within\b", flags=re.IGNORECASE)
_DATED = re.compile(r"\d{4}")
"""Words with a year mean that year; of others, "by June", the tense says which is meant."""

_GONE = re.compile(r"\b(?:ago|last|past|previous|recent\w*|since|yesterday)\b", re.IGNORECASE)
_DONE = re.compile(
    r"(?<!\bbe )\b(?:published|announced|launched|agreed|introduced|made|set out|received|closed"
    r"|began|held|signed|reported|passed|given|took place|consulted|established|completed|laid"
    r"|last|ended|following|compared|committed|confirmed|conducted|recommended|updated|started"
    r"|issued|ran|enacted|adopted|up to|the \d{4})\b[^,;]{0,25}$"
    r"|\bsince\b[^,;]{0,80}$"
    r"|\b(?:was|were|had|been|did|(?:has|have) \w{2,20}(?:ed|en))\b[^,;]{0,60}$",
    flags=re.IGNORECASE,
)
"""Words that make the period after them the time of something done, or of something else."""

_OPENING = re.compile(r"\W*(?:[\w']+\W+){0,4}")
_VERB = re.compile(r"(?:\w+ +){0,2}")


@frozen(slots=False)
class Clock:
    """What a sentence says of time; ``text`` is its plain form, from ``base`` of the document."""

    document: Document
    text: str
    base: int
    periods: Sequence[Period]
    quantities: Sequence[Quantity]

    @cached_property
    def times(self) -> list[tuple[int, int, Period]]:
        """The periods that may lie ahead, by their place in the sentence.

        To those of the stage of periods it adds what only matters to a deadline: vague words ("as
        soon as possible") and limits ("within 12 weeks").
        """
        found = [
            (period.quote.start - self.base, period.quote.end - self.base, period)
            for period in self.periods
            if self._ahead(period)
        ]
        dated = list(found)
        for start, end, period in (*self._vague(), *self._limits()):
            if not any(start < known_end and known < end for known, known_end, _ in dated):
                found.append((start, end, period))
        return sorted(found, key=lambda time: time[:2])

    def between(self, start: int, end: int) -> list[tuple[int, int, Period]]:
        """Return the times that lie within ``start`` to ``end`` of the sentence."""
        first = bisect_left(self.times, start, key=lambda time: time[0])
        last = bisect_left(self.times, end, key=lambda time: time[0])
        return [time for time in self.times[first:last] if time[1] <= end]

    def _vague(self) -> Iterator[tuple[int, int, Period]]:
        for found in _vague().finditer(self.text):
            yield *found.span(), self._made(*found.span(), "FUTURE_REF")

    def _limits(self) -> Iterator[tuple[int, int, Period]]:
        for quantity in self.quantities:
            if quantity.kind is QuantityKind.DURATION and quantity.timex:
                start, end = quantity.quote.start - self.base, quantity.quote.end - self.base
                limit = _LIMIT.search(self.text, max(0, start - 20), end)
                if limit and limit.end() >= start:
                    yield limit.start(), end, self._made(limit.start(), end, quantity.timex)

    def _made(self, start: int, end: int, timex: str) -> Period:
        quote = self.document.quote(self.base + start, self.base + end)
        return Period(quote, timex, earliest=self.document.date, relative=True)

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


_LIMIT = re.compile(r"\b(?:within|in under|in no more than)(?: the)? ", flags=re.IGNORECASE)


@cache
def _vague() -> re.Pattern[str]:
    phrases = sorted(words_of("deadlines.vague_phrases"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", flags=re.IGNORECASE)


def deadline(
    clock: Clock, opening: tuple[int, int], body: tuple[int, int], verb: int
) -> Period | None:
    """Return the period by which an action is to be carried out, or None.

    It stands in ``body``, from the cue or the action on, or in ``opening``, the words before the
    subject ("By 2030, we will"); the action's own verb is at ``verb``. A period that says when
    something else was done ("the review published in March") is none; one that only says from
    when gives way to one that says by when.
    """
    ranked = []
    for start, end, period in clock.between(*opening):
        if _OPENING.fullmatch(clock.text, opening[0], start):
            ranked.append((_rank(clock.text, start, end, opening[0]), start, period))
    for start, end, period in clock.between(*body):
        since = _in_body(clock.text, start, verb)
        if since is not None:
            ranked.append((_rank(clock.text, start, end, since), start, period))
    stated = [(rank, start, period) for rank, start, period in ranked if rank is not None]
    return min(stated, key=lambda item: item[:2])[2] if stated else None


def _in_body(text: str, start: int, verb: int) -> int | None:
    """Return from where on words can belong to the period at ``start``, or None if it is not the
    action's own.
    """
    if start <= verb:
        return start  # "will shortly publish"
    if _vague().match(text, start):
        return start  # words that nothing else in a sentence is done by
    own = _VERB.match(text, verb)
    since = max(own.end() if own else verb, start - 60)
    return None if _DONE.search(text, since, start) else since


def _rank(text: str, start: int, end: int, since: int) -> int | None:
    """Rank a period at ``start`` to ``end``: 0 for by when, 1 for from when, None for neither."""
    marked = _BEFORE.search(text, max(min(since, start - 40), 0), start)
    if marked is None:
        own = _WHEN.match(text, start) or text[start:end].lower() == "in due course"
        return 0 if own or _vague().match(text, start) else None
    marker = marked["marker"].lower()
    return None if marker in _NOT_BY_WHEN else int(marker == "from")
