"""Which words of a quote must not differ, and what to call the difference when they do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.anchoring.tokens import Token
from factcheck.records import Difference, DifferenceKind
from factcheck.text import numerals

__all__ = ["critical", "difference", "kind_of"]

_NUMBER_WORDS = frozenset(
    {
        *numerals.UNITS,
        *numerals.TEENS,
        *numerals.TENS,
        *numerals.ZEROS,
        *numerals.SCALES,
        *numerals.DENOMINATORS,
        *numerals.IRREGULAR_ORDINALS,
    }
    | set("dozen dozens half halves once twice double doubled treble trebled halved triple".split())
)
_UNITS = frozenset(
    """
    % £ $ € ° percent percentage cent pence pounds dollars euros second seconds minute minutes hour
    hours day days week weeks fortnight month months quarter quarters year years decade decades
    tonne tonnes tons mile miles kilometres metres km kg mw gw mwh gwh twh per
    """.split()
)
_NEGATIONS = frozenset(
    """
    not no nor never none nobody nothing neither without cannot hardly barely scarcely refuse
    refuses refused refusing deny denies denied denying reject rejects rejected rejecting decline
    declines declined declining fail fails failed failing unnecessary unable unlikely untrue false
    lack lacks lacked unless
    """.split()
)
_DIRECTIONS = frozenset(
    """
    more less fewer over under above below at least most almost nearly around about approximately
    roughly exactly only just up down higher lower rise rises rose risen rising raise raised raising
    fall falls fell fallen falling grow grows grew grown growing growth shrink shrank shrunk
    increase increases increased increasing decrease decreases decreased decreasing reduce reduces
    reduced reducing reduction cut cuts cutting drop drops dropped dropping gain gains loss losses
    lost before after until since by further additional extra faster slower earlier later
    """.split()
)
_ORDER = (
    DifferenceKind.FIGURE,
    DifferenceKind.NEGATION,
    DifferenceKind.DIRECTION,
    DifferenceKind.UNIT,
)


def kind_of(key: str) -> DifferenceKind:
    """Return what sort of word a folded one is.

    >>> [str(kind_of(word)) for word in ("13,000", "don't", "Fewer", "%", "homes")]
    ['figure', 'negation', 'direction', 'unit', 'wording']
    """
    word = key.lower()
    if any(char.isdigit() for char in word) or word in _NUMBER_WORDS:
        return DifferenceKind.FIGURE
    if word in _NEGATIONS or word.endswith("n't"):
        return DifferenceKind.NEGATION
    if word in _DIRECTIONS:
        return DifferenceKind.DIRECTION
    return DifferenceKind.UNIT if word in _UNITS else DifferenceKind.WORDING


def critical(found: Iterable[Token]) -> list[Token]:
    """Return the figures, units, negations and words of direction among ``found``."""
    return [token for token in found if kind_of(token.key) is not DifferenceKind.WORDING]


def difference(
    before: Sequence[Token], after: Sequence[Token], text: str, now: str, *, nearby: bool = False
) -> Difference:
    """Return the difference between some words of ``text`` and those ``now`` in their place."""
    kinds = {kind_of(token.key) for token in (*before, *after)}
    kind = next((kind for kind in _ORDER if kind in kinds), DifferenceKind.WORDING)
    return Difference(kind, _span(before, text), _span(after, now), nearby)


def _span(found: Sequence[Token], text: str) -> str:
    return text[found[0].start : found[-1].end] if found else ""
