"""Lengths of time in two units: "4 minutes and 25 seconds" is one figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from attrs import evolve

from factcheck.records import Document, Hedge, Interval, Quantity, QuantityKind

__all__ = ["merged"]

_JOINT = re.compile(r"(?:,?\ and\ |,\ |\ )")
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_MONTHS = {"year": 12, "month": 1}


def merged(document: Document, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the figures, "4 minutes and 25 seconds" as one."""
    skip = False
    for quantity, following in pairwise([*quantities, None]):
        assert quantity is not None
        if skip:
            skip = False
            continue
        both = _mixed(document, quantity, following) if following else None
        skip = both is not None
        yield both or quantity


def _mixed(document: Document, left: Quantity, right: Quantity) -> Quantity | None:
    between = document.text[left.quote.end : right.quote.start]
    if not _JOINT.fullmatch(between) or left.value is None or right.value is None:
        return None
    for unit, parts in (("second", _SECONDS), ("month", _MONTHS)):
        a, b = parts.get(left.unit or ""), parts.get(right.unit or "")
        if a and b and a > b and left.kind is right.kind is QuantityKind.DURATION:
            value = left.value * a + right.value * b
            quote = document.quote(left.quote.start, right.quote.end)
            if left.hedge is Hedge.EXACT:
                interval = Interval(value, value)
            else:
                interval = left.interval.scaled(Decimal(a))
            return evolve(left, quote=quote, value=value, unit=unit, interval=interval, timex=None)
    return None
