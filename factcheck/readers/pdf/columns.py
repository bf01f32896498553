"""Two columns that a file draws line by line across the page, read one after the other again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from factcheck.readers.pdf.line import Line

__all__ = ["in_reading_order"]

_FEWEST = 5
"""How many lines must run across the gap between the columns."""

_FILLED = 0.6
"""The share of a column's width that its lines fill, half of them at least: prose, not cells."""


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page with each column whole, where it has two drawn as one.

    What stands across both, such as a heading, keeps its place between what is above and below.
    """
    gap = _gap(lines)
    if gap is None:
        return list(lines)
    result: list[Line] = []
    right: list[Line] = []
    for line in lines:
        halves = _halves(line, gap)
        if halves is None:
            result += [*right, line]
            right = []
        else:
            first, second = halves
            result += first
            right += second
    return result + right


def _gap(lines: Sequence[Line]) -> float | None:
    """Return the middle of the gap between two columns of prose, or None."""
    pairs = [line.pieces for line in lines if len(line.pieces) == 2 and not line.is_item]
    if len(pairs) < _FEWEST:
        return None
    end, start = max(left.box.right for left, _ in pairs), min(right.box.left for _, right in pairs)
    if end >= start:
        return None
    for side in zip(*pairs, strict=True):
        widths = [piece.box.right - piece.box.left for piece in side]
        if median(widths) < _FILLED * max(widths) or median(len(one.text) for one in side) < 20:
            return None
    return (end + start) / 2


def _halves(line: Line, gap: float) -> tuple[list[Line], list[Line]] | None:
    """Return what of a line stands left and right of the gap; None where a piece is across it."""
    left = tuple(piece for piece in line.pieces if piece.box.right < gap)
    right = tuple(piece for piece in line.pieces if piece.box.left > gap)
    if len(left) + len(right) < len(line.pieces):
        return None
    return list(_line(line, left, bool(right))), list(_line(line, right, False))


def _line(line: Line, pieces: tuple[object, ...], goes_on: bool) -> Iterator[Line]:
    if pieces:
        yield Line(line.page, pieces, line.hyphenated and not goes_on)  # type: ignore[arg-type]
