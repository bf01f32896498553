"""Which of the claims that were extracted from a document is the one that the ledger tracks."""

from __future__ import annotations

from factcheck.records import Claim, Quote, TrackedAppearance

__all__ = ["states"]


def states(claim: Claim, appearance: TrackedAppearance, place: Quote) -> bool:
    """Tell whether an extracted claim is an appearance whose quote stands at ``place``.

    A sentence can hold several claims: the figure tells them apart or, without one, the quote.
    """
    if not claim.quote.overlaps(place):
        return False
    if appearance.figure is not None:
        quantity = claim.quantity
        return quantity is not None and quantity.quote.exact == appearance.figure.words
    if claim.quantity is not None:
        return False
    return claim.quote == place or place.covers(claim.quote) or claim.quote.covers(place)
