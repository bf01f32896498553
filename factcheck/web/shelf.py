"""Every question, ready to be looked for: ten thousand are gone through at each request."""

from __future__ import annotations

import datetime as dt
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import Factory, define, frozen

from factcheck.exports.visible import visible
from factcheck.records import Document, Finding, ReviewItem, Severity, Status
from factcheck.web.query import Query, Shown, Sort

__all__ = ["Entry", "Neighbours", "Selection", "Shelf"]

_QUOTES = str.maketrans("‘’“”", "''\"\"")


@frozen
class Entry:
    """A question and what it is found by, which is folded: no case, plain quotation marks.

    Attributes:
        item: the question.
        text: its words and those of its quotes.
        documents: what its documents are called.
        speaker: who speaks in its quotes.
        said: the days on which they were said, as far as known, in order.
    """

    item: ReviewItem
    text: str
    documents: str
    speaker: str
    said: tuple[dt.date, ...]


@define
class Selection:
    """The questions that were asked for, in order, and how many others there are.

    The counts are of what one would see with another choice in one place and the same in all the
    others, so that no choice leads to nothing by surprise.

    Attributes:
        entries: what was asked for.
        severities: how many there are of each severity.
        rules: how many there are of each rule.
        states: how many there are in each state.
    """

    entries: list[Entry] = Factory(list)
    severities: Counter[Severity] = Factory(Counter)
    rules: Counter[str] = Factory(Counter)
    states: Counter[Shown] = Factory(Counter)

    def names(self, most: int) -> tuple[list[str], list[str]]:
        """Return the documents and the speakers that recur most among what was asked for."""
        documents: Counter[str] = Counter()
        speakers: Counter[str] = Counter()
        for entry in self.entries:
            claims = entry.item.finding.claims
            documents.update({claim.document for claim in claims})
            speakers.update({claim.speaker for claim in claims if claim.speaker})
        return _most(documents, most), _most(speakers, most)


@frozen
class Neighbours:
    """What stands before and after a question among those that were asked for.

    Attributes:
        place: its place among them, counted from 1; None where it is not one of them.
        total: how many were asked for.
    """

    before: ReviewItem | None
    after: ReviewItem | None
    place: int | None
    total: int


class Shelf:
    """The questions of a queue.

    Args:
        queue: the questions.
        documents: the documents that were read, by id.
    """

    def __init__(self, queue: Iterable[ReviewItem], documents: Mapping[str, Document]) -> None:
        self._entries = [_entry(item, documents) for item in queue]

    def select(self, query: Query, status: Callable[[Finding], Status]) -> Selection:
        """Return what is asked for, given the status of each finding."""
        selection = Selection()
        passes_words = _words_test(query)
        for entry in self._entries:
            if passes_words(entry):
                _sort_in(selection, query, entry, status(entry.item.finding))
        selection.entries.sort(key=_ORDERS[query.sort])
        return selection

    def neighbours(
        self, query: Query, item: ReviewItem, status: Callable[[Finding], Status]
    ) -> Neighbours:
        """Return what stands on either side of a question, be it one of them or not."""
        entries = self.select(query, status).entries
        order = _ORDERS[query.sort]
        own = next(entry for entry in self._entries if entry.item is item)
        place = bisect_left(entries, order(own), key=order)
        is_there = place < len(entries) and entries[place].item is item
        after = place + is_there
        return Neighbours(
            entries[place - 1].item if place else None,
            entries[after].item if after < len(entries) else None,
            place + 1 if is_there else None,
            len(entries),
        )


def _entry(item: ReviewItem, documents: Mapping[str, Document]) -> Entry:
    claims = item.finding.claims
    named = dict.fromkeys(claim.document for claim in claims)
    return Entry(
        item,
        _folded("\n".join([item.question, *(claim.quote.exact for claim in claims)])),
        _folded("\n".join(_called(name, documents.get(name)) for name in named)),
        _folded("\n".join({claim.speaker or "" for claim in claims})),
        tuple(sorted(claim.since for claim in claims if claim.since is not None)),
    )


def _called(name: str, document: Document | None) -> str:
    known = (document.title, document.publisher) if document is not None else ()
    return "\n".join(filter(None, (name, *known)))


def _folded(text: str) -> str:
    """Return a text as it is searched: as it is shown, without case, with plain quotation marks."""
    return unicodedata.normalize("NFKC", visible(text)).casefold().translate(_QUOTES)


def _words_test(query: Query) -> Callable[[Entry], bool]:
    text, document, speaker = (
        _folded(words).split() for words in (query.text, query.document, query.speaker)
    )

    def passes(entry: Entry) -> bool:
        return (
            all(word in entry.text for word in text)
            and all(word in entry.documents for word in document)
            and all(word in entry.speaker for word in speaker)
        )

    return passes


def _sort_in(selection: Selection, query: Query, entry: Entry, status: Status) -> None:
    """Count an entry whose words pass, and take it where everything else does too."""
    finding = entry.item.finding
    severity = not query.severities or finding.severity in query.severities
    rule = not query.rules or finding.rule in query.rules
    state = query.state.shows(status)
    if rule and state:
        selection.severities[finding.severity] += 1
    if severity and state:
        selection.rules[finding.rule] += 1
    if severity and rule:
        selection.states.update(shown for shown in Shown if shown.shows(status))
    if severity and rule and state:
        selection.entries.append(entry)


def _newest(entry: Entry) -> tuple[Any, ...]:
    return (-entry.said[-1].toordinal() if entry.said else 0, entry.item.rank)


def _oldest(entry: Entry) -> tuple[Any, ...]:
    return (entry.said[0] if entry.said else dt.date.max, entry.item.rank)


def _document(entry: Entry) -> tuple[Any, ...]:
    first = entry.item.finding.claims[0].quote
    return (first.document, first.start, entry.item.rank)


def _priority(entry: Entry) -> tuple[Any, ...]:
    return (entry.item.rank,)


_ORDERS: Mapping[Sort, Callable[[Entry], tuple[Any, ...]]] = {
    Sort.PRIORITY: _priority,
    Sort.NEWEST: _newest,
    Sort.OLDEST: _oldest,
    Sort.DOCUMENT: _document,
}


def _most(counted: Counter[str], most: int) -> list[str]:
    return [name for name, _ in sorted(counted.items(), key=lambda row: (-row[1], row[0]))[:most]]
