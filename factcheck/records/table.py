"""A table of a document: cells that mean something only with their row, column and caption."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Cell", "Table"]


@frozen(kw_only=True)
class Cell:
    """A cell that holds no header: the words ``text[start:end]`` of the document.

    Attributes:
        start, end: its place in the document's text, in Unicode code points.
        row: the header of its row, or None where it has none.
        column: the headers of its column from the outermost in, ", " between them; or None.
    """

    start: int
    end: int
    row: str | None = None
    column: str | None = None

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a cell must have 0 <= start < end, not {self.start}..{self.end}")


@frozen(kw_only=True)
class Table:
    """A table within the text: a row to a line, a tab between its cells.

    Attributes:
        start, end: the place of all its rows, headers included, in Unicode code points.
        caption: its title, or None where it has none.
        cells: those that are no headers and hold anything, in order of position.
    """

    start: int
    end: int
    caption: str | None = None
    cells: tuple[Cell, ...] = ()

    def __attrs_post_init__(self) -> None:
        end = self.start
        if not 0 <= self.start < self.end:
            raise ValueError(f"a table must have 0 <= start < end, not {self.start}..{self.end}")
        for cell in self.cells:
            if cell.start < end or cell.end > self.end:
                raise ValueError(f"a cell {cell.start}..{cell.end} overlaps another or its table")
            end = cell.end
