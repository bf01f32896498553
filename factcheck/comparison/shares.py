"""A share that follows from a part and its whole: "21 of the 60 episodes", "of 45 species, 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from factcheck.comparison import relations
from factcheck.comparison.alignment import Aligned
from factcheck.comparison.mentions import Mention
from factcheck.comparison.senses import senses
from factcheck.comparison.surroundings import Placed
from factcheck.records import Hedge, Interval, Quantity, QuantityKind

__all__ = ["shares"]

_OF = re.compile(r"\ (?:out\ )?of\ (?:(?:all|the|its|their|his|her)\ )*", flags=re.VERBOSE)
_OF_WHOLE = re.compile(
    r"(?:^|[,;]\ )(?:out\ )?of\ (?:(?:the|its|those)\ )*$", flags=re.I | re.VERBOSE
)
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_CLOSE = 0.5
"""How near the words of the whole stand to the share."""
_WHY = "the share of the one in the other"


def shares(placed: Placed, theirs: Sequence[Placed]) -> Iterator[Aligned]:
    """Yield how a share compares with a part and its whole that are counted in the other text."""
    quantity = placed.mention.quantity
    if quantity is None or quantity.change is not None:
        return
    if quantity.kind not in (QuantityKind.PERCENT, QuantityKind.FRACTION):
        return
    for part, whole in _parts(theirs):
        x, y = _value(part.mention), _value(whole.mention)
        if x is not None and y and x < y and _is_of(placed, whole):
            yield from _against(quantity, x / y, (part.mention, whole.mention))


def _parts(theirs: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Yield each part with its whole."""
    counted = [each for each in theirs if _is_count(each.mention.quantity)]
    whole: Placed | None = None
    for place, each in enumerate(counted):
        if whole is not None and whole.mention.sentence is each.mention.sentence:
            yield each, whole
        if _OF_WHOLE.search(each.mention.sides[0]):
            whole = each
        following = counted[place + 1 : place + 2]
        if following and _OF.fullmatch(_between(each.mention, following[0].mention)):
            yield each, following[0]


def _is_of(placed: Placed, whole: Placed) -> bool:
    """Tell whether what a share is of is what the whole counts."""
    quantity = whole.mention.quantity
    if quantity is None or not quantity.unit:
        return placed.shares_words(whole, _CLOSE)
    return not placed.near.keys().isdisjoint(senses(quantity.unit))


def _is_count(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.kind in _COUNTED


def _between(left: Mention, right: Mention) -> str:
    start = left.sentence.start
    return left.sentence.text[max(0, left.quote.end - start) : max(0, right.quote.start - start)]


def _against(quantity: Quantity, share: Decimal, parts: tuple[Mention, ...]) -> Iterator[Aligned]:
    value = share * 100 if quantity.kind is QuantityKind.PERCENT else share
    other = evolve(quantity, value=value, interval=Interval(value, value), hedge=Hedge.EXACT)
    related = relations.relate(quantity, other)
    if related is not None:
        yield Aligned(parts, evolve(related, reason=_WHY))


def _value(mention: Mention) -> Decimal | None:
    return None if mention.quantity is None else mention.quantity.value
