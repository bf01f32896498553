"""Passages: stretches of a document whose claims overlap, as the claims of one sentence do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.records.claim import Claim

__all__ = ["Passage", "Span", "passages", "passages_at", "passages_of"]

Passage = tuple[str, int]
"""A document's id, and where in it a passage begins."""


class Span(NamedTuple):
    """Where a claim stands: its id, its document's, and its quote's place."""

    claim: str
    document: str
    start: int
    end: int

    @classmethod
    def of(cls, claim: Claim) -> Span:
        """Return where a claim stands."""
        return cls(claim.id, claim.document, claim.quote.start, claim.quote.end)


def passages(claims: Iterable[Claim]) -> dict[str, int]:
    """Return by its id where the passage of each claim of one document begins.

    Claims whose quotes overlap, be it by way of others, are of one passage.
    """
    return _starts(map(Span.of, claims))


def passages_of(claims: Iterable[Claim]) -> dict[str, Passage]:
    """Return by its id the passage of each claim, of whatever documents they are."""
    return passages_at(map(Span.of, claims))


def passages_at(spans: Iterable[Span]) -> dict[str, Passage]:
    """Return by the id of its claim the passage of each span."""
    by_document: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        by_document[span.document].append(span)
    return {
        claim: (document, start)
        for document, own in by_document.items()
        for claim, start in _starts(own).items()
    }


def _starts(spans: Iterable[Span]) -> dict[str, int]:
    starts: dict[str, int] = {}
    begin = end = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if span.start >= end:
            begin = span.start
        end = max(end, span.end)
        starts[span.claim] = begin
    return starts
