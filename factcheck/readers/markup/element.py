"""An element of XML or HTML that knows its line."""

from __future__ import annotations

from xml.etree.ElementTree import Element as _Element

__all__ = ["DEEPEST", "Element", "first", "words"]

DEEPEST = 200
"""How many elements may lie within each other."""


class Element(_Element):
    """An element with its attributes and children, as in ``xml.etree``.

    Names are without namespace. ``line`` is that of its start tag in the source, from 1.
    """

    line: int = 0


def words(element: _Element | None) -> str:
    """Return the text of an element with white space as single spaces; none for None."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def first(element: _Element, *names: str) -> _Element | None:
    """Return the first element of one of these names below ``element``, or None."""
    return next((found for found in element.iter() if found.tag in names), None)
