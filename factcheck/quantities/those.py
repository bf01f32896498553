"""What "45 of them" counts: what was counted just before, where nothing else can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from factcheck.quantities import kinds
from factcheck.quantities.figures import Figure
from factcheck.quantities.nouns import plural

__all__ = ["count_those", "is_of_those"]

_OF_THOSE = re.compile(r" of (?:them|these|those|whom|which)\b")
_REACH = 200
"""How far before it what is meant can stand, in code points."""

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_HELD_IN = re.compile(r"[^\W\d_][\w'-]* (?:across|among|at|by|for|from|in|inside|on|to|with) $")
"""A noun and a preposition: in "hazards in 45 of them" hazards are not what "them" means."""


def is_of_those(folded: str, figure: Figure) -> bool:
    """Tell whether a figure is a number of what a pronoun stands for."""
    return _OF_THOSE.match(folded, figure.end) is not None


def count_those(folded: str, figures: Sequence[Figure]) -> None:
    """Let each "45 of them" among the figures of a text, in order, count what it is some of."""
    for index, figure in enumerate(figures):
        if figure.kind is kinds.NUMBER and figure.checkable and is_of_those(folded, figure):
            whole = _whole(folded, figures, index)
            if whole is not None:
                figure.kind, figure.unit, figure.noun = whole.kind, whole.unit, whole.noun


def _whole(folded: str, figures: Sequence[Figure], index: int) -> Figure | None:
    """Return the one thing counted shortly before a figure, and not fewer of it; or None."""
    figure = figures[index]
    earlier = (figures[at] for at in range(index - 1, -1, -1))
    near = takewhile(lambda other: figure.start - other.start <= _REACH, earlier)
    counts = [other for other in near if other.kind is kinds.COUNT and other.noun is not None]
    if not counts or len({count.unit for count in counts}) > 1:
        return None
    between = folded[counts[0].end : figure.start]
    named = any(map(plural, _WORD.findall(_HELD_IN.sub("", between))))
    is_some_of_it = figure.high <= max(count.high for count in counts)
    return counts[0] if is_some_of_it and not named and "\n" not in between else None
