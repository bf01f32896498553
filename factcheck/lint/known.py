"""What the ledger knows, as documents and claims that a draft can be matched with.

The files of the ledger are enough: each document is made of the words that were kept of it, so that
a draft can be held against the ledger where the documents themselves are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

from factcheck import pipeline
from factcheck.anchoring import IndexedText
from factcheck.lint.nearby import Nearby
from factcheck.records import Claim, Document, TrackedAppearance, TrackedClaim, Turn

__all__ = ["Known", "known"]

_BETWEEN = "\n\n"
PREFIX = "ledger/"
"""What tells a document of the ledger from a draft of the same id."""


@frozen
class Known:
    """What the ledger knows.

    Attributes:
        documents: its documents, each made of the words kept of it, in order of their ids.
        claims: what is claimed there.
        tracked: by the id of each of these claims, the tracked claim and its appearance.
        appearances: by the name of a document, its appearances with their tracked claims.
        nearby: tells which of the documents may speak of what a draft says.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    tracked: dict[str, tuple[TrackedClaim, TrackedAppearance]]
    appearances: dict[str, list[tuple[TrackedClaim, TrackedAppearance]]]
    nearby: Nearby
    _texts: dict[str, IndexedText] = field(init=False, factory=dict)

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    def near(self, claims: Iterable[Claim]) -> tuple[list[Document], list[Claim]]:
        """Return the documents that claims of a draft may match, and all that is claimed there."""
        near = {id_ for claim in claims for id_ in self.nearby.to_claim(claim)}
        return (
            [document for document in self.documents if document.id in near],
            [claim for claim in self.claims if claim.document in near],
        )

    def texts_near(self, words: str) -> Iterator[IndexedText]:
        """Yield the documents in which words may stand, or nearly so, the nearest first."""
        for id_ in self.nearby.to_words(words):
            if id_ not in self._texts:
                self._texts[id_] = IndexedText(self._documents[id_])
            yield self._texts[id_]


@frozen
class _Place:
    start: int
    end: int
    claim: TrackedClaim
    appearance: TrackedAppearance

    def states(self, claim: Claim) -> bool:
        """Tell whether an extracted claim is what the appearance says."""
        inside = self.start <= claim.quote.start and claim.quote.end <= self.end
        figure = self.appearance.figure
        if figure is None:
            return inside and claim.quantity is None
        return inside and claim.quantity is not None and claim.quantity.quote.exact == figure.words


def known(claims: Iterable[TrackedClaim]) -> Known:
    """Return what tracked claims say, ready to be matched with."""
    kept: dict[str, list[tuple[TrackedClaim, TrackedAppearance]]] = defaultdict(list)
    for claim in claims:
        for appearance in claim.appearances:
            kept[appearance.document].append((claim, appearance))
    documents: list[Document] = []
    found: list[Claim] = []
    tracked: dict[str, tuple[TrackedClaim, TrackedAppearance]] = {}
    for name, parts in sorted(kept.items()):
        document, places = _document(name, parts)
        documents.append(document)
        for extracted in pipeline.extract(document):
            place = next((place for place in places if place.states(extracted)), None)
            if place is not None:
                found.append(extracted)
                tracked[extracted.id] = (place.claim, place.appearance)
    return Known(tuple(documents), tuple(found), tracked, kept, Nearby(documents, found))


def _document(
    name: str, parts: Iterable[tuple[TrackedClaim, TrackedAppearance]]
) -> tuple[Document, list[_Place]]:
    """Return a document of the words kept, each passage once, and where each appearance is."""
    starts: dict[str, int] = {}
    turns: list[Turn] = []
    places: list[_Place] = []
    text = ""
    dates = set()
    for claim, appearance in parts:
        exact = appearance.exact
        if exact not in starts:
            starts[exact] = len(text)
            end = len(text) + len(exact)
            turns.append(Turn(start=len(text), end=end, speaker=appearance.speaker))
            text += exact + _BETWEEN
        start = starts[exact]
        places.append(_Place(start, start + len(exact), claim, appearance))
        dates.add(appearance.said)
    date = dates.pop() if len(dates) == 1 else None
    return Document(id=PREFIX + name, text=text, date=date, turns=tuple(turns)), places
