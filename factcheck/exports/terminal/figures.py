"""The figures and periods of a document as a table."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from factcheck.exports.reading import period_reading, quantity_reading
from factcheck.exports.sources import heading, margin
from factcheck.exports.terminal.page import Page
from factcheck.exports.visible import one_line
from factcheck.records import Document, Period, Quantity

__all__ = ["figure_table"]


def figure_table(document: Document, figures: Iterable[Quantity | Period], page: Page) -> str:
    """Return the figures of one document, in the order given, below its name."""
    table = Table(box=None, pad_edge=False, title_justify="left", header_style="dim")
    table.add_column(
        "place" if document.first_line is None else "line", justify="right", no_wrap=True
    )
    table.add_column("words", ratio=3)
    table.add_column("read as", ratio=3)
    table.add_column("kind", no_wrap=True)
    for figure in figures:
        table.add_row(
            margin(document.place(figure.quote.start)),
            Text(one_line(figure.quote.exact), style="bold"),
            _reading(figure),
            _kind(figure),
        )
    if not table.row_count:
        return page.text(Text(f"{heading(document)}\nno figures\n"))
    return page.text(Text(heading(document), style="bold")) + page.text(table) + "\n"


def _reading(figure: Quantity | Period) -> str:
    return quantity_reading(figure) if isinstance(figure, Quantity) else period_reading(figure)


def _kind(figure: Quantity | Period) -> Text:
    if isinstance(figure, Period):
        return Text("period")
    if figure.checkable:
        return Text(figure.kind)
    return Text(f"{figure.kind}, no claim", style="dim")
