"""Claims that all state one figure, each as firmly as the others or not."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Claim, Hedge

__all__ = ["is_hedged_otherwise", "is_of_one_figure"]

_ROUNDED = frozenset({Hedge.EXACT, Hedge.APPROXIMATE})
"""Of "300" and "around 300", the one only says the other loosely."""


def is_of_one_figure(claims: Sequence[Claim]) -> bool:
    """Tell whether claims that are held against one another all state the same figure."""
    stated = {claim.quantity.value if claim.quantity else None for claim in claims}
    return len(claims) > 1 and len(stated) == 1 and None not in stated


def is_hedged_otherwise(claims: Sequence[Claim]) -> bool:
    """Tell whether claims of one figure set it other limits: "over £4 million", "around £4m"."""
    hedges = {claim.quantity.hedge for claim in claims if claim.quantity}
    if len({claim.polarity for claim in claims}) > 1 or hedges <= _ROUNDED:
        return False
    return is_of_one_figure(claims) and len(hedges) > 1
