"""The lines of a page, from the characters that PDFium finds on it.

PDFium gives characters in the order in which the file draws them, each with a rectangle. It ends a
line with CR LF, writes U+FFFE for a hyphen at the end of one that goes on with a letter, and leaves
the hyphen at the end of a column or a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from factcheck.readers.pdf.line import Box, Line, Piece
from factcheck.readers.spacing import one_line

__all__ = ["lines"]

_END = re.compile(r"(?:(?<=[^\W\d_])(?P<hyphen>[-\xad\u2010]))?(?:\r\n?|\n|\Z)|(?P<cut>\ufffe)")
_WORD = re.compile(r"\S+")
_SQUARE = re.compile(r"\d*(?:[ckm]?m|ft|yd|in)[23]")
_WIDE = 1.7
"""How many heights of a line a gap is wide, so that what stands after it is another cell."""

_ONE_LINE = 0.2
_SMALL = 0.8
_RAISED = 0.12
_TURNED: dict[int, Callable[[float, float, float, float], Box]] = {
    0: Box,
    90: lambda left, bottom, right, top: Box(bottom, -right, top, -left),
    180: lambda left, bottom, right, top: Box(-right, -top, -left, -bottom),
    270: lambda left, bottom, right, top: Box(-top, left, -bottom, right),
}


def lines(page: Any, characters: Any, number: int) -> Iterator[Line]:
    """Yield the lines of a page that hold words, in the order in which they are drawn.

    Args:
        page: a page of pypdfium2.
        characters: its text page.
        number: that of the page, counted from 0.
    """
    text = characters.get_text_range()
    box = _boxes(characters, _TURNED.get(page.get_rotation(), Box))
    before: Line | None = None
    start = 0
    while start < len(text):
        end = _END.search(text, start)
        assert end is not None
        if pieces := tuple(_pieces(text, start, end.start(), box)):
            if before is not None and not _is_beside(before.pieces[-1].box, pieces[0].box):
                yield before
                before = None
            pieces = (*(before.pieces if before is not None else ()), *pieces)
            before = Line(number, pieces, bool(end["hyphen"] or end["cut"]))
        start = end.end()
    if before is not None:
        yield before


def _is_beside(left: Box, right: Box) -> bool:
    """Tell whether what PDFium gives as two lines is one: cells far apart."""
    apart = right.left - left.right > _WIDE * left.height
    return apart and abs(left.bottom - right.bottom) < _ONE_LINE * left.height


def _boxes(
    characters: Any, turned: Callable[[float, float, float, float], Box]
) -> Callable[[int], Box]:
    """Return what gives the rectangle of a character: by PDFium itself, since it is asked a lot."""
    from pypdfium2 import raw

    last = characters.count_chars() - 1
    found = raw.FS_RECTF()

    def box(at: int) -> Box:
        raw.FPDFText_GetLooseCharBox(characters, min(at, last), found)
        return turned(found.left, found.bottom, found.right, found.top)

    return box


def _pieces(text: str, start: int, stop: int, box: Callable[[int], Box]) -> Iterator[Piece]:
    """Yield the words of a line between its wide gaps."""
    words: list[str] = []
    around: Box | None = None
    for word in _WORD.finditer(text, start, stop):
        first, last = box(word.start()), box(word.end() - 1)
        if around is not None and first.left - around.right > _WIDE * around.height:
            yield from _piece(words, around)
            words, around = [], None
        words.append(_without_note(word, first, box))
        left, bottom, top = (
            (around.left, around.bottom, around.top)
            if around is not None
            else (first.left, first.bottom, first.top)
        )
        around = Box(left, bottom, last.right, top)
    if around is not None:
        yield from _piece(words, around)


def _piece(words: list[str], around: Box) -> Iterator[Piece]:
    if text := one_line(" ".join(words)):
        yield Piece(text, around)


def _without_note(word: re.Match[str], first: Box, box: Callable[[int], Box]) -> str:
    """Return a word without the raised number of a footnote, which else runs on a figure."""
    text = word[0]
    end = len(text)
    while end > 1 and text[end - 1].isdigit():
        digit = box(word.start() + end - 1)
        is_small = digit.height < _SMALL * first.height
        if not is_small or digit.bottom < first.bottom + _RAISED * first.height:
            break
        end -= 1
    return text if _SQUARE.fullmatch(text) else text[:end]
