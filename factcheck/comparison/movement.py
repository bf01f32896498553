"""A change that follows from the figures it lies between: "fell from 7.9 to 5.2 per cent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from factcheck.comparison import relations
from factcheck.comparison.alignment import Aligned
from factcheck.comparison.relations import Related
from factcheck.comparison.surroundings import Placed
from factcheck.records import Change, Interval, Quantity, QuantityKind

__all__ = ["PERCENT", "POINT", "movements"]

POINT = "percentage point"
PERCENT = "percent"


def movements(placed: Placed, theirs: Sequence[Placed]) -> Iterator[Aligned]:
    """Yield how a change compares with that from one figure of the other text to the next."""
    quantity = placed.mention.quantity
    if quantity is None or quantity.change is None:
        return
    for pair in pairwise(other for other in theirs if other.mention.quantity is not None):
        former, latter = pair if pair[0].mention.former else pair[::-1]
        if _between_times(placed, *pair):
            former, latter = pair
        elif not former.mention.former:
            continue
        related = _related(quantity, former.mention.quantity, latter.mention.quantity)
        if related is not None and any(placed.shares_words(each) for each in pair):
            yield Aligned(tuple(each.mention for each in pair), related)


def _between_times(placed: Placed, former: Placed, latter: Placed) -> bool:
    """Tell whether a change is from the time of one figure to that of the other."""
    whole, first, last = placed.when, former.when, latter.when
    if whole is None or first is None or last is None or not whole.ranged:
        return False
    return whole.start.overlaps(first) and whole.end.overlaps(last)


def _related(
    quantity: Quantity, former: Quantity | None, latter: Quantity | None
) -> Related | None:
    if former is None or latter is None:
        return None
    x, y = former.value, latter.value
    if x is None or y is None or x == y or former.kind is not latter.kind:
        return None
    direction = Change.INCREASE if y > x else Change.DECREASE
    if quantity.kind is QuantityKind.PERCENT and quantity.unit == PERCENT:
        if not x or former.kind is QuantityKind.PERCENT:
            return None
        moved, why = abs(y - x) * 100 / abs(x), "the change from the one to the other, in percent"
    elif _is_step(quantity, former):
        moved, why = abs(y - x), "the difference of both"
    else:
        return None
    change = evolve(quantity, value=moved, interval=Interval(moved, moved), change=direction)
    related = relations.relate(quantity, change)
    return None if related is None else evolve(related, reason=_why(related, quantity, change, why))


def _why(related: Related, quantity: Quantity, change: Quantity, why: str) -> str:
    return why if quantity.change is change.change else related.reason


def _is_step(quantity: Quantity, figure: Quantity) -> bool:
    """Tell whether a change is in the unit of the figures it lies between."""
    if quantity.unit == POINT:
        return figure.unit == PERCENT
    if quantity.kind is figure.kind:
        return quantity.unit == figure.unit or quantity.kind is QuantityKind.COUNT
    return {quantity.kind, figure.kind} == {QuantityKind.COUNT, QuantityKind.NUMBER}
