"""A figure that follows from two of the other text: a sum, a difference, a span of years.

Only where it is plain: the words ask for it ("together", "the gap"), or a sum is too exact to be
one by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations

from attrs import evolve

from factcheck.comparison import relations
from factcheck.comparison.alignment import Aligned
from factcheck.comparison.mentions import Mention
from factcheck.comparison.movement import PERCENT, POINT, movements
from factcheck.comparison.shares import shares
from factcheck.comparison.spans import spans
from factcheck.comparison.surroundings import Placed
from factcheck.records import Hedge, Interval, Quantity, QuantityKind
from factcheck.records.agreement import Outcome

__all__ = ["derived"]

_TOGETHER = re.compile(
    r"\b(?:together|combined|altogether|overall|total(?:led|s)?|in\ all|sum)\b",
    flags=re.IGNORECASE | re.VERBOSE,
)
_APART = re.compile(
    r"\b(?:gap|difference|margin|majority|lead|between\ them|more\b.{1,40}\bthan"
    r"|fewer\b.{1,40}\bthan)\b",
    flags=re.IGNORECASE | re.VERBOSE,
)
_GAP = re.compile(
    r"\b(?:(?:gap|difference|margin|majority|lead)\ of"
    r"|(?:beat|beaten|defeat(?:ed)?|won|wins?|lost|ahead|behind)\b.{0,40}\bby)\ $",
    flags=re.IGNORECASE | re.VERBOSE,
)
_REST = re.compile(r"\b(?:remain(?:ing|der)|rest|others?)\b", flags=re.IGNORECASE)
_EXACT_DIGITS = 3
"""A sum of so many significant digits is none by chance."""
_MOST_PARTS = 40
"""Of more figures than this only the first are tried together."""
_MOST = 200
"""Of more figures than this a text holds, only the first are looked through."""
_NEAR = Decimal("0.2")
"""By what share of it a bound lies at most from what it is the bound of."""
_WHOLE = Decimal(100)
_BOTH = 2


def derived(placed: Placed, theirs: Sequence[Placed], found: Aligned | None) -> Aligned | None:
    """Return what a left figure follows from, where no figure agrees with it, or ``found``."""
    quantity = placed.mention.quantity
    if quantity is None or (found is not None and found.related.outcome is Outcome.AGREE):
        return found
    theirs = theirs[:_MOST]
    others = [other.mention for other in theirs if _same_unit(quantity, other.mention.quantity)]
    plain = chain(
        movements(placed, theirs),
        spans(placed, theirs),
        shares(placed, theirs) if found is None else (),
        _gap(placed.mention, others),
    )
    return next(chain(plain, filter(_agrees, _possible(placed.mention, others))), found)


def _possible(mention: Mention, others: Sequence[Mention]) -> Iterator[Aligned]:
    """Yield how a figure compares with what the words ask for, whichever figures it is made of."""
    quantity, words = mention.quantity, _around(mention)
    if quantity is None:
        return
    if quantity.hedge not in (Hedge.EXACT, Hedge.APPROXIMATE):
        if _TOGETHER.search(words):
            yield from _bounded_totals(quantity, others)
        return  # some sum and some difference is always more than that
    exact = quantity.value is not None and _digits(quantity.value) >= _EXACT_DIGITS
    together, apart = bool(_TOGETHER.search(words)), bool(_APART.search(words))
    for a, b in combinations(others[:_MOST_PARTS], _BOTH):
        if together or exact:
            yield from _total(quantity, (a, b))
        if apart:
            yield from _difference(quantity, a, b)
    if together and len(others) > _BOTH:
        yield from _total(quantity, others)
    if _REST.search(words) and quantity.kind is QuantityKind.PERCENT:
        for other in others:
            yield from _rest(quantity, other)


def _bounded_totals(quantity: Quantity, others: Sequence[Mention]) -> Iterator[Aligned]:
    """Yield how a bound compares with the sums that are near it."""
    for pair in combinations(others[:_MOST_PARTS], _BOTH):
        values = [value for part in pair if (value := _value(part)) is not None]
        if quantity.value and abs(sum(values) - quantity.value) <= quantity.value * _NEAR:
            yield from _total(quantity, pair)


def _around(mention: Mention) -> str:
    """Return the sentence without the figure, whose hedge may read as a cue."""
    before, after = mention.sides
    return f"{before} … {after}"


def _gap(mention: Mention, others: Sequence[Mention]) -> Iterator[Aligned]:
    """Yield how a figure compares that is plainly stated as the difference of the only two."""
    quantity = mention.quantity
    units = {other.quantity.unit for other in others if other.quantity is not None}
    if quantity is None or len(others) != _BOTH or len(units) > 1:
        return
    if quantity.unit == POINT or _GAP.search(mention.sides[0]):
        yield from _difference(quantity, *others)


def _total(quantity: Quantity, parts: Sequence[Mention]) -> Iterator[Aligned]:
    values = [_value(part) for part in parts]
    whole = sum((value for value in values if value is not None), Decimal(0))
    if None not in values:
        yield from _against(quantity, whole, parts, "the sum of them")


def _difference(quantity: Quantity, a: Mention, b: Mention) -> Iterator[Aligned]:
    x, y = _value(a), _value(b)
    if x is not None and y is not None:
        yield from _against(quantity, abs(x - y), (a, b), "the difference of both")


def _rest(quantity: Quantity, part: Mention) -> Iterator[Aligned]:
    value = _value(part)
    if value is not None and value < _WHOLE:
        yield from _against(quantity, _WHOLE - value, (part,), "the rest of the whole")


def _against(
    quantity: Quantity, value: Decimal, parts: Sequence[Mention], why: str
) -> Iterator[Aligned]:
    """Compare a figure with a value in its own unit."""
    other = evolve(quantity, value=value, interval=Interval(value, value), hedge=Hedge.EXACT)
    related = relations.relate(quantity, other)
    if related is not None:
        yield Aligned(tuple(parts), evolve(related, reason=why))


def _agrees(candidate: Aligned) -> bool:
    return candidate.related.outcome is Outcome.AGREE


def _same_unit(quantity: Quantity, other: Quantity | None) -> bool:
    if other is None:
        return False
    if quantity.kind is not other.kind:
        return quantity.kind is QuantityKind.COUNT and other.kind is QuantityKind.NUMBER
    if quantity.unit == POINT:
        return other.unit == PERCENT
    return quantity.unit == other.unit or quantity.kind is QuantityKind.COUNT


def _value(mention: Mention) -> Decimal | None:
    return None if mention.quantity is None else mention.quantity.value


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
