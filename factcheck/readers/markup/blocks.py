"""The paragraphs and tables of an element, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from xml.etree.ElementTree import Element

from attrs import define, field, frozen

from factcheck.readers.markup.element import APART, BREAKS
from factcheck.readers.markup.grid import Grid, grid

__all__ = ["Block", "Paragraph", "blocks"]

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
        if element.tag == "table" and (rows := grid(element)) is not None:
            yield from self.flushed()
            yield rows
            return
        if element.tag in BREAKS:
            self._pieces.append(_BREAK)
        apart = element.tag in APART
        if apart:
            yield from self.flushed()
        self._pieces.append(element.text or "")
        for child in element:
            if child.tag not in self.left_out:
                yield from self.into(child)
            self._pieces.append(child.tail or "")
        if apart:
            yield from self.flushed()

    def flushed(self) -> Iterator[Block]:
        """Yield the paragraph that was begun, where it holds anything."""
        text = _BREAKS.sub("\n", _SPACE.sub(" ", "".join(self._pieces))).strip()
        self._pieces.clear()
        if text:
            yield Paragraph(text)
