"""A table of a document: cells that mean something only with their row, column and caption."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Cell", "Labels", "Span", "Table"]


@frozen(kw_only=True)
class Span:
    """The words ``text[start:end]`` of the document, in Unicode code points."""

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"words must have 0 <= start < end, not {self.start}..{self.end}")


@frozen(kw_only=True)
class Cell(Span):
    """The words of a cell that is no header.

    Attributes:
        row: the header of its row, or None where it has none.
        columns: the headers of its column, from the top.
    """

    row: Span | None = None
    columns: tuple[Span, ...] = ()


@frozen(kw_only=True)
class Table(Span):
    """The rows of a table, headers included: a row to a line, a tab between its cells.

    Attributes:
        caption: the words that say what it is a table of, which may stand before it.
        cells: those that are no headers and hold words, in order of position.
    """

    caption: Span | None = None
    cells: tuple[Cell, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        end = self.start
        for cell in self.cells:
            if cell.start < end or cell.end > self.end:
                raise ValueError(f"a cell {cell.start}..{cell.end} overlaps another or its table")
            end = cell.end


@frozen(kw_only=True)
class Labels:
    """What a cell of a table is the figure of.

    Attributes:
        row: the header of its row.
        column: the headers of its column from the top, ", " between them.
        caption: the words that say what the table is of.
    """

    row: str | None = None
    column: str | None = None
    caption: str | None = None
