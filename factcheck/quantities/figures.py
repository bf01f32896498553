"""A figure while it is being read, and the record it becomes."""

from __future__ import annotations

from decimal import Decimal

from attrs import define

from factcheck.quantities import hedges, kinds
from factcheck.quantities.hedges import Side, interval
from factcheck.quantities.nouns import Noun
from factcheck.quantities.numbers import Number
from factcheck.quantities.units import timex
from factcheck.records import Change, Document, Hedge, Interval, Quantity, QuantityKind

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
    kind: QuantityKind = kinds.NUMBER
    unit: str | None = None
    noun: Noun | None = None
    hedge: Hedge = hedges.EXACT
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
    low, high, hedge, kind, unit = figure.low, figure.high, figure.hedge, figure.kind, figure.unit
    value = low if low == high else None
    vague = value is None and figure.number.high is not None
    exact = vague or hedge is hedges.EXACT
    noun, baseline = figure.noun, figure.baseline
    spell = None
    if kind is kinds.DURATION and value is not None and unit is not None:
        spell = timex(value, unit)
    return Quantity(
        document.quote(figure.start, figure.end),
        kind,
        value,
        Interval(low, high) if exact else interval(low, high, hedge, figure.near),
        hedge,
        unit,
        None if noun is None else document.text[noun.start : noun.end],
        figure.change,
        None if baseline is None else document.quote(*baseline),
        figure.checkable,
        spell,
    )
