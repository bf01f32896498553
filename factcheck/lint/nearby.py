"""Which documents of a large ledger may speak of what a draft says.

A feed of checked claims holds thousands, of which a draft touches a few. Those that share words and
figures with it that are rare enough together are held against it; the others cannot match.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from heapq import nsmallest

from factcheck.records import Claim, Document
from factcheck.text import rarity
from factcheck.text.families import kin

__all__ = ["Nearby"]

_MOST = 100
"""How many documents are near a claim at most: those that share most."""

_LEAST_BITS = 10.0
"""What claims share that are compared at all: one of a thousand shares as much by chance."""

_Figure = tuple[str, Decimal]
_Term = str | _Figure


class Nearby:
    """The documents of a ledger by the words and figures that stand in them."""

    def __init__(self, documents: Sequence[Document], claims: Iterable[Claim]) -> None:
        self._all = [document.id for document in documents]
        self._postings: dict[_Term, set[str]] = defaultdict(set)
        for document in documents:
            for stem in kin(document.text):
                self._postings[stem].add(document.id)
        for claim in claims:
            for term in _terms(claim):
                self._postings[term].add(claim.document)

    def to_claim(self, claim: Claim) -> list[str]:
        """Return the ids of documents that may speak of what a claim does, the nearest first."""
        return self._nearest(_terms(claim), _LEAST_BITS)

    def to_words(self, words: str) -> list[str]:
        """Return the ids of documents in which words may stand, or nearly so, the nearest first."""
        return self._nearest(kin(words), 0)

    def _nearest(self, terms: Iterable[_Term], least: float) -> list[str]:
        shared: dict[str, float] = defaultdict(float)
        for term in dict.fromkeys(terms):
            bits = rarity.bits(term) if isinstance(term, str) else rarity.figure_bits(*term)
            for document in self._postings.get(term, ()):
                shared[document] += bits
        if len(self._all) <= _MOST:
            return sorted(self._all, key=lambda document: (-shared[document], document))
        near = [(-bits, document) for document, bits in shared.items() if bits >= least]
        return [document for _, document in nsmallest(_MOST, near)]


def _terms(claim: Claim) -> Iterator[_Term]:
    yield from kin(" ".join((claim.quote.exact, claim.subject or "", *claim.agents)))
    if claim.quantity is not None and claim.quantity.value is not None:
        yield str(claim.quantity.kind), claim.quantity.value.normalize()
