"""Every question, ready to be looked for: ten thousand are gone through at each request."""

from __future__ import annotations

import datetime as dt
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import frozen

from factcheck.exports.visible import visible
from factcheck.records import Document, Finding, ReviewItem, Severity
from factcheck.web.query import Query, Shown, Sort

__all__ = ["Among", "Entry", "Neighbours", "Selection", "Shelf"]

Among = Callable[[Finding], frozenset[Shown]]
"""Tells which choices of what is shown a finding is among."""

_QUOTES = str.maketrans("‘’“”", "''\"\"")


@frozen
class Entry:
    """A question and what it is found by, which is folded: no case, plain quotation marks.

    Attributes:
        item: the question.
        text: its words and those of its quotes, folded.
        called: what its documents are called, folded.
        said_by: who speaks in its quotes, folded.
        documents: the ids of its documents, each once.
        speakers: who speaks in its quotes, each once.
        said: the days on which they were said, as far as known, in order.
    """

    item: ReviewItem
    text: str
    called: str
    said_by: str
    documents: tuple[str, ...]
    speakers: tuple[str, ...]
    said: tuple[dt.date, ...]


@frozen
class Selection:
    """The questions that were asked for, in order, and how many others there are.

    The counts are of what one would see with another choice in one place and the same in all the
    others, so that no choice leads to nothing by surprise.

    Attributes:
        entries: what was asked for.
        severities: how many there are of each severity.
        rules: how many there are of each rule.
        shown: how many there are of each choice of which are shown.
    """

    entries: Sequence[Entry]
    severities: Counter[Severity]
    rules: Counter[str]
    shown: Counter[Shown]

    def documents(self, most: int) -> list[str]:
        """Return the ids of the documents that recur most among what was asked for."""
        return _most(Counter(chain.from_iterable(e.documents for e in self.entries)), most)

    def speakers(self, most: int) -> list[str]:
        """Return who speaks most often in what was asked for."""
        return _most(Counter(chain.from_iterable(e.speakers for e in self.entries)), most)


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
        self._entries = {item.finding.id: _entry(item, documents) for item in queue}

    def select(self, query: Query, among: Among) -> Selection:
        """Return what is asked for, and how much there is beside."""
        severities: Counter[Severity] = Counter()
        rules: Counter[str] = Counter()
        shown: Counter[Shown] = Counter()
        chosen: list[Entry] = []
        for entry in filter(_words_test(query), self._entries.values()):
            finding = entry.item.finding
            choices = among(finding)
            is_shown = query.state in choices
            is_severity = not query.severities or finding.severity in query.severities
            is_rule = not query.rules or finding.rule in query.rules
            severities[finding.severity] += is_rule and is_shown
            rules[finding.rule] += is_severity and is_shown
            if is_severity and is_rule:
                shown.update(choices)
                if is_shown:
                    chosen.append(entry)
        chosen.sort(key=_ORDERS[query.sort])
        return Selection(chosen, severities, +rules, shown)

    def neighbours(self, query: Query, item: ReviewItem, among: Among) -> Neighbours:
        """Return what stands on either side of a question, be it one of them or not."""
        entries = self.select(query, among).entries
        order = _ORDERS[query.sort]
        own = self._entries[item.finding.id]
        place = bisect_left(entries, order(own), key=order)
        is_there = place < len(entries) and entries[place] is own
        after = place + is_there
        return Neighbours(
            entries[place - 1].item if place else None,
            entries[after].item if after < len(entries) else None,
            place + 1 if is_there else None,
            len(entries),
        )


def _entry(item: ReviewItem, documents: Mapping[str, Document]) -> Entry:
    claims = item.finding.claims
    named = tuple(dict.fromkeys(claim.document for claim in claims))
    speakers = tuple(dict.fromkeys(claim.speaker for claim in claims if claim.speaker))
    return Entry(
        item,
        text=_folded("\n".join([item.question, *(claim.quote.exact for claim in claims)])),
        called=_folded("\n".join(_called(name, documents.get(name)) for name in named)),
        said_by=_folded("\n".join(speakers)),
        documents=named,
        speakers=speakers,
        said=tuple(sorted(claim.since for claim in claims if claim.since is not None)),
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
            and all(word in entry.called for word in document)
            and all(word in entry.said_by for word in speaker)
        )

    return passes


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
