"""A sentence that holds numbers, as the readers of its figures see it."""

from __future__ import annotations

from bisect import bisect_right

from attrs import define, field

from factcheck.quantities.moves import Move, moves
from factcheck.quantities.numbers import Number

__all__ = ["Line"]


@define
class Line:
    """A sentence with the numbers in it. All places are in the text of the document.

    Attributes:
        original: the document's text.
        folded: the same, folded.
        start, end: where the sentence stands.
        spoken: False for a heading or the clutter of a web page.
        numbers: its numbers, in order.
    """

    original: str
    folded: str
    start: int
    end: int
    spoken: bool
    numbers: list[Number]
    _moves: list[Move] | None = field(default=None, init=False)

    def move_before(self, position: int) -> Move | None:
        """Return the last word of change that ends at ``position`` or before it."""
        if self._moves is None:
            last = self.numbers[-1].start
            self._moves = moves(self.folded, self.start, last, opening=True)
        index = bisect_right(self._moves, position, key=_end)
        return self._moves[index - 1] if index else None

    def move_near(self, position: int, reach: int) -> Move | None:
        """Return the same where it starts no more than ``reach`` code points before."""
        if self._moves is not None:
            return self.move_before(position)
        start = max(self.start, position - reach)
        found = moves(self.folded, start, position, opening=start == self.start)
        return found[-1] if found else None

    def word_before(self, position: int) -> str:
        """Return the word that stands before ``position`` in the sentence, or ""."""
        left = self.folded[max(self.start, position - 16) : position].rstrip(" ")
        return left[left.rfind(" ") + 1 :].lstrip("(\"'[")


def _end(move: Move) -> int:
    return move[1]
