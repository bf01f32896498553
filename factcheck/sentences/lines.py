"""The lines of a text, and which of them go on from the line before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.sentences.boundaries import continues_after_stop
from factcheck.text.abbreviations import STARTERS

__all__ = ["Line", "goes_on", "lines", "wrap_width"]

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_ITEM = re.compile(r"(?:[-•*–·▪●○‣►]\s|[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)\]]\s)")
_CLOSED = re.compile(r"[.!?…][\"”’'»)\]]*\Z")
_LAST_WORD = re.compile(r"[\w’'-]+\Z")
_FIRST_WORD = re.compile(r"\S+")
_WIDEST_WRAP = 120
_FLOWING = 60

# A line that ends with one of these has not ended its sentence.
_OPEN_WORDS = frozenset(
    """
    a an the of to in on at by for from with and or but nor that which who whose as than into
    my our your his her its their this these those is are was were be been has have had will
    would shall should can could may might must not between under over about
    """.split()
)


class Line(NamedTuple):
    """``text[start:end]``, without the white space around it; ``apart`` after a blank line."""

    start: int
    end: int
    apart: bool


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of ``text`` that hold anything."""
    before = 0
    for found in _LINE.finditer(text):
        start, end = found.span()
        yield Line(start, end, text.count("\n", before, start) > 1)
        before = end


def wrap_width(text: str) -> int | None:
    """Return the width to which the lines of ``text`` are wrapped, or None where they are not."""
    widths = [len(line) for line in text.split("\n")]
    width = max(widths)
    return width if width <= _WIDEST_WRAP and len(widths) > 2 else None


def goes_on(text: str, before: Line, line: Line, width: int | None, in_list: bool) -> bool:
    """Tell whether ``line`` goes on with the sentence that ``before`` left open.

    ``width`` is that of :func:`wrap_width`; ``in_list`` says that lines are items of a list.
    """
    if _ITEM.match(text, line.start, line.end):
        return False
    last, first = text[before.end - 1], text[line.start]
    if first in "“‘\"'(" and line.end - line.start > 1:
        first = text[line.start + 1]
    if _CLOSED.search(text, max(before.start, before.end - 8), before.end):
        return continues_after_stop(text, before.start, before.end, line.start)
    full = not line.apart and _is_full(text, before, line, width)
    if last in ":;":
        return full and last == ";" and first.islower()
    if first.islower():
        return full or not in_list
    return full or _left_open(text, before, line)


def _is_full(text: str, before: Line, line: Line, width: int | None) -> bool:
    # The next word would not have fitted on the line: that is why it was broken there.
    if width is None:
        return False
    word = _FIRST_WORD.match(text, line.start, line.end)
    return word is not None and before.end - before.start + 1 + len(word[0]) > width


def _left_open(text: str, before: Line, line: Line) -> bool:
    last = _LAST_WORD.search(text, max(before.start, before.end - 30), before.end)
    if last is None:
        return False
    if last[0] in _OPEN_WORDS:
        return True
    # A name cut in two ("… of South / Asian heritage").
    first = _FIRST_WORD.match(text, line.start, line.end)
    return (
        before.end - before.start > _FLOWING
        and last[0][0].isupper()
        and first is not None
        and first[0][0].isupper()
        and first[0] not in STARTERS
    )
