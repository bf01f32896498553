"""Units that are not said again: "5 cases in Wales, 12 in Scotland", "34 weeks, eight of them"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from attrs import evolve

from factcheck.comparison.former import is_former
from factcheck.records import Document, Quantity, QuantityKind

__all__ = ["filled"]

_LISTING = re.compile(r"[^.;]{0,60}?(?:,\ |\ and\ |,\ and\ )", flags=re.VERBOSE)
_PARTLY = re.compile(r",?\ (?:of\ (?:which|whom)|including)\ (?:about\ |only\ )?", flags=re.VERBOSE)
_OF_THEM = re.compile(r"\ of\ (?:them|these|those|which|whom)\b", flags=re.VERBOSE)
_COMPARED = re.compile(
    r"[^.;\d]{0,60}\b(?:(?:up|down)\ from|compared\ (?:to|with))\ ", flags=re.VERBOSE
)
_ELLIPSIS = re.compile(
    r"\ (?:in|at|from|for|of|on|to|by|within|during|over)\b|[,.;)]|\ and\b", flags=re.VERBOSE
)
_SHORT = re.compile(r"[^.;\d]{1,40}")
_CLOSED = re.compile(r"\ ?[,.;)]|$", flags=re.VERBOSE)
_WHOLE = re.compile(
    r"(?:^|[.;]\ |\n)(?:Of|of|Out\ of|Among)\ (?:the\ |its\ |those\ )?$", re.VERBOSE
)
_PART = re.compile(r"\ (?:out\ )?of\ (?:the\ |its\ |their\ )?", flags=re.VERBOSE)
_TO = re.compile(r"[^.;\d]{0,40}(?:\d{4})?,?\ to\ (?:about\ |just\ )?", flags=re.VERBOSE)
_REACH = 60
_MOST_TIMES = 50
"""What is counted seldom becomes more than so many times what it was."""
_ELIDED = frozenset({QuantityKind.COUNT, QuantityKind.DURATION, QuantityKind.MEASURE})
"""Kinds of figure whose unit may be left out where it was said before."""


def filled(document: Document, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, those without a unit with that of the one they go on from."""
    return _listed(document, _shared(document, quantities))


def _listed(document: Document, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, with the unit of the one before where it is left out in a list.

    "5 cases in Wales, 12 in Scotland and 163 in England"
    """
    former: Quantity | None = None
    counted: Quantity | None = None
    whole: Quantity | None = None
    for quantity in quantities:
        if former is not None and quantity.kind is QuantityKind.NUMBER and not quantity.unit:
            source = _source(document, former, quantity, counted, whole)
            if source is not None:
                quantity = evolve(quantity, kind=source.kind, unit=source.unit)
        counted = quantity if quantity.kind is QuantityKind.COUNT else counted
        former = quantity if quantity.kind in _ELIDED else None
        whole = (whole or _whole(document, quantity)) if former is not None else None
        yield quantity


def _source(
    document: Document,
    former: Quantity,
    quantity: Quantity,
    counted: Quantity | None,
    whole: Quantity | None,
) -> Quantity | None:
    """Return the figure in whose unit a number is, which is not said again, if it is."""
    between, after = _between(document, former, quantity), quantity.quote.end
    if whole is not None and _LISTING.fullmatch(between):
        return former
    if _COMPARED.fullmatch(between):
        return next(
            (each for each in (former, counted) if each and _of_one_size(each, quantity)), None
        )
    if _TO.fullmatch(between) and is_former(document, former.quote):
        return former if _of_one_size(former, quantity) else None
    if _OF_THEM.match(document.text, after):
        return former
    if former.kind is not QuantityKind.COUNT:
        return None
    listed = _LISTING.fullmatch(between) and _ELLIPSIS.match(document.text, after)
    bare = _SHORT.fullmatch(between) and _CLOSED.match(document.text, after)
    return former if listed or bare or _PARTLY.fullmatch(between) else None


def _between(document: Document, left: Quantity, right: Quantity) -> str:
    return document.text[left.quote.end : right.quote.start]


def _of_one_size(left: Quantity, right: Quantity) -> bool:
    """Tell whether one figure may be what the other was before."""
    sizes = sorted((left.value or Decimal(0), right.value or Decimal(0)))
    return sizes[0] * _MOST_TIMES >= sizes[1]


def _whole(document: Document, quantity: Quantity) -> Quantity | None:
    """Return a figure of which the next ones are parts: "Of the 12 members, 3 died"."""
    start = quantity.quote.start
    before = document.text[max(0, start - _REACH) : start]
    return quantity if _WHOLE.search(before) else None


def _shared(document: Document, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, a part in the unit of its whole: "61 of 150 seats"."""
    for quantity, whole in pairwise([*quantities, None]):
        assert quantity is not None
        if whole is not None and quantity.kind is QuantityKind.NUMBER and not quantity.unit:
            between = document.text[quantity.quote.end : whole.quote.start]
            if whole.kind is QuantityKind.COUNT and _PART.fullmatch(between):
                quantity = evolve(quantity, kind=whole.kind, unit=whole.unit)
        yield quantity
