"""The target and the condition of an undertaking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.records import Hedge, Quantity, QuantityKind

__all__ = ["condition", "target"]

_CONDITION = re.compile(
    r"""\b(?:if|unless|(?<!\bbe\ )subject\ to|provided\ that|providing\ that
    |as\ long\ as|so\ long\ as
    |on\ condition\ that|in\ the\ event\ (?:of|that)|depending\ on|once
    |(?:when|as\ soon\ as)\ parliamentary\ time\ allows
    |should\ (?=[a-z ]{1,40}\b(?:be|prove|become|arise)\b))\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)
_TARGETS = frozenset(
    {
        QuantityKind.COUNT,
        QuantityKind.MONEY,
        QuantityKind.PERCENT,
        QuantityKind.FRACTION,
        QuantityKind.RATIO,
        QuantityKind.MULTIPLE,
        QuantityKind.MEASURE,
    }
)


def target(quantities: Sequence[Quantity], start: int, end: int) -> Quantity | None:
    """Return the figure aimed at, the first of the sorted ones within ``start`` to ``end``."""
    first = bisect_left(quantities, start, key=lambda quantity: quantity.quote.start)
    for quantity in quantities[first:]:
        if quantity.quote.start >= end:
            return None
        if quantity.quote.end <= end and quantity.checkable and _aimed_at(quantity):
            return quantity
    return None


def _aimed_at(quantity: Quantity) -> bool:
    """Tell whether it can be an aim: a number to reach, or a time not to be exceeded."""
    bounded = quantity.hedge in {Hedge.AT_MOST, Hedge.LESS_THAN}
    return quantity.kind in _TARGETS or (bounded and quantity.kind is QuantityKind.DURATION)


def condition(text: str, clause: int, action: int, end: int) -> tuple[int, int] | None:
    """Return the span that says on what it depends: "subject to …", "if …", before or after."""
    found = _CONDITION.search(text, action, end)
    if found:
        stop = text.find(",", found.end(), end)
        return found.start(), stop if stop > 0 else end
    opened = _CONDITION.search(text, max(0, clause - 200), clause)
    if opened:
        stop = text.find(",", opened.end(), clause + 1)
        if stop > 0 and not text[stop + 1 : clause].strip(" ,"):
            return opened.start(), stop
    return None
