"""A line of a page, and where it stands on it."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import frozen

__all__ = ["Box", "Line", "Piece"]

_MARKER = re.compile(
    r"(?P<bullet>[•▪●○◦‣·–—\uf0a7\uf0b7](?=\s))"
    r"|[(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,5})[.)\]]?(?=\t)"
)


@frozen
class Box:
    """A rectangle in points, 72 to the inch, y upwards, on a page that is held upright."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """From its bottom to its top."""
        return self.top - self.bottom


@frozen
class Piece:
    """Words of a line that stand together, and the rectangle around them."""

    text: str
    box: Box


@frozen(slots=False)
class Line:
    """A line of text: its pieces from left to right, wide gaps between them.

    Attributes:
        page: the number of its page, counted from 0.
        pieces: one or more.
        hyphenated: it ends within a word, or at the hyphen of a compound; the hyphen is left out.
    """

    page: int
    pieces: tuple[Piece, ...]
    hyphenated: bool = False

    @cached_property
    def whole(self) -> str:
        """All of its words, a tab in each wide gap."""
        return "\t".join(piece.text for piece in self.pieces)

    @cached_property
    def is_item(self) -> bool:
        """Whether it begins with a bullet, or with the number of an item before a wide gap."""
        return _MARKER.match(self.whole) is not None

    @cached_property
    def text(self) -> str:
        """Its words without a bullet, and with a space after the number of an item."""
        found = _MARKER.match(self.whole)
        if found is None:
            return self.whole
        if found["bullet"]:
            return self.whole[found.end() :].lstrip()
        return self.whole.replace("\t", " ", 1)

    @cached_property
    def is_row(self) -> bool:
        """Whether it has wide gaps, as a row of a table has."""
        return "\t" in self.text

    @cached_property
    def body(self) -> Box:
        """The rectangle around its words, without the number of an item before a wide gap."""
        first = self.pieces[int(self.is_item and len(self.pieces) > 1)].box
        return Box(first.left, first.bottom, self.pieces[-1].box.right, first.top)
