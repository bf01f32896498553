"""Which figure of the right text speaks of the same as one of the left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from factcheck.comparison import dates, relations
from factcheck.comparison.mentions import Mention
from factcheck.comparison.relations import Related
from factcheck.comparison.senses import senses, weight
from factcheck.records import Quantity, QuantityKind
from factcheck.records.agreement import Outcome

__all__ = ["Aligned", "Side", "align"]

_WORDS = 4.0
_SAME_HEAD = 0.8
_OTHER_HEAD = -0.6
_SAME_DIRECTION = 0.3
_PER_DIGIT = 0.35
_MOST_FOR_DIGITS = 1.5
_AGREES = 0.15
_UNLIKELY = 0.35
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})


@frozen
class Side:
    """The mentions of one text, each with what is said near it."""

    mentions: Sequence[Mention]
    near: Sequence[Mapping[str, float]]


@frozen
class Aligned:
    """A figure of the left text with one of the right, and how they relate."""

    left: Mention
    right: Mention
    related: Related
    score: float


def align(left: Side, right: Side) -> dict[int, Aligned]:
    """Return for the left mentions, by their index, the right one that speaks of the same.

    The likeliest pairs are taken first, and each figure of the right text once.
    """
    pairs = []
    for i, mention in enumerate(left.mentions):
        for j, other in enumerate(right.mentions):
            related = _related(mention, other)
            if related is None:
                continue
            score = _score(mention, other, left.near[i], right.near[j], related)
            if score is not None:
                pairs.append((-score, i, j, related))
    pairs.sort(key=lambda pair: pair[:3])
    taken: dict[int, Aligned] = {}
    used: set[int] = set()
    for negative, i, j, related in pairs:
        if i not in taken and j not in used:
            taken[i] = Aligned(left.mentions[i], right.mentions[j], related, -negative)
            used.add(j)
    return taken


def _related(left: Mention, right: Mention) -> Related | None:
    if left.date is not None and right.date is not None:
        return Related(*dates.relate(left.date, right.date))
    if left.quantity is not None and right.quantity is not None:
        return relations.relate(left.quantity, right.quantity)
    return None


def _score(
    left: Mention,
    right: Mention,
    near: Mapping[str, float],
    other_near: Mapping[str, float],
    related: Related,
) -> float | None:
    words = _WORDS * sum(
        near[sense] * other_near[sense] * weight(sense) for sense in near.keys() & other_near.keys()
    )
    score = words + (_AGREES if related.outcome is Outcome.AGREE else 0.0)
    if left.quantity is None or right.quantity is None:
        return score
    digits = _digits(left.quantity, right.quantity)
    heads = _heads(left.quantity, right.quantity)
    score += min(_MOST_FOR_DIGITS, _PER_DIGIT * digits) + heads
    a, b = left.quantity.change, right.quantity.change
    if (a is None) is not (b is None):
        score -= _SAME_DIRECTION
    if left.quantity.kind in _COUNTS and right.quantity.kind in _COUNTS:
        if heads < 0 and words < _UNLIKELY and digits < 2:
            return None
        if heads == 0 and words < _UNLIKELY / 3 and not digits:
            return None
    return score


def _digits(left: Quantity, right: Quantity) -> int:
    """Return how many significant digits two equal figures share."""
    if not relations.equal(left, right) or left.value is None:
        return 0
    return len(left.value.normalize().as_tuple().digits)


def _heads(left: Quantity, right: Quantity) -> float:
    """Compare the nouns that two figures count, where both count one."""
    a, b = _head(left), _head(right)
    if not a or not b:
        return 0.0
    return _SAME_HEAD if a & b else _OTHER_HEAD


def _head(quantity: Quantity) -> frozenset[str]:
    if quantity.kind is not QuantityKind.COUNT or not quantity.unit:
        return frozenset()
    return frozenset(senses(quantity.unit.partition("/")[0])[-1:])
