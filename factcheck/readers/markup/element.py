"""An element of XML or HTML that knows its line."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element as _Element

__all__ = ["APART", "BREAKS", "DEEPEST", "Element", "first", "words"]

DEEPEST = 200
"""How many elements may lie within each other."""


APART = frozenset(
    """
    address article aside blockquote body caption cell center dd div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header heading hr html item li list main nav ol p pre row
    section seg table tbody td tfoot th thead tr ul
    """.split()
)
"""Elements that begin a new paragraph, and end it."""

BREAKS = frozenset({"br", "eol", "lb"})
"""Elements that break a line."""


class Element(_Element):
    """An element with its attributes and children, as in ``xml.etree``.

    Names are without namespace. ``line`` is that of its start tag in the source, from 1.
    """

    line: int = 0


def words(element: _Element | None) -> str:
    """Return the text of an element with white space as single spaces; none for None."""
    return "" if element is None else " ".join("".join(_pieces(element)).split())


def first(element: _Element, *names: str) -> _Element | None:
    """Return the first element of one of these names below ``element``, or None."""
    return next((found for found in element.iter() if found.tag in names), None)


def _pieces(element: _Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        apart = child.tag in APART or child.tag in BREAKS
        yield " " if apart else ""
        yield from _pieces(child)
        yield " " if apart else ""
        yield child.tail or ""
