"""A figure while it is being read, and the record it becomes."""

from __future__ import annotations

from decimal import Decimal

from attrs import define

from factcheck.quantities.hedges import Side, interval
from factcheck.quantities.nouns import Noun
from factcheck.quantities.scan import Number
from factcheck.quantities.units import timex
from factcheck.records import Change, Document, Hedge, Quantity, QuantityKind

__all__ = ["Figure", "record"]


@define
class Figure:
    """What is known so far of one figure; places are in the text's code points.

    Attributes:
        number: the number, or the last one of a range.
        start, end: the span: from its hedge to its unit.
        low, high: the same unless it is a range.
        noun: the noun counted, or that a share is a share of.
        modifies: the figure stands before a noun as an adjective does ("three-month").
    """

    number: Number
    start: int
    end: int
    low: Decimal
    high: Decimal
    kind: QuantityKind = QuantityKind.NUMBER
    unit: str | None = None
    noun: Noun | None = None
    hedge: Hedge = Hedge.EXACT
    near: Side | None = None
    change: Change | None = None
    baseline: tuple[int, int] | None = None
    checkable: bool = True
    modifies: bool = False
    emphatic: bool = False

    @property
    def ranged(self) -> bool:
        """Whether it states no single value."""
        return self.low != self.high


def record(document: Document, figure: Figure) -> Quantity:
    """Return the figure as a record of the document."""
    low, high = figure.low, figure.high
    value = low if low == high else None
    vague = value is None and figure.number.high is not None
    spell = None
    if figure.kind is QuantityKind.DURATION and value is not None and figure.unit is not None:
        spell = timex(value, figure.unit)
    quote = document.quote
    return Quantity(
        quote(figure.start, figure.end),
        figure.kind,
        value,
        interval(low, high, Hedge.EXACT, None)
        if vague
        else interval(low, high, figure.hedge, figure.near),
        figure.hedge,
        figure.unit,
        document.text[figure.noun.start : figure.noun.end] if figure.noun else None,
        figure.change,
        quote(*figure.baseline) if figure.baseline else None,
        figure.checkable,
        spell,
    )
