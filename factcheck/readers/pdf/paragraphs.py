"""Lines put together into paragraphs.

A line goes on with the paragraph of the line before it where that one was broken because the next
word would not have fitted, and stands below it at the usual distance in the same size. Over the end
of a column or a page, words decide: a sentence is not at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from attrs import define, field

from factcheck.readers.pdf.hyphens import Hyphens
from factcheck.readers.pdf.line import Line

__all__ = ["Paragraph", "paragraphs"]

_SAME_LEFT = 25.0
_ONE_SIZE = 0.25
_WIDER = 1.35
"""By how much the distance between two lines is larger than usual between paragraphs."""

_ENDED = re.compile(r"[.!?:;][\"”’')\]]*\Z")
_FIRST_WORD = re.compile(r"\S+")


@define
class Paragraph:
    """Words that belong together.

    Attributes:
        is_item: it is an item of a list, or a row of a table: a line of its own.
        page: the page it begins on, counted from 0.
        text: what it says.
        breaks: the pages that begin within it: after how many code points, and their numbers.
    """

    is_item: bool
    page: int
    text: str
    breaks: list[tuple[int, int]] = field(factory=list)


def paragraphs(pages: Iterable[Sequence[Line]], hyphens: Hyphens) -> Iterator[Paragraph]:
    """Yield the paragraphs of the pages of a document."""
    paragraph: Paragraph | None = None
    before: Line | None = None
    for lines in pages:
        shape = _Shape(lines)
        for line in lines:
            if paragraph is None or before is None or not _goes_on(before, line, shape):
                if paragraph is not None:
                    yield paragraph
                paragraph = Paragraph(line.is_item or line.is_row, line.page, line.text)
            else:
                paragraph.text += _between(before, line, hyphens)
                if line.page != before.page:
                    paragraph.breaks.append((len(paragraph.text), line.page))
                paragraph.text += line.text
            before = line
    if paragraph is not None:
        yield paragraph


class _Shape:
    """How the lines of a page lie: how far apart, and to where they may reach.

    Args:
        lines: those of the page, in reading order.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        falls = [
            above.body.bottom - below.body.bottom
            for above, below in pairwise(lines)
            if above.body.bottom > below.body.bottom
        ]
        self.distance = median(falls) if falls else 0.0
        self._reach: dict[int, float] = {}
        for line in lines:
            for column in (_column(line) - 1, _column(line), _column(line) + 1):
                reach = self._reach.get(column, line.body.right)
                self._reach[column] = max(reach, line.body.right)

    def reach(self, line: Line) -> float:
        """Return how far right the lines go that begin about where this one does."""
        return self._reach.get(_column(line), line.body.right)


def _column(line: Line) -> int:
    return round(line.body.left / _SAME_LEFT)


def _goes_on(before: Line, line: Line, shape: _Shape) -> bool:
    if line.is_item or line.is_row or before.is_row:
        return False
    if before.hyphenated:
        return True
    fall = before.body.bottom - line.body.bottom
    height = max(before.body.height, line.body.height)
    if _ONE_SIZE * height < abs(before.body.height - line.body.height):
        return False
    if line.page == before.page and fall > 0 and line.body.left < before.body.right:
        return fall <= _WIDER * max(shape.distance, height) and _is_full(before, line, shape)
    return not _ENDED.search(before.text) and not line.text[0].isupper()


def _is_full(before: Line, line: Line, shape: _Shape) -> bool:
    """Tell whether the first word of a line would not have fitted on the one before it."""
    word = _FIRST_WORD.match(line.text)
    assert word is not None
    width = (line.body.right - line.body.left) * len(word[0]) / len(line.text)
    return before.body.right + width >= shape.reach(before)


def _between(before: Line, line: Line, hyphens: Hyphens) -> str:
    if before.hyphenated:
        return hyphens.between(before.text, line.text)
    return "" if before.text[-1] in "-/–—\xad" and before.text[-2:-1].isalnum() else " "
