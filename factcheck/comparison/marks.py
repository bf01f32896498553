"""Marks out of a number: "7.1/10", "a score of at least 74 out of 100"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import evolve

from factcheck.comparison import bounds, measures
from factcheck.records import Document, Hedge, Quantity, QuantityKind

__all__ = ["marked"]

_MARK = re.compile(r"(\d+(?:\.\d+)?)\s?(?:/|out\ of)\s?(5|10|20|100)\b", re.IGNORECASE)
_MARKED = re.compile(r"\b(?:scor|rat(?:ed|ing)|average|mark|grade|metacritic)", flags=re.IGNORECASE)
_REACH = 60


def marked(document: Document, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, "7.1/10" and "a score of 74 out of 100" as marks."""
    floor = 0
    for quantity in quantities:
        if quantity.quote.start < floor:
            continue
        mark = _mark(document, quantity)
        floor = 0 if mark is None else mark.quote.end
        yield mark or quantity


def _mark(document: Document, quantity: Quantity) -> Quantity | None:
    quote, text = quantity.quote, document.text
    mark = _MARK.search(text, quote.start, quote.end + len(" out of 100"))
    if mark is None or mark.start() >= quote.end:
        return None
    before = text[max(0, quote.start - _REACH) : quote.start]
    if not ("/" in mark[0] or "." in mark[1] or _MARKED.search(before)):
        return None
    value = Decimal(mark[1])
    bounded = quantity
    if quantity.value != value or quantity.hedge is Hedge.EXACT:
        bounded = bounds.bounded(document, evolve(quantity, value=value), mark.start(1))
    return evolve(
        bounded,
        quote=document.quote(bounded.quote.start, max(quote.end, mark.end())),
        kind=QuantityKind.NUMBER,
        unit=f"{measures.OUT_OF}{mark[2]}",
    )
