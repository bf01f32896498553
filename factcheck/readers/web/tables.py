"""Which tables of a web page hold data, and which only lay the page out."""

from __future__ import annotations

from typing import Any

from factcheck.readers.web.elements import BLOCKS, words

__all__ = ["is_data"]

_LONGEST_CELL = 400
_MOST_BLOCKS = 1


def is_data(table: Any) -> bool:
    """Tell whether a table holds data: one that lays out a page is one cell, or holds blocks."""
    if table.get("role") in ("presentation", "none") or table.find(".//table") is not None:
        return False
    if next(table.iter("th", "caption", "thead"), None) is not None:
        return True
    cells = list(table.iter("td"))
    rows = sum(1 for _ in table.iter("tr"))
    return len(cells) > max(rows, 1) and not any(
        len(words(cell)) > _LONGEST_CELL
        or sum(1 for _ in cell.iterdescendants(*BLOCKS)) > _MOST_BLOCKS
        for cell in cells
    )
