"""A table of HTML, or of markup like it, as rows of cells in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from attrs import frozen

from factcheck.readers.markup.element import words

__all__ = ["Grid", "GridCell", "grid"]

_MOST_SPANNED = 100
_MOST_HEADERS = 5
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_FIGURE = re.compile(r"\W*\d[\d,.]*\W*(?:[a-z]{1,8}\W*)?", re.IGNORECASE)
_YEAR = re.compile(r"\D{0,12}(?:1[89]|20)\d\d(?:\W{1,3}(?:\d\d){1,2})?\D{0,12}")


@frozen
class GridCell:
    """A cell: its words, where it begins, and over how many columns and rows it goes."""

    text: str
    row: int
    column: int
    columns: int = 1
    rows: int = 1

    def is_over(self, column: int) -> bool:
        """Tell whether the cell goes over a column."""
        return self.column <= column < self.column + self.columns

    def is_beside(self, row: int) -> bool:
        """Tell whether the cell goes down to, or begins in, a row."""
        return self.row <= row < self.row + self.rows


@frozen
class Grid:
    """The rows of a table.

    Attributes:
        rows: the cells that begin in each row, of which one at least of each row holds words.
        headers: how many rows at the top hold the headers of the columns. The first column
            holds the headers of the rows.
        caption: its title, where it has one of its own.
    """

    rows: tuple[tuple[GridCell, ...], ...]
    headers: int
    caption: str | None = None


def grid(table: Element) -> Grid | None:
    """Return the rows of a ``table`` element, or None where no two cells stand side by side.

    A first row of one cell is the caption, where there is no other. The headers of columns are
    the rows at the top that are marked as such; where none is, the first row, if it holds no
    figures but years.
    """
    elements = [row for row in table.iter() if row.tag in _ROWS and words(row)]
    caption = words(next(table.iter("caption"), None)) or None
    if caption is None and elements and len(cells := list(_cells(elements[0]))) == 1:
        caption = cells[0][0]
        del elements[0]
    rows = tuple(map(tuple, _placed([list(_cells(row)) for row in elements])))
    if not any(len(row) > 1 for row in rows):
        return None
    heads = {row for head in table.iter("thead") for row in head.iter()}
    marked = [row in heads or _is_header(row) for row in elements]
    return Grid(rows, _headers(rows, marked), caption)


def _headers(rows: Sequence[Sequence[GridCell]], marked: Sequence[bool]) -> int:
    number = next((n for n, mark in enumerate(marked) if not mark), len(rows))
    if number or len(rows) == 1:
        return min(number, len(rows) - 1, _MOST_HEADERS)
    figures = [cell.text for cell in rows[0] if _FIGURE.fullmatch(cell.text)]
    return int(all(_YEAR.fullmatch(figure) for figure in figures))


def _is_header(row: Element) -> bool:
    tags = [cell.tag for cell in row if cell.tag in _CELLS]
    return all(tag == "th" for tag in tags)


def _cells(row: Element) -> Iterator[tuple[str, int, int]]:
    """Yield the words of each cell of a row, and over how many columns and rows it goes."""
    for cell in row:
        if cell.tag in _CELLS:
            yield words(cell), _span(cell.get("colspan")), _span(cell.get("rowspan"))


def _span(stated: str | None) -> int:
    return min(max(int(stated), 1), _MOST_SPANNED) if stated and _is_number(stated) else 1


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 9


def _placed(rows: Sequence[Sequence[tuple[str, int, int]]]) -> Iterator[list[GridCell]]:
    """Give cells their columns, past those that cells of the rows above reach down to."""
    reaches: dict[int, int] = {}  # by column, the first row that is free again
    for number, row in enumerate(rows):
        cells: list[GridCell] = []
        column = 0
        for text, columns, height in row:
            while reaches.get(column, 0) > number:
                column += 1
            cells.append(GridCell(text, number, column, columns, height))
            if height > 1:
                reaches |= dict.fromkeys(range(column, column + columns), number + height)
            column += columns
        yield cells
