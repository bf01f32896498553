"""Hold the figures of one text against those of another."""

from __future__ import annotations

from factcheck.comparison.alignment import Aligned, Side, align
from factcheck.comparison.mentions import Mention, mentions
from factcheck.comparison.passage import Passage
from factcheck.comparison.surroundings import surroundings
from factcheck.records.agreement import Outcome
from factcheck.records.text_comparison import FigureComparison, TextComparison

__all__ = ["compare"]


def compare(left: Passage, right: Passage, id_: str) -> TextComparison:
    """Return how each figure and date of the left passage compares with the right one."""
    a, b = _side(left), _side(right)
    aligned = align(a, b)
    stated = any(mention.quantity is not None and mention.decides for mention in a.mentions)
    return TextComparison(
        id=id_,
        reasons=tuple(
            _reason(mention, aligned.get(index), stated) for index, mention in enumerate(a.mentions)
        ),
    )


def _side(passage: Passage) -> Side:
    found = mentions(passage)
    return Side(found, surroundings(passage, found))


def _reason(mention: Mention, aligned: Aligned | None, stated: bool) -> FigureComparison:
    decides = mention.decides and not (stated and mention.date is not None)
    if aligned is None:
        return FigureComparison(
            what=_what(mention),
            left=mention.quote,
            right=(),
            relation=Outcome.UNKNOWN,
            reason="the right text says nothing of it",
            decides=decides,
        )
    related = aligned.related
    return FigureComparison(
        what=_what(mention),
        left=mention.quote,
        right=(aligned.right.quote,),
        relation=related.outcome,
        reason=related.reason,
        normalised=related.normalised,
        decides=decides,
    )


def _what(mention: Mention) -> str:
    quantity = mention.quantity
    if quantity is None:
        return "date"
    return str(quantity.kind) if quantity.unit is None else f"{quantity.kind}: {quantity.unit}"
