"""The paragraphs and tables of an element, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from xml.etree.ElementTree import Element

from attrs import define, field, frozen

from factcheck.readers.markup.element import words
from factcheck.readers.markup.grid import Grid, grid

__all__ = ["Block", "Paragraph", "blocks"]

_APART = frozenset(
    """
    address article aside blockquote body caption center dd div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header heading hr html li list item main nav ol p pre section
    seg ul
    """.split()
)
"""Elements that begin a new paragraph, and end it."""

_SPACE = re.compile(r"[ \t\r\n]+")
_BREAK = "\0"  # no character of XML or HTML
_BREAKS = re.compile(rf" ?{_BREAK} ?")


@frozen
class Paragraph:
    """A paragraph: white space as single spaces, but newlines where the source breaks a line."""

    text: str


Block = Paragraph | Grid


def blocks(element: Element, left_out: Set[str] = frozenset()) -> Iterator[Block]:
    """Yield the paragraphs and tables of an element, without those ``left_out``, by name."""
    walk = _Walk(left_out)
    yield from walk.into(element)
    yield from walk.flushed()


@define
class _Walk:
    left_out: Set[str]
    _pieces: list[str] = field(factory=list)

    def into(self, element: Element) -> Iterator[Block]:
        if element.tag == "table":
            yield from self.flushed()
            yield from self._table(element)
            return
        if element.tag in ("br", "eol", "lb"):
            self._pieces.append(_BREAK)
        apart = element.tag in _APART
        if apart:
            yield from self.flushed()
        self._pieces.append(element.text or "")
        for child in element:
            if child.tag not in self.left_out:
                yield from self.into(child)
            self._pieces.append(child.tail or "")
        if apart:
            yield from self.flushed()

    def _table(self, element: Element) -> Iterator[Block]:
        rows = grid(element)
        if rows is not None:
            yield rows
        elif text := words(element):
            yield Paragraph(text)

    def flushed(self) -> Iterator[Block]:
        """Yield the paragraph that was begun, where it holds anything."""
        text = _BREAKS.sub("\n", _SPACE.sub(" ", "".join(self._pieces))).strip()
        self._pieces.clear()
        if text:
            yield Paragraph(text)
