"""The lines of a text, and which of them go on from the line before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.sentences.boundaries import continues_after_stop
from factcheck.text.abbreviations import STARTERS

__all__ = ["Line", "goes_on", "is_full", "item_marker", "lines", "wrap_width"]

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_ITEM = re.compile(
    r"(?:[-•*–·▪●○‣►]\s|[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)\]]\s|https?://|www\.)"
)
_MARKER = re.compile(r"(?:[-•*–·▪●○‣►>]|\d{1,2}[.)])(?=\s+[“‘\"'(]?[^\W\d_](?:[^\W\d_]|\s))")
_CLOSED = re.compile(r"[.!?…][\"”’'»)\]]*\Z")
_LISTING = re.compile(r"[;,]\s+(?:and|or)\Z")
_LAST_WORD = re.compile(r"[\w’'-]+\Z")
_FIRST_WORD = re.compile(r"\S+")
_REST = re.compile(r"(?P<first>[A-Z]\S*)(?:\s+\S+){0,6}?[.!?;,](?=\s|\Z)")
_UNFINISHED = re.compile(r"^\S.*[\w,]$", re.MULTILINE)
_WIDEST_WRAP = 120
_FEWEST_BROKEN = 3
_FLOWING = 50

# A line that ends with one of these has not ended its sentence.
_OPEN_WORDS = frozenset(
    """
    a an the of to in on at by for from with and or but nor that which who whose as than into
    my our your his her its their this these those is are was were be been has have had will
    would shall should can could may might must not between
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
        yield Line(start, end, start - before > 1 and text.count("\n", before, start) > 1)
        before = end


def wrap_width(text: str) -> int | None:
    """Return the width to which the lines of ``text`` are wrapped, or None where they are not."""
    widths = [len(line) for line in text.split("\n")]
    width = max(widths)
    if width > _WIDEST_WRAP:
        return None
    broken = sum(found.end() - found.start() > width * 0.7 for found in _UNFINISHED.finditer(text))
    return width if broken >= _FEWEST_BROKEN else None


def goes_on(text: str, before: Line, line: Line, width: int | None, in_list: bool) -> bool:
    """Tell whether ``line`` goes on with the sentence that ``before`` left open.

    ``width`` is that of :func:`wrap_width`; ``in_list`` says that lines are items of a list.
    """
    if _closes(text, before):
        return continues_after_stop(text, before.start, before.end, line.start) and not _ITEM.match(
            text, line.start, line.end
        )
    if _ITEM.match(text, line.start, line.end):
        return False
    last, first = text[before.end - 1], text[line.start]
    if first in "“‘\"'(" and line.end - line.start > 1:
        first = text[line.start + 1]
    full = is_full(text, before, line, width)
    if last in ":;":
        return full and last == ";" and first.islower()
    if full or _left_open(text, before):
        return True
    if first.islower():
        return not in_list and (last == "," or _flows(text, before) or _closes(text, line))
    return _cuts_name(text, before, line)


def item_marker(text: str, start: int, end: int) -> str:
    """Return the mark that begins an item of a list ("•", "2."), or nothing."""
    found = _MARKER.match(text, start, end)
    return found[0] if found else ""


def is_full(text: str, before: Line, line: Line, width: int | None) -> bool:
    """Tell whether the next word would not have fitted on the line, which was broken there."""
    if width is None or line.apart:
        return False
    word = _FIRST_WORD.match(text, line.start, line.end)
    return word is not None and before.end - before.start + 1 + len(word[0]) > width


def _closes(text: str, line: Line) -> bool:
    """Tell whether a line ends with a full stop, and what closes after it."""
    last = text[line.end - 1]
    if last == "." or last.isalnum():
        return last == "."
    return _CLOSED.search(text, max(line.start, line.end - 8), line.end) is not None


def _flows(text: str, line: Line) -> bool:
    """Tell whether a line is long enough to be running text rather than an item or a cell."""
    return line.end - line.start > _FLOWING and text.find(" ", line.start, line.end) > 0


def _left_open(text: str, before: Line) -> bool:
    if _LISTING.search(text, max(before.start, before.end - 6), before.end):
        return False
    last = _LAST_WORD.search(text, max(before.start, before.end - 30), before.end)
    return last is not None and last[0] in _OPEN_WORDS and text[last.start() - 1].isspace()


def _cuts_name(text: str, before: Line, line: Line) -> bool:
    """Tell whether a name was cut in two, and with it a sentence ("… of South / Asian heritage.").

    What is left of the sentence is then short: a line of its own would be a sentence.
    """
    last = _LAST_WORD.search(text, max(before.start, before.end - 30), before.end)
    rest = _REST.match(text, line.start, line.end)
    return (
        _flows(text, before)
        and last is not None
        and last[0][0].isupper()
        and rest is not None
        and rest["first"] not in STARTERS
    )
