"""Places in an order: "number four", "the top ten", "one of the ten largest", "higher than 5th"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import evolve

from factcheck.records import Document, Interval, Quantity, QuantityKind

__all__ = ["ranked"]

_RANK = "rank"
"""The unit of a place in an order, the first being 1."""
_TIME = "time"

_COUNTED = frozenset({QuantityKind.NUMBER, QuantityKind.COUNT})
_NUMBER = re.compile(r"(?:\bnumber|\bno\.?|\bnos\.?|\bnumero|#|№|\bat)\ ?$", re.IGNORECASE)
_TOP = re.compile(
    r"\b(?:top|(?:one\ of|among)\ (?:the|its|their)(?:\ \w+[’']s)?)\ $",
    flags=re.IGNORECASE | re.VERBOSE,
)
_MOST = re.compile(r"\b(?:most|least|best|worst|[a-z]{3,}est)\b")
_ONE_OF = re.compile(r"\ of\ (?:the|its|their)\b", flags=re.VERBOSE)
_BEYOND = re.compile(
    r"\b(?:(higher|better|above|earlier)|(lower|worse|below|later))(?:\ than)?\ (?:the\ )?$",
    flags=re.IGNORECASE | re.VERBOSE,
)
_TIMES = re.compile(r"\ (?:consecutive\ |straight\ )?time\b(?!\ (?:since|in))", flags=re.VERBOSE)
_AS_MUCH = re.compile(r"\ (?:as|more|less|fewer|the|that|its|their|[a-z]+er)\b", flags=re.VERBOSE)
_REACH = 60


def ranked(document: Document, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, those that are places in an order as such."""
    for quantity in quantities:
        value, before = quantity.value, _before(document, quantity)
        if value is None:
            yield quantity
        elif quantity.kind in _COUNTED and _is_top(document, quantity, before):
            yield _place(quantity, Interval(Decimal(1), max(Decimal(1), value)))
        elif quantity.kind is QuantityKind.REFERENCE and _NUMBER.search(before):
            yield _place(quantity, quantity.interval)
        elif quantity.kind is QuantityKind.MULTIPLE and _is_often(document, quantity):
            yield evolve(quantity, kind=QuantityKind.COUNT, unit=_TIME)
        elif quantity.kind is QuantityKind.ORDINAL:
            yield _ordinal(document, quantity, before)
        elif value != 1 or not _ONE_OF.match(document.text, quantity.quote.end):
            yield quantity


def _before(document: Document, quantity: Quantity) -> str:
    start = quantity.quote.start
    return document.text[max(0, start - _REACH) : start]


def _is_top(document: Document, quantity: Quantity, before: str) -> bool:
    """Tell whether it is the number of the first ones: "top ten", "one of the ten largest"."""
    lead = _TOP.search(before)
    if lead is None:
        return False
    after = document.text[quantity.quote.start : quantity.quote.end + _REACH // 2]
    return lead[0].lower() == "top " or bool(_MOST.search(after))


def _is_often(document: Document, quantity: Quantity) -> bool:
    """Tell whether "six times" says how often and not how many times as much."""
    if not quantity.quote.exact.endswith(" times"):
        return False
    return not _AS_MUCH.match(document.text, quantity.quote.end)


def _ordinal(document: Document, quantity: Quantity, before: str) -> Quantity:
    value, beyond = quantity.value, _BEYOND.search(before)
    assert value is not None
    if value > 1 and _TIMES.match(document.text, quantity.quote.end):
        return evolve(quantity, kind=QuantityKind.COUNT, unit=_TIME, checkable=True)
    if beyond is None:
        return evolve(quantity, unit=_RANK)
    if beyond[1]:
        return _place(quantity, Interval(Decimal(1), max(Decimal(1), value - 1)))
    return _place(quantity, Interval(value + 1, None))


def _place(quantity: Quantity, interval: Interval) -> Quantity:
    return evolve(
        quantity, kind=QuantityKind.ORDINAL, unit=_RANK, interval=interval, checkable=True
    )
