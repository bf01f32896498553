"""Rank claims by how much of a text they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.records import Claim, Contribution, Document, Hit, Quote
from factcheck.search.asking import Asked, ask
from factcheck.search.candidates import candidates
from factcheck.search.embedding import Embedder, cosine
from factcheck.search.entries import entries
from factcheck.search.evidence import evidence
from factcheck.search.kin import Kin
from factcheck.search.letters import Letters
from factcheck.search.postings import Postings
from factcheck.search.terms import is_figure, terms
from factcheck.settings import SearchSettings

__all__ = ["Index"]


class _Candidate(NamedTuple):
    """An entry, its score, and the parts of it that are of the whole text, weighed."""

    position: int
    score: float
    likeness: tuple[tuple[str, float], ...]


class Index:
    """Claims, to search for a text in. It does not change once it is made.

    Args:
        claims: what can be found. Claims of one and the same quote are found as one.
        documents: those that the claims stand in; what stands around a claim speaks for it, and
            the title of a document of the kind ``checked-claim`` is searched as its text is.
        settings: how the parts of the score are weighed; the defaults where None.
        embedder: turns texts into vectors; with one, their likeness is a part of the score.
    """

    def __init__(
        self,
        claims: Iterable[Claim],
        documents: Iterable[Document] = (),
        settings: SearchSettings | None = None,
        embedder: Embedder | None = None,
    ) -> None:
        self._settings = settings or SearchSettings()
        self._entries = entries(claims, documents)
        parts = [entry.parts for entry in self._entries]
        bags = [[[term.key for term in terms(part)] for part in text] for text in parts]
        self._postings = Postings(bags, self._settings.saturation, self._settings.length)
        words = (key for key in self._postings if not is_figure(key))
        self._kin = Kin(words, self._settings.likeness)
        self._letters = Letters(parts)
        self._embedder = embedder
        texts = [entry.text for entry in self._entries]
        self._vectors = embedder(texts) if embedder is not None and texts else ()
        self._whole = 1.0 + self._settings.letters
        self._whole += 0.0 if embedder is None else self._settings.embedding

    def __len__(self) -> int:
        """Return how many stretches of text can be found."""
        return len(self._entries)

    def search(self, text: str, top: int = 5, *, query: str | None = None) -> tuple[Hit, ...]:
        """Return the ``top`` claims that hold most of ``text``, the best first.

        Of claims whose quotes overlap, the best stands for all. What shares no word and no figure
        with the text is not found.

        Args:
            text: what may have been said or checked before.
            top: how many claims are returned at most.
            query: the id that the hits carry; the text itself where it is None.
        """
        asked = ask(text, self._postings, self._kin, self._settings)
        chosen = self._apart(self._ranked(text, asked), top)
        found = [self._found(candidate, asked) for candidate in chosen]
        found.sort(key=_points, reverse=True)  # rounding may have changed their order
        return tuple(
            Hit(query=text if query is None else query, rank=rank, claim=claim, evidence=parts)
            for rank, (claim, parts) in enumerate(found, start=1)
        )

    def _ranked(self, text: str, asked: Sequence[Asked]) -> list[_Candidate]:
        held = candidates(asked, self._postings, self._settings.candidates)
        bits = sum(term.bits for term in asked) or 1.0
        likeness = self._likeness(text, list(held))
        ranked = []
        for (position, own), parts in zip(held.items(), likeness, strict=True):
            around = self._settings.context * self._around(asked, position)
            total = (own + around) / bits + sum(value for _, value in parts)
            ranked.append(_Candidate(position, total / self._whole, parts))
        ranked.sort(key=lambda candidate: (-candidate.score, candidate.position))
        return ranked

    def _around(self, asked: Sequence[Asked], position: int) -> float:
        """Return the bits of what the text does not hold itself but has around it."""
        around = self._entries[position].around
        return sum(
            term.bits
            for term in asked
            if term.key in around
            and not any(self._postings.share(key, position) for key, _ in term.answers)
        )

    def _likeness(
        self, text: str, positions: Sequence[int]
    ) -> Iterator[tuple[tuple[str, float], ...]]:
        """Yield how alike the whole texts are in each way, weighed, for each position."""
        letters = self._letters.cosines(text, positions)
        if self._embedder is None:
            for alike in letters:
                yield (("letters", self._settings.letters * alike),)
            return
        (own,) = self._embedder([text])
        for position, alike in zip(positions, letters, strict=True):
            near = cosine(own, self._vectors[position])
            yield (
                ("letters", self._settings.letters * alike),
                ("embedding", self._settings.embedding * near),
            )

    def _apart(self, ranked: Iterable[_Candidate], top: int) -> list[_Candidate]:
        """Return the best candidates whose quotes do not overlap."""
        chosen: list[_Candidate] = []
        for candidate in ranked:
            if len(chosen) >= top:
                break
            quote = self._quote(candidate)
            if not any(quote.overlaps(self._quote(other)) for other in chosen):
                chosen.append(candidate)
        return chosen

    def _quote(self, candidate: _Candidate) -> Quote:
        return self._entries[candidate.position].claims[0].quote

    def _found(
        self, candidate: _Candidate, asked: Sequence[Asked]
    ) -> tuple[Claim, tuple[Contribution, ...]]:
        entry = self._entries[candidate.position]
        parts = evidence(
            asked,
            entry,
            candidate.position,
            self._postings,
            candidate.likeness,
            self._settings,
            self._whole,
        )
        return entry.claim(term.key for term in asked), parts


def _points(found: tuple[Claim, tuple[Contribution, ...]]) -> Decimal:
    return sum((part.points for part in found[1]), Decimal(0))
