"""The words of a paragraph of Word, and the pages that begin within it.

Deleted text is not read, inserted text is; a text box is read once, in the form for newer readers.
ECMA-376, part 1, 17.3.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from attrs import Factory, define

from factcheck.readers.spacing import own_lines

__all__ = ["Words", "attribute", "local", "spaced", "words"]

_TEXT = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": " "}
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "Fallback", "pPr", "rPr", "delText", "instrText", "fldData", "tbl"}
)


@define
class Words:
    """The words of a paragraph as they are gathered.

    Attributes:
        text: its words.
        breaks: after how many code points a page begins.
        notes: the numbers of its footnotes and endnotes, in order.
    """

    text: str = ""
    breaks: list[int] = Factory(list)
    notes: list[tuple[str, str]] = Factory(list)


def words(paragraph: Any) -> Words:
    """Return the words of an element ``w:p``, or of anything that holds runs."""
    result = Words()
    pieces: list[str] = []
    length = 0
    for element in _elements(paragraph):
        name = local(element)
        if name == "lastRenderedPageBreak":
            result.breaks.append(length)
        elif name in ("footnoteReference", "endnoteReference"):
            result.notes.append((name[: -len("Reference")], attribute(element, "id")))
        else:
            piece = (element.text or "") if name == "t" else _TEXT.get(name, "")
            if name == "br" and attribute(element, "type") in ("page", "column"):
                piece = "\n"
            pieces.append(piece)
            length += len(piece)
    result.text = "".join(pieces)
    return result


def local(element: Any) -> str:
    """Return the name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """Return an attribute by its name without namespace, or nothing."""
    values = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return next(values, "")


def spaced(text: str, breaks: Sequence[int]) -> tuple[str, list[int]]:
    """Return text with white space that means something only, and places in it moved along."""
    pieces: list[str] = []
    moved: list[int] = []
    length, space = 0, False
    for number, (start, end) in enumerate(pairwise([0, *breaks, len(text)])):
        piece = text[start:end]
        clean = own_lines(piece)
        if clean and pieces and (space or piece[0].isspace()):
            pieces.append(" ")
            length += 1
        if number:
            moved.append(length)
        pieces.append(clean)
        length += len(clean)
        space = piece[-1:].isspace() or (space and not clean)
    return "".join(pieces), moved


def _elements(top: Any) -> Iterator[Any]:
    """Yield the elements below one in order, without those left out and what is in them."""
    waiting = [iter(top)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif local(element) not in _LEFT_OUT:
            yield element
            waiting.append(iter(element))
