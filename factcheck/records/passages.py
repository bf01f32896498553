"""Passages: stretches of a document whose claims overlap, as the claims of one sentence do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.records.claim import Claim

__all__ = ["Passage", "passages", "passages_of"]

Passage = tuple[str, int]
"""A document's id, and where in it a passage begins."""


def passages(claims: Iterable[Claim]) -> dict[str, int]:
    """Return by its id where the passage of each claim of one document begins.

    Claims whose quotes overlap, be it by way of others, are of one passage.
    """
    starts: dict[str, int] = {}
    begin = end = 0
    for claim in sorted(claims, key=lambda claim: (claim.quote.start, claim.quote.end)):
        if claim.quote.start >= end:
            begin = claim.quote.start
        end = max(end, claim.quote.end)
        starts[claim.id] = begin
    return starts


def passages_of(claims: Iterable[Claim]) -> dict[str, Passage]:
    """Return by its id the passage of each claim, of whatever documents they are."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    return {
        claim: (document, start)
        for document, own in by_document.items()
        for claim, start in passages(own).items()
    }
