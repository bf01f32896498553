"""A row a figure, and a row a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from factcheck.exports.tabular.sheet import Row, Sheet, typed, words
from factcheck.records import Period, Quantity

__all__ = ["FIGURES", "INTERVAL", "quantity_cells"]

INTERVAL = {**typed(Decimal, "value low high"), **typed(bool, "low_open high_open")}
"""The columns of the values that a figure allows."""


def _rows(figure: Quantity | Period) -> Iterator[Row]:
    place: Row = {
        "document": figure.quote.document,
        "start": figure.quote.start,
        "end": figure.quote.end,
        "exact": figure.quote.exact,
        "timex": figure.timex,
    }
    if isinstance(figure, Quantity):
        yield {"type": "quantity"} | place | quantity_cells(figure)
        return
    yield {
        "type": "period",
        **place,
        "earliest": figure.earliest,
        "latest": figure.latest,
        "relative": figure.relative,
    }


def quantity_cells(quantity: Quantity) -> Row:
    """Return what stands in the columns of a figure."""
    return {
        "value": quantity.value,
        "low": quantity.interval.low,
        "high": quantity.interval.high,
        "low_open": quantity.interval.low_open,
        "high_open": quantity.interval.high_open,
        "hedge": quantity.hedge,
        "change": quantity.change,
        "baseline": words(quantity.baseline),
        "unit": quantity.unit,
        "noun": quantity.noun,
        "kind": quantity.kind,
        "checkable": quantity.checkable,
    }


FIGURES: Sheet[Quantity | Period] = Sheet(
    {
        **typed(str, "type document"),
        **typed(int, "start end"),
        **typed(str, "exact"),
        **INTERVAL,
        **typed(str, "hedge change baseline unit noun kind"),
        **typed(bool, "checkable"),
        **typed(str, "timex"),
        **typed(dt.date, "earliest latest"),
        **typed(bool, "relative"),
    },
    _rows,
)
