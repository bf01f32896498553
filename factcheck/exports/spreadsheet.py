r"""CSV: a row a figure, a claim, an appearance or a finding, and no cell that a spreadsheet runs.

A spreadsheet may take a cell that begins with ``=``, ``+``, ``-``, ``@`` or a line end for a
formula, white space before it or not. Such a cell of text gets an apostrophe before it; a cell in
which one of those characters already follows an apostrophe gets one more, so that whoever takes
one away has the document's words again. Tabs, carriage returns and other control characters are
written as escapes (``\t``, ``\x1b``), as in the table. Numbers and dates that this package computed
are written as they are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TypeVar

from factcheck.exports import tabular
from factcheck.exports.tabular import Cell, Sheet
from factcheck.exports.visible import visible
from factcheck.records import (
    Claim,
    CommitmentHistory,
    Decision,
    Finding,
    Group,
    Hit,
    Mention,
    Period,
    Quantity,
    ReviewItem,
    TextComparison,
    Verification,
)

__all__ = [
    "appearances",
    "claims",
    "commitments",
    "comparisons",
    "decisions",
    "figures",
    "findings",
    "hits",
    "mentions",
    "neutralised",
    "queue",
    "verifications",
]

Record = TypeVar("Record")

_FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠\n]")


def figures(found: Iterable[Quantity | Period]) -> Iterator[str]:
    """Yield a row for each figure and each period."""
    return _csv(tabular.FIGURES, found)


def claims(found: Iterable[Claim]) -> Iterator[str]:
    """Yield a row for each claim."""
    return _csv(tabular.CLAIMS, found)


def comparisons(found: Iterable[TextComparison]) -> Iterator[str]:
    """Yield a row for each figure that was compared, and one for a text that states none."""
    return _csv(tabular.COMPARISONS, found)


def appearances(groups: Iterable[Group]) -> Iterator[str]:
    """Yield a row for each appearance of each group."""
    return _csv(tabular.APPEARANCES, groups)


def findings(found: Sequence[Finding]) -> Iterator[str]:
    """Yield a row for each finding, with as many quotes side by side as the longest has."""
    return _csv(tabular.findings(tabular.most_quotes(found)), found)


def queue(items: Sequence[ReviewItem]) -> Iterator[str]:
    """Yield a row for each item of the queue: its place, then its finding."""
    most = tabular.most_quotes(item.finding for item in items)
    return _csv(tabular.queue(most), items)


def hits(found: Iterable[Hit]) -> Iterator[str]:
    """Yield a row for each claim that was found."""
    return _csv(tabular.HITS, found)


def verifications(found: Iterable[Verification]) -> Iterator[str]:
    """Yield a row for each appearance of a tracked claim, with what became of its quote."""
    return _csv(tabular.VERIFICATIONS, found)


def commitments(tracked: Iterable[CommitmentHistory]) -> Iterator[str]:
    """Yield a row for each commitment, with its current statement."""
    return _csv(tabular.COMMITMENTS, tracked)


def decisions(found: Iterable[Decision]) -> Iterator[str]:
    """Yield a row for each record of a reviewer's."""
    return _csv(tabular.DECISIONS, found)


def mentions(found: Iterable[Mention]) -> Iterator[str]:
    """Yield a row for each thing that a draft says of a tracked claim, or for each remark on it."""
    return _csv(tabular.MENTIONS, found)


def neutralised(text: str) -> str:
    """Return ``text`` as a cell that no spreadsheet takes for a formula.

    >>> neutralised("=1+1"), neutralised("'=1+1"), neutralised("'twas")
    ("'=1+1", "''=1+1", "'twas")
    """
    shown = visible(text)
    return "'" + shown if _FORMULA.match(shown) else shown


def _csv(sheet: Sheet[Record], records: Iterable[Record]) -> Iterator[str]:
    yield _line(sheet.columns)
    for record in records:
        for row in sheet.rows(record):
            yield _line(_written(row.get(column)) for column in sheet.columns)


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(cells)
    return line.getvalue()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return neutralised(cell) if isinstance(cell, str) else str(cell)
