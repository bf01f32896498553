"""Whether a figure may be only a part of what another is of: a further sum, an addend."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal

from factcheck.records import Claim

__all__ = ["are_parts_of_a_sum", "is_further", "is_part_of"]

_NEAR = 40
"""How many code points before and after a figure say that it comes on top of another."""

_MANY = 12
"""Of so many figures some are the sum of two others by chance."""

_FURTHER = re.compile(
    r"\b(?:another|further|injections?|instal?lments?|on\ top|tranches?"
    r"|top(?:s|ped|ping)?[\s-]?ups?|(?:second|third|fourth|next|final|last|latest)\s+(?:phase|round|stage|wave))\b",
    flags=re.IGNORECASE,
)


def is_further(left: Iterable[Claim], right: Iterable[Claim]) -> bool:
    """Tell whether words near a figure, wherever it is stated, say that it comes on top of another.

    "A further £300 million" and "a top-up of £500 million" are two sums of money; what both call
    by the same words may be one.
    """
    a, b = (set().union(*map(_further, claims)) for claims in (left, right))
    return bool(a | b) and not a & b


def is_part_of(left: Claim, right: Claim, nearby: Iterable[Claim]) -> bool:
    """Tell whether one of two figures is the other and a third in the same passage, of one kind.

    "At least 4.1%, made up of 2.6% for the fleet and 1.5% for harbours". That prices rose by 1.5%
    is no part of it.
    """
    a, b = left.quantity, right.quantity
    if a is None or b is None or a.value is None or b.value is None or a.unit != b.unit:
        return False
    rest = abs(a.value - b.value)
    return rest not in (a.value, b.value) and any(
        other.quantity is not None
        and other.quantity.value == rest
        and other.quantity.unit == a.unit
        and other.quantity.change in (a.change, b.change)
        and (other.quote.overlaps(left.quote) or other.quote.overlaps(right.quote))
        for other in nearby
    )


def _further(claim: Claim) -> set[str]:
    if claim.quantity is None:
        return set()
    start = claim.quantity.quote.start - claim.quote.start
    end = claim.quantity.quote.end - claim.quote.start
    near = claim.quote.exact[max(0, start - _NEAR) : end + _NEAR]
    return {found.lower() for found in _FURTHER.findall(near)}


def are_parts_of_a_sum(values: Collection[Decimal]) -> bool:
    """Tell whether one of some figures is the sum of two others.

    >>> are_parts_of_a_sum({Decimal(5000), Decimal(2800), Decimal(7800)})
    True
    """
    if len(values) > _MANY:
        return False
    known = sorted(values)
    return any(
        known[i] + known[j] in values for i in range(len(known)) for j in range(i + 1, len(known))
    )
