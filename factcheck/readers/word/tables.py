"""The tables of Word, in the markup that the readers know tables by.

A cell goes on from the one above it where its ``vMerge`` does not restart (ECMA-376, part 1, 17.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from factcheck.readers.spacing import one_line
from factcheck.readers.word.text import attribute, words

__all__ = ["as_table", "cells", "lays_out", "paragraphs"]

_LONGEST_CELL = 600


def cells(table: Any) -> Iterator[Any]:
    """Yield the cells of a table, row by row, without those of tables within."""
    for row in table.iterfind("{*}tr"):
        yield from row.iterfind("{*}tc")


def paragraphs(table: Any) -> Iterator[Any]:
    """Yield the paragraphs of its cells."""
    for cell in cells(table):
        yield from cell.iterfind("{*}p")


def lays_out(table: Any) -> bool:
    """Tell whether a table is there for the looks of a page: it holds tables, or whole texts."""
    return any(
        next(cell.iterfind("{*}tbl"), None) is not None or len(_words(cell)) > _LONGEST_CELL
        for cell in cells(table)
    )


def as_table(table: Any) -> Element:
    """Return a table as an element ``table`` of HTML."""
    result = Element("table")
    open_: dict[int, Element] = {}
    for row in table.iterfind("{*}tr"):
        line = SubElement(result, "tr")
        header = row.find("{*}trPr/{*}tblHeader") is not None
        column = 0
        for cell in row.iterfind("{*}tc"):
            width = _width(cell)
            merge = cell.find("{*}tcPr/{*}vMerge")
            above = open_.get(column)
            if merge is not None and attribute(merge, "val") != "restart" and above is not None:
                above.set("rowspan", str(int(above.get("rowspan", "1")) + 1))
            else:
                own = SubElement(line, "th" if header else "td", {"colspan": str(width)})
                own.text = _words(cell)
                open_.pop(column, None)
                if merge is not None:
                    open_[column] = own
            column += width
    return result


def _width(cell: Any) -> int:
    span = cell.find("{*}tcPr/{*}gridSpan")
    stated = "" if span is None else attribute(span, "val")
    return int(stated) if stated.isascii() and stated.isdecimal() and len(stated) < 4 else 1


def _words(cell: Any) -> str:
    return one_line(" ".join(words(paragraph).text for paragraph in cell.iterfind("{*}p")))
