"""Two texts held against each other, figure by figure."""

from __future__ import annotations

from attrs import frozen

from factcheck.records.agreement import Outcome
from factcheck.records.quote import Quote

__all__ = ["FigureComparison", "TextComparison", "TextPair"]


@frozen(kw_only=True)
class TextPair:
    """Two texts to be compared.

    Attributes:
        id: the pair's name.
        left: the text whose figures and dates are looked for in the other.
        right: the text they are held against.
    """

    id: str
    left: str
    right: str


@frozen(kw_only=True)
class FigureComparison:
    """One figure or date of the left text, and what the right one says of the same.

    Attributes:
        what: what sort of figure it is, such as ``money`` or ``date``.
        left: its words.
        right: the words it was compared with: none where the right text says nothing of it, and
            several where the figure follows from them together.
        relation: ``agree``, ``differ`` or ``unknown``.
        reason: why, in words.
        normalised: what was converted before comparing, each step in words.
        decides: False for what is listed and leaves the outcome open where it is not found: a
            number that names something, and a date that only says when another figure holds.
    """

    what: str
    left: Quote
    right: tuple[Quote, ...]
    relation: Outcome
    reason: str
    normalised: tuple[str, ...] = ()
    decides: bool = True

    def __attrs_post_init__(self) -> None:
        if not self.right and self.relation is not Outcome.UNKNOWN:
            raise ValueError("what was compared with nothing neither agrees nor differs")


@frozen(kw_only=True)
class TextComparison:
    """Whether the figures of two texts can all be right.

    Attributes:
        id: the pair's own, or one made of the two texts.
        reasons: one for each figure and each date of the left text, in its order.
    """

    id: str
    reasons: tuple[FigureComparison, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Return ``differ`` where a figure differs, ``agree`` where all that decide agree."""
        relations = [part.relation for part in self.reasons]
        if Outcome.DIFFER in relations:
            return Outcome.DIFFER
        held_up = any(part.decides and part.relation is Outcome.UNKNOWN for part in self.reasons)
        return Outcome.AGREE if Outcome.AGREE in relations and not held_up else Outcome.UNKNOWN
