"""How likely two figures are to speak of the same: by the words around them, before all else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from factcheck.comparison import dates, relations
from factcheck.comparison.dates import Bound, Date
from factcheck.comparison.mentions import Mention
from factcheck.comparison.relations import Related
from factcheck.comparison.senses import VAGUE, senses, weight
from factcheck.comparison.surroundings import Placed
from factcheck.records import Quantity, QuantityKind
from factcheck.records.agreement import Outcome

__all__ = ["BEGINNINGS", "ENDINGS", "Likeness", "likeness"]

_WORDS = 4.0
"""How much a word says that stands within both figures, as in "415 deaths"."""
_NEEDED = 0.35
"""What the words must say at least, unless there is nothing else to compare with."""
_SAME_HEAD = 0.8
_SAME_VAGUE = 0.2
_OTHER_HEAD = -0.6
_UNSAID_HEAD = -1.8
_RANK = "=rank"
_PHRASE = re.compile(r"(?:[ -](?!(?:in|of|at|on|for|to|and|by|with|from|out|after)\b)\w+){1,3}")
"""The words that follow an ordinal without a preposition between."""
_OTHER_ROLE = -0.3
_FORMER = -1.0
_CLOSE = 0.5
_EQUAL = 0.4
_PER_DIGIT = 0.3
_LARGE = 0.6
_LARGE_FROM = 1000
_NEARLY = Decimal("1.1")
_MOST_FOR_DIGITS = 1.5
_RARE_DIGITS = 3
"""From so many significant digits on, an equal figure is the same one."""
_OTHER_WHOLE = -1.0
_OTHER_TIME = -2.0
_SAME_DAYS = 1.5
_AGREES = 0.15
_MOST_TIMES = 50
"""One figure is seldom so many times another of the same thing, unless they count the same."""

_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
BEGINNINGS = ("=start", "=birth", "=founding", "=opening", "=release")
ENDINGS = ("=end", "=death")


@frozen
class Likeness:
    """How two figures relate, how likely they are to speak of the same, and by what.

    Attributes:
        score: the likelihood, of no unit: it only puts pairs in order.
        borne_out: the words around them, or the figures themselves, say that it is so. Without
            this the pair is compared only where there is no other.
    """

    related: Related
    score: float
    borne_out: bool


def likeness(left: Placed, right: Placed) -> Likeness | None:
    """Return how alike two mentions are, or None where they cannot speak of the same."""
    related = _related(left, right)
    if related is None:
        return None
    words = _WORDS * sum(
        left.near[sense] * right.near[sense] * weight(sense)
        for sense in left.near.keys() & right.near.keys()
    )
    score = words + (_AGREES if related.outcome is Outcome.AGREE else 0.0)
    if left.mention.date is not None and right.mention.date is not None:
        same = left.mention.date.same_days(right.mention.date)
        return Likeness(related, score + same * _SAME_DAYS, words > _NEEDED or same)
    return _of_figures(left, right, related, words, score)


def _of_figures(
    left: Placed, right: Placed, related: Related, words: float, score: float
) -> Likeness | None:
    a, b = left.mention.quantity, right.mention.quantity
    assert a is not None
    assert b is not None
    digits, heads = _digits(a, b), _heads(a, b, left, right)
    if heads == _UNSAID_HEAD:  # the rest of the noun says little: "award nominations", "awards"
        score -= words / 2
        words /= 2
    if heads <= 0 and not digits and _times(a, b) > _MOST_TIMES:
        return None
    if digits:
        score += min(_MOST_FOR_DIGITS, _EQUAL + _PER_DIGIT * digits)
        score += _LARGE if abs(a.value or Decimal(0)) >= _LARGE_FROM else 0.0
    if (a.change is None) is not (b.change is None):
        score += _OTHER_ROLE
    if _is_former(left) is not _is_former(right) and not _of_one_time(left, right):
        score += _FORMER
    if _at_another_time(left.when, right.when):
        score += _OTHER_TIME
    if _of_other_wholes(a, b):
        score += _OTHER_WHOLE
    needed = _NEEDED if heads >= 0 and a.checkable else 2 * _NEEDED
    told = words > needed or digits >= _RARE_DIGITS or (digits > 0 and heads >= 0) or _nearly(a, b)
    if not told and a.kind in _COUNTS and (heads < 0 or words < _NEEDED / 3):
        return None
    return Likeness(related, score + heads, told)


def _related(left: Placed, right: Placed) -> Related | None:
    a, b = left.mention, right.mention
    if a.date is not None and b.date is not None:
        return Related(*dates.relate(a.date, _end_meant(a.date, b.date, left.near)))
    if a.quantity is None or b.quantity is None or not _of_one_order(a, b):
        return None
    related = relations.relate(a.quantity, b.quantity)
    if related is None or a.denied is b.denied:
        return related
    return relations.denied(a.quantity, related)


def _of_one_order(left: Mention, right: Mention) -> bool:
    """Tell whether two ordinals that only say which ("its first week") are of the same thing."""
    a, b = left.quantity, right.quantity
    if (
        a is None
        or b is None
        or a.kind is not QuantityKind.ORDINAL
        or (a.checkable and b.checkable)
    ):
        return True
    own, others = _ordered(left), _ordered(right)
    return bool(own & others) or not (own or others)


def _ordered(mention: Mention) -> frozenset[str]:
    """Return what an ordinal numbers, by the words after it; nothing where it is a place."""
    phrase = _PHRASE.match(mention.sides[1])
    words = re.split(r"[ -]", phrase[0].lower()) if phrase else ()
    return frozenset(said for word in words for said in senses(word) or (word,)) - {_RANK, ""}


def _end_meant(left: Date, right: Date, near: Mapping[str, float]) -> Date:
    """Return when a range begins or ends, where the left text speaks of a beginning or an end."""
    if not right.ranged or left.ranged:
        return right
    starts, ends = (
        max((near.get(sense, 0.0) for sense in meant), default=0.0)
        for meant in (BEGINNINGS, ENDINGS)
    )
    if max(starts, ends) < _CLOSE or starts == ends:
        return right
    return right.start if starts > ends else right.end


def _at_another_time(left: Date | None, right: Date | None) -> bool:
    """Tell whether two figures are said to hold at different times."""
    if left is None or right is None or left.bound or right.bound:
        return False
    return left.with_year is right.with_year and not left.overlaps(right)


def _is_former(placed: Placed) -> bool:
    """Tell whether a figure is what was before something moved or came about."""
    return placed.mention.former or (placed.when is not None and placed.when.bound is Bound.BEFORE)


def _of_one_time(left: Placed, right: Placed) -> bool:
    """Tell whether a number stands by both, mostly a year: "up from 41,950 in 2001"."""
    return any(sense.startswith("#") for sense in left.near.keys() & right.near.keys())


def _digits(left: Quantity, right: Quantity) -> int:
    """Return how many significant digits two equal figures share."""
    if not relations.equal(left, right) or left.value is None:
        return 0
    return len(left.value.normalize().as_tuple().digits)


def _times(left: Quantity, right: Quantity) -> Decimal:
    sizes = sorted(abs(quantity.value) for quantity in (left, right) if quantity.value)
    if (left.unit != right.unit and left.kind not in _COUNTS) or len(sizes) < 2:
        return Decimal(1)
    return sizes[1] / sizes[0]


def _nearly(left: Quantity, right: Quantity) -> bool:
    """Tell whether two large figures are too close to be so by chance."""
    sizes = sorted(abs(quantity.value) for quantity in (left, right) if quantity.value)
    return bool(len(sizes) == 2 and sizes[0] >= _LARGE_FROM and sizes[1] <= sizes[0] * _NEARLY)


def _heads(a: Quantity, b: Quantity, left: Placed, right: Placed) -> float:
    """Compare the nouns that two figures count, or that stand near one that names none."""
    own, others = _head(a), _head(b)
    if own & others:
        return _SAME_VAGUE if own <= VAGUE else _SAME_HEAD
    said = _doing(own - VAGUE, right) if others <= VAGUE else 0.0
    if max(said, _doing(others - VAGUE, left) if own <= VAGUE else 0.0) > _CLOSE:
        return _SAME_HEAD
    if own and others and own - VAGUE and others - VAGUE:
        unsaid = others.isdisjoint(left.near)
        return _UNSAID_HEAD if unsaid else _OTHER_HEAD
    return 0.0


def _doing(heads: frozenset[str], placed: Placed) -> float:
    """Return how near a figure stands what is counted, or what those who are counted do."""
    said = [head for name in heads for head in (name, name.removesuffix("er"))]
    return max((placed.near.get(head, 0.0) for head in said), default=0.0)


def _head(quantity: Quantity) -> frozenset[str]:
    if quantity.kind is not QuantityKind.COUNT or not quantity.unit:
        return frozenset()
    return _last(quantity.unit.partition("/")[0])


def _of_other_wholes(left: Quantity, right: Quantity) -> bool:
    """Tell whether two shares are said to be of different things: of families, of children."""
    if left.kind not in _SHARES or right.kind not in _SHARES:
        return False
    own, others = _last(left.noun or ""), _last(right.noun or "")
    return bool(own and others) and own.isdisjoint(others)


def _last(noun: str) -> frozenset[str]:
    return frozenset(senses(noun)[-1:])
