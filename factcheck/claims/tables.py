"""Claims of the figures in tables: each with the headers of its row and column, and the caption."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import attrs

from factcheck.records import (
    Cell,
    Claim,
    ClaimKind,
    Document,
    Labels,
    Period,
    Quantity,
    QuantityKind,
    Span,
    Table,
    stable_id,
)
from factcheck.text import names

__all__ = ["of_cells"]

_NO_MEASURE = frozenset({QuantityKind.ORDINAL, QuantityKind.REFERENCE})


def of_cells(
    document: Document,
    quantities: Sequence[Quantity],
    periods: Sequence[Period],
    speaker: Callable[[int], str | None],
) -> Iterator[Claim]:
    """Yield a claim for each cell that holds a figure and nothing else, and has a header.

    Args:
        document: the document.
        quantities: its figures.
        periods: its periods; those of a cell's headers say when its figure holds.
        speaker: tells who has the turn at a place.
    """
    figures = {figure.quote.start: figure for figure in quantities}
    seen: Counter[tuple[str, str]] = Counter()
    for table in document.tables:
        when = [period for period in periods if _near(table, period)]
        for cell in table.cells:
            figure = figures.get(cell.start)
            if figure is None or figure.quote.end != cell.end or figure.kind in _NO_MEASURE:
                continue
            labels = _labels(document, table, cell)
            if labels.row is None and labels.column is None:
                continue
            subject = ", ".join(filter(None, (labels.caption, labels.row, labels.column)))
            seen[figure.quote.exact, subject] += 1
            count = str(seen[figure.quote.exact, subject])
            found = names.find(subject)
            yield Claim(
                id=stable_id("claim", document.id, "cell", figure.quote.exact, subject, count),
                kind=ClaimKind.FIGURE,
                quote=figure.quote,
                place=document.place(cell.start),
                cell=labels,
                speaker=speaker(cell.start),
                said=document.date,
                asked=document.asked,
                subject=subject,
                names=tuple(dict.fromkeys(n.text for n in found if n.kind != "place")),
                places=tuple(dict.fromkeys(n.text for n in found if n.kind == "place")),
                quantity=attrs.evolve(figure, checkable=True),
                periods=tuple(period for period in when if _of_headers(cell, period)),
            )


def _labels(document: Document, table: Table, cell: Cell) -> Labels:
    columns = [_words(document, header) for header in cell.columns]
    return Labels(
        row=_words(document, cell.row) if cell.row else None,
        column=", ".join(columns) or None,
        caption=_words(document, table.caption).rstrip(":.") if table.caption else None,
    )


def _words(document: Document, span: Span) -> str:
    return " ".join(document.text[span.start : span.end].split())


def _near(table: Table, period: Period) -> bool:
    return table.start <= period.quote.start < table.end


def _of_headers(cell: Cell, period: Period) -> bool:
    headers = [*cell.columns, *([cell.row] if cell.row else [])]
    return any(h.start <= period.quote.start and period.quote.end <= h.end for h in headers)
