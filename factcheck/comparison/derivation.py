"""A figure that follows from two of the other text: a sum, a difference, a span of years.

Only where it is plain: the words ask for it ("together", "the gap"), or a sum is too exact to be
one by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice, pairwise

from attrs import evolve

from factcheck.comparison import relations
from factcheck.comparison.alignment import Aligned
from factcheck.comparison.dates import Date
from factcheck.comparison.likeness import Placed
from factcheck.comparison.mentions import Mention
from factcheck.comparison.passage import Passage
from factcheck.comparison.relations import Related
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
_REST = re.compile(r"\b(?:remain(?:ing|der)|rest|others?)\b", flags=re.IGNORECASE)
_EXACT_DIGITS = 3
"""A sum of so many significant digits is none by chance."""
_MOST_PARTS = 40
"""Of more figures than this only the first are tried together."""
_MOST = 200
"""Of more figures than this a text holds, only the first are looked through."""
_WHOLE = Decimal(100)


def derived(
    passage: Passage, placed: Placed, theirs: Sequence[Placed], found: Aligned | None
) -> Aligned | None:
    """Return what a left figure follows from, where no figure agrees with it, or ``found``."""
    quantity = placed.mention.quantity
    if quantity is None or (found is not None and found.related.outcome is Outcome.AGREE):
        return found
    for candidate in _candidates(placed, theirs):
        if candidate.related.outcome is Outcome.AGREE or found is not None:
            return candidate
        if any(mention.date is not None for mention in candidate.right):
            return candidate
    return found


def _around(mention: Mention) -> str:
    """Return the sentence without the figure, whose hedge may read as a cue."""
    sentence, quote = mention.sentence, mention.quote
    text = sentence.text
    return f"{text[: quote.start - sentence.start]} … {text[max(0, quote.end - sentence.start) :]}"


def _candidates(placed: Placed, theirs: Sequence[Placed]) -> Iterator[Aligned]:
    quantity, words = placed.mention.quantity, _around(placed.mention)
    assert quantity is not None
    theirs = theirs[:_MOST]
    others = [other.mention for other in theirs]
    yield from _moved(quantity, others)
    yield from _spans(placed, theirs)
    if quantity.hedge not in (Hedge.EXACT, Hedge.APPROXIMATE):
        return  # some difference is always more than that
    same = [m for m in others if m.quantity is not None and _same_unit(quantity, m.quantity)]
    together, apart = bool(_TOGETHER.search(words)), bool(_APART.search(words))
    exact = quantity.value is not None and _digits(quantity.value) >= _EXACT_DIGITS
    for a, b in combinations(islice(same, _MOST_PARTS), 2):
        x, y = _value(a), _value(b)
        if x is None or y is None:
            continue
        if together or exact:
            yield from _agreeing(quantity, x + y, (a, b), "the sum of both")
        if apart:
            yield from _agreeing(quantity, abs(x - y), (a, b), "the difference of both")
    if _REST.search(words) and quantity.kind is QuantityKind.PERCENT:
        for a in same:
            value = _value(a)
            if value is not None and value < _WHOLE:
                yield from _agreeing(quantity, _WHOLE - value, (a,), "the rest of the whole")


def _moved(quantity: Quantity, others: Sequence[Mention]) -> Iterator[Aligned]:
    """Yield how a change compares with that from one figure to the next."""
    if quantity.change is None:
        return
    for former, latter in pairwise(others):
        x, y = _value(former), _value(latter)
        if not former.former or former.quantity is None or x is None or y is None or x == y:
            continue
        if _same_unit(quantity, former.quantity):
            related = _against(quantity, abs(y - x), "the difference of both")
            if related is not None:
                yield Aligned((former, latter), related)


def _spans(placed: Placed, theirs: Sequence[Placed]) -> Iterator[Aligned]:
    """Yield how a length in years compares with the one stretch of time said of the same."""
    quantity = placed.mention.quantity
    ranges = [p for p in theirs if p.mention.date is not None and p.mention.date.ranged]
    if quantity is None or quantity.kind is not QuantityKind.DURATION or quantity.unit != "year":
        return
    if len(ranges) == 1 and placed.near.keys() & ranges[0].near.keys():
        years = _years(ranges[0].mention.date)
        outcome = Outcome.AGREE if quantity.interval.overlaps(years) else Outcome.DIFFER
        related = Related(outcome, "the years from one end to the other")
        yield Aligned((ranges[0].mention,), related)


def _years(date: Date | None) -> Interval:
    assert date is not None
    assert date.opening is not None
    assert date.closing is not None
    least = (date.closing - date.opening).days // 366
    most = -(-(date.last - date.first).days // 365)
    return Interval(Decimal(max(0, least)), Decimal(most))


def _agreeing(
    quantity: Quantity, value: Decimal, parts: tuple[Mention, ...], why: str
) -> Iterator[Aligned]:
    related = _against(quantity, value, why)
    if related is not None and related.outcome is Outcome.AGREE:
        yield Aligned(parts, related)


def _against(quantity: Quantity, value: Decimal, why: str) -> Related | None:
    """Compare a figure with a value in its own unit."""
    other = evolve(quantity, value=value, interval=Interval(value, value), change=quantity.change)
    related = relations.relate(quantity, other)
    return None if related is None else evolve(related, reason=why)


def _same_unit(quantity: Quantity, other: Quantity) -> bool:
    if quantity.kind is not other.kind:
        return quantity.kind is QuantityKind.COUNT and other.kind is QuantityKind.NUMBER
    return quantity.unit == other.unit or quantity.kind is QuantityKind.COUNT


def _value(mention: Mention) -> Decimal | None:
    return None if mention.quantity is None else mention.quantity.value


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
