"""Passages: stretches of a document whose claims overlap, as the claims of one sentence do."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.records.claim import Claim

__all__ = ["passages"]


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
