"""Rank claims by how much of a text they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from attrs import frozen

from factcheck.records import Claim, Contribution, Document, Hit
from factcheck.search.asking import Asked, ask
from factcheck.search.candidates import candidates
from factcheck.search.embedding import Embedder, Embedding
from factcheck.search.entries import Entries, Entry, Listed, entries
from factcheck.search.evidence import evidence
from factcheck.search.tables import Tables
from factcheck.settings import SearchSettings

__all__ = ["Index", "index_of"]


class _Candidate(NamedTuple):
    """An entry, its position and score, and the parts of that which are of the whole, weighed."""

    position: int
    entry: Entry
    score: float
    likeness: tuple[tuple[str, float], ...]


@frozen
class Index:
    """Claims, to search for a text in; see ``index_of``."""

    _entries: Entries
    _tables: Tables
    _settings: SearchSettings
    _embedding: Embedding | None = None

    def __len__(self) -> int:
        """Return how many stretches of text can be found."""
        return len(self._tables.letters)

    def search(self, text: str, top: int = 5, *, query: str | None = None) -> tuple[Hit, ...]:
        """Return the ``top`` claims that hold most of ``text``, the best first.

        Of claims whose quotes overlap, the best stands for all. What shares no word and no figure
        with the text is not found.

        Args:
            text: what may have been said or checked before.
            top: how many claims are returned at most.
            query: the id that the hits carry; the text itself where it is None.
        """
        tables = self._tables
        asked = ask(text, tables.postings, tables.kin, self._settings)
        chosen = self._apart(self._ranked(text, asked), top)
        found = [self._found(candidate, asked) for candidate in chosen]
        found.sort(key=_points, reverse=True)  # rounding may have changed their order
        return tuple(
            Hit(query=text if query is None else query, rank=rank, claim=claim, evidence=parts)
            for rank, (claim, parts) in enumerate(found, start=1)
        )

    def _ranked(self, text: str, asked: Sequence[Asked]) -> list[_Candidate]:
        held = candidates(asked, self._tables.postings, self._settings.candidates)
        entries = self._entries.at(held)
        bits = sum(term.bits for term in asked) or 1.0
        likeness = self._likeness(text, list(held))
        ranked = []
        for (position, own), parts in zip(held.items(), likeness, strict=True):
            entry = entries[position]
            around = self._settings.context * self._around(asked, position, entry)
            total = (own + around) / bits + sum(value for _, value in parts)
            ranked.append(_Candidate(position, entry, total / self._whole, parts))
        ranked.sort(key=lambda candidate: (-candidate.score, candidate.position))
        return ranked

    def _around(self, asked: Sequence[Asked], position: int, entry: Entry) -> float:
        """Return the bits of what the text does not hold itself but has around it."""
        share = self._tables.postings.share
        return sum(
            term.bits
            for term in asked
            if term.key in entry.around and not any(share(key, position) for key, _ in term.answers)
        )

    def _likeness(
        self, text: str, positions: Sequence[int]
    ) -> Iterator[tuple[tuple[str, float], ...]]:
        """Yield how alike the whole texts are in each way, weighed, for each position."""
        letters = self._tables.letters.cosines(text, positions)
        if self._embedding is None:
            for alike in letters:
                yield (("letters", self._settings.letters * alike),)
            return
        near = self._embedding.cosines(text, positions)
        for alike, meant in zip(letters, near, strict=True):
            yield (
                ("letters", self._settings.letters * alike),
                ("embedding", self._settings.embedding * meant),
            )

    @property
    def _whole(self) -> float:
        """What the weights of the parts of a score add up to."""
        embedding = 0.0 if self._embedding is None else self._settings.embedding
        return 1.0 + self._settings.letters + embedding

    @staticmethod
    def _apart(ranked: Iterable[_Candidate], top: int) -> list[_Candidate]:
        """Return the best candidates whose quotes do not overlap."""
        chosen: list[_Candidate] = []
        for candidate in ranked:
            if len(chosen) >= top:
                break
            quote = candidate.entry.quote
            if not any(quote.overlaps(other.entry.quote) for other in chosen):
                chosen.append(candidate)
        return chosen

    def _found(
        self, candidate: _Candidate, asked: Sequence[Asked]
    ) -> tuple[Claim, tuple[Contribution, ...]]:
        parts = evidence(
            asked,
            candidate.entry,
            candidate.position,
            self._tables.postings,
            candidate.likeness,
            self._settings,
            self._whole,
        )
        return candidate.entry.claim(term.key for term in asked), parts


def index_of(
    claims: Iterable[Claim],
    documents: Iterable[Document] = (),
    settings: SearchSettings | None = None,
    embedder: Embedder | None = None,
) -> Index:
    """Return an index of claims.

    Args:
        claims: what can be found. Claims of one and the same quote are found as one.
        documents: those that the claims stand in; what stands around a claim speaks for it, and
            the title of a document of the kind ``checked-claim`` is searched as its text is.
        settings: how the parts of the score are weighed; the defaults where None.
        embedder: turns texts into vectors; with one, their likeness is a part of the score.
    """
    settings = settings or SearchSettings()
    listed = Listed(entries(claims, documents))
    tables = Tables.of([entry.parts for entry in listed], settings)
    embedding = None
    if embedder is not None:
        embedding = Embedding.of([entry.text for entry in listed], embedder)
    return Index(listed, tables, settings, embedding)


def _points(found: tuple[Claim, tuple[Contribution, ...]]) -> Decimal:
    return sum((part.points for part in found[1]), Decimal(0))
