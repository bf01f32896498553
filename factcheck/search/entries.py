"""What can be found: stretches of documents that state something, and what stands around them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from attrs import frozen

from factcheck.records import CHECKED_CLAIM, Claim, Document, Quote
from factcheck.search.terms import Term, terms

__all__ = ["Entries", "Entry", "Listed", "entries"]


@frozen
class Entry:
    """A stretch of a document.

    Attributes:
        claims: the claims it states, in order; their quotes are the stretch.
        parts: its words; of a claim that was checked already, those of the title, of the first
            paragraph, which says what the text is about, and of the rest.
        around: the terms of the document's other words, each with the words it stands for.
    """

    claims: tuple[Claim, ...]
    parts: tuple[str, ...]
    around: Mapping[str, str]

    @property
    def quote(self) -> Quote:
        """The stretch itself."""
        return self.claims[0].quote

    @property
    def text(self) -> str:
        """All of its words."""
        return "\n".join(self.parts)

    def claim(self, asked: Iterable[str]) -> Claim:
        """Return the first of its claims whose figure has a term that is asked for, or the first.

        ``asked`` are the keys of the terms.
        """
        keys = set(asked)
        for claim in self.claims:
            if claim.quantity is not None and not keys.isdisjoint(
                term.key for term in terms(claim.quantity.quote.exact)
            ):
                return claim
        return self.claims[0]


class Entries(Protocol):
    """Stretches of documents, each known by its position."""

    def at(self, positions: Collection[int]) -> Mapping[int, Entry]:
        """Return those at some positions."""


@frozen
class Listed:
    """Stretches that are at hand."""

    _entries: Sequence[Entry]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def at(self, positions: Collection[int]) -> Mapping[int, Entry]:
        """Return those at some positions."""
        return {position: self._entries[position] for position in positions}


def entries(claims: Iterable[Claim], documents: Iterable[Document]) -> list[Entry]:
    """Return what claims state, each stretch of a document once, in order of document and place.

    ``documents`` are those that the claims stand in, as far as they are known.
    """
    known = {document.id: document for document in documents}
    ordered = sorted(claims, key=_place)
    found: list[Entry] = []
    for id_, own in groupby(ordered, key=lambda claim: claim.document):
        found.extend(_of_document(own, known.get(id_)))
    return found


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.document, claim.quote.start, claim.quote.end


def _of_document(claims: Iterable[Claim], document: Document | None) -> Iterator[Entry]:
    checked = document is not None and document.kind == CHECKED_CLAIM
    around = {} if document is None else _around(document, whole=not checked)
    for _, same in groupby(claims, key=_place):
        stated = tuple(same)
        text = stated[0].quote.exact
        parts = _parts(document, text) if checked and document is not None else (text,)
        yield Entry(stated, tuple(parts), around)


def _parts(document: Document, text: str) -> Iterator[str]:
    if document.title:
        yield document.title
    first, _, rest = text.partition("\n\n")
    yield first
    if rest.strip():
        yield rest


def _around(document: Document, *, whole: bool) -> dict[str, str]:
    parts = [document.title, document.speaker, document.office, document.question]
    if whole:
        parts.append(document.text)
    found: Iterable[Term] = terms("\n".join(part for part in parts if part))
    return {term.key: term.text for term in found}
