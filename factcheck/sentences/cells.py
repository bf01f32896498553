"""The cells of a document's tables, and the lines that are in none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.records import Sentence, SentenceKind, Table
from factcheck.sentences.lines import Line

__all__ = ["cells", "outside"]

_CELL = re.compile(r"[^\s](?:[^\t\n]*[^\s])?")


def cells(text: str, tables: Sequence[Table]) -> Iterator[Sentence]:
    """Yield each cell that holds anything, headers included, as a sentence of its own."""
    for table in tables:
        for cell in _CELL.finditer(text, table.start, table.end):
            yield Sentence(cell.start(), cell.end(), cell[0], SentenceKind.CELL)


def outside(tables: Sequence[Table], lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines before, between and behind the tables: no sentence runs through one."""
    at = 0
    for table in tables:
        first = bisect_left(lines, table.start, lo=at, key=_start)
        yield lines[at:first]
        at = bisect_left(lines, table.end, lo=first, key=_start)
    yield lines[at:]


def _start(line: Line) -> int:
    return line.start
