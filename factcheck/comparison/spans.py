"""A length of time or an age that follows from two dates, of a life or a beginning and an end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from factcheck.comparison import relations
from factcheck.comparison.alignment import Aligned
from factcheck.comparison.dates import Date
from factcheck.comparison.likeness import BEGINNINGS, ENDINGS
from factcheck.comparison.mentions import Mention
from factcheck.comparison.relations import Related
from factcheck.comparison.surroundings import Placed
from factcheck.records import Hedge, Interval, Quantity, QuantityKind

__all__ = ["spans"]

_BIRTH, _DEATH = "=birth", "=death"
_LASTING = "=duration"
_BOTH = 2
_DAY = "day"
_CLOSE = 0.4
"""How near a date the word must stand that says what began or ended then."""
_SHORTER = Decimal("0.5")
"""A stretch may be so many units shorter than the length it is said to be, in whole units."""


@frozen
class _Stretch:
    """The days from one date to another, as few and as many as they may be."""

    ends: tuple[Mention, ...]
    days: Interval


def spans(placed: Placed, theirs: Sequence[Placed]) -> Iterator[Aligned]:
    """Yield how a length or an age compares with the one stretch of time said of the same."""
    quantity = placed.mention.quantity
    if quantity is None:
        return
    if quantity.kind is QuantityKind.DURATION:
        stretch = _stretch(placed, theirs)
    elif _is_age(placed.mention):
        stretch = _life(placed, theirs) or _until_then(placed, theirs)
        quantity = evolve(quantity, kind=QuantityKind.AGE)
    else:
        return
    related = _against(quantity, stretch.days) if stretch is not None else None
    if stretch is not None and related is not None:
        yield Aligned(stretch.ends, related)


def _is_age(mention: Mention) -> bool:
    quantity = mention.quantity
    if quantity is None or quantity.kind is QuantityKind.AGE:
        return quantity is not None
    if quantity.kind is not QuantityKind.NUMBER or quantity.hedge is not Hedge.EXACT:
        return False
    before, after = mention.sides
    return before.endswith(" at ") or after.startswith(" when ")


def _stretch(placed: Placed, theirs: Sequence[Placed]) -> _Stretch | None:
    """Return the only stretch of time of the other text, where it is of the same."""
    dated, ranges = _dated(theirs)
    if len(ranges) == 1 and placed.near.keys() & ranges[0].near.keys():
        return _between(ranges, ranges[0].mention.date, ranges[0].mention.date)
    if len(dated) == _BOTH and not ranges:
        first, last = dated
        said = _says(first, BEGINNINGS) + _says(last, ENDINGS) + (_LASTING in placed.near)
        if said >= _BOTH:
            return _between(dated, first.mention.date, last.mention.date)
    return None


def _life(placed: Placed, theirs: Sequence[Placed]) -> _Stretch | None:
    """Return the years of a life, where the age is that at death."""
    _, ranges = _dated(theirs)
    if len(ranges) == 1 and _DEATH in placed.near:
        return _between(ranges, ranges[0].mention.date, ranges[0].mention.date)
    return None


def _until_then(placed: Placed, theirs: Sequence[Placed]) -> _Stretch | None:
    """Return the time from a birth to the only other date, where that is of the same."""
    dated, ranges = _dated(theirs)
    births = [each for each in dated if _says(each, (_BIRTH,))]
    others = [each for each in dated if each not in births]
    if ranges or len(births) != 1 or len(others) != 1 or not placed.shares_words(others[0]):
        return None
    return _between((*births, *others), births[0].mention.date, others[0].mention.date)


def _dated(theirs: Sequence[Placed]) -> tuple[list[Placed], list[Placed]]:
    """Return the dates, and those of them that are a stretch of time."""
    dated = [each for each in theirs if each.mention.date is not None]
    return dated, [each for each in dated if each.mention.date and each.mention.date.ranged]


def _says(placed: Placed, senses: Sequence[str]) -> bool:
    return max(placed.near.get(sense, 0.0) for sense in senses) > _CLOSE


def _between(ends: Sequence[Placed], first: Date | None, last: Date | None) -> _Stretch | None:
    if first is None or last is None or first.with_year is not last.with_year:
        return None
    start, end = first.start, last.end
    fewest, most = (end.first - start.last).days, (end.last - start.first).days
    if most < 0:
        return None
    days = Interval(Decimal(max(0, fewest)), Decimal(most))
    return _Stretch(tuple(each.mention for each in ends), days)


def _against(quantity: Quantity, days: Interval) -> Related | None:
    """Compare a length with a stretch of days; "four years" may be a little less, or past four."""
    length = evolve(quantity, kind=QuantityKind.DURATION, unit=_unit(quantity), change=None)
    value = quantity.value
    if value is not None and quantity.hedge is Hedge.EXACT:
        low = value if quantity.kind is QuantityKind.AGE else value - _SHORTER
        length = evolve(length, interval=Interval(low, value + 1, high_open=True))
    stretch = evolve(
        length, hedge=Hedge.EXACT, value=None, interval=days, unit=_DAY, kind=QuantityKind.DURATION
    )
    related = relations.relate(length, stretch)
    return (
        None if related is None else evolve(related, reason="the time from one date to the other")
    )


def _unit(quantity: Quantity) -> str:
    return "year" if quantity.kind is QuantityKind.AGE else quantity.unit or ""
