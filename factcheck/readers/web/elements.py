"""The words of elements of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["BLOCKS", "masses", "words"]

BLOCKS = frozenset(
    """
    address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th
    thead tr ul
    """.split()
)
"""The elements that a browser sets apart from what stands before and after them."""

_BREAKS = {"br": "\n", "lb": "\n"}
_UNSEEN = frozenset({"script", "style", "template", "noscript"})


def words(element: Any) -> str:
    """Return the words of an element; those of its blocks stand apart, and lines where it has them.

    White space that the source has no meaning for is single spaces.
    """
    return "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    """Yield text in its order. No recursion, for how deep a page goes is up to whoever wrote it."""
    yield _flowing(element.text)
    waiting = [(element, iter(element))]
    while waiting:
        parent, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            if waiting:
                yield " " * (parent.tag in BLOCKS) + _flowing(parent.tail)
        elif not isinstance(child.tag, str) or child.tag in _UNSEEN:
            yield _flowing(child.tail)
        else:
            yield _BREAKS.get(child.tag) or " " * (child.tag in BLOCKS)
            yield _flowing(child.text)
            waiting.append((child, iter(child)))


def masses(root: Any, left_out: Callable[[Any], bool]) -> dict[Any, int]:
    """Return how many code points of text each element holds, white space not counted.

    Args:
        root: the element that holds all of them, itself among them.
        left_out: tells whether what an element holds counts for nothing.
    """
    found: dict[Any, int] = {}
    for element in reversed(list(root.iter())):  # children before their parents
        if not isinstance(element.tag, str) or element.tag in _UNSEEN or left_out(element):
            found[element] = 0
        else:
            inner = sum(found[child] + _mass(child.tail) for child in element)
            found[element] = _mass(element.text) + inner
    return found


def _mass(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0


def _flowing(text: str | None) -> str:
    return text.replace("\n", " ") if text else ""
