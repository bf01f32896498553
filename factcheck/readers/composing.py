"""A document's text put together piece by piece, with what is known of each place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any

from attrs import define, field

from factcheck.errors import InputError
from factcheck.readers import bounds
from factcheck.readers.markup.blocks import Block
from factcheck.readers.markup.grid import Grid, GridCell

__all__ = ["Composition"]

_BETWEEN = "\n\n"
_LONGEST_LEAD = 500
"""How many code points words may have that lead up to a table and stand for its caption."""

_LEADS = re.compile(r":\Z|\b(?:tables?|below|following)\b", re.IGNORECASE)


@define
class Composition:
    """Paragraphs and tables one after another, as they become the text of a document.

    Paragraphs have an empty line between them, the items of a list a new line. The rows of a
    table are lines, its cells have tabs between them.

    Attributes:
        source: what is read, for the InputError that is raised where the text becomes too long.
    """

    source: str
    _pieces: list[str] = field(factory=list)
    _length: int = 0
    _turns: list[dict[str, Any]] = field(factory=list)
    _pages: list[dict[str, Any]] = field(factory=list)
    _tables: list[dict[str, Any]] = field(factory=list)
    _last: tuple[int, int] | None = None
    """Where the last paragraph stands, unless a table followed it."""
    _in_list: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it holds no words yet."""
        return not self._pieces

    def add(self, blocks: Iterable[Block]) -> None:
        """Add paragraphs and tables."""
        for block in blocks:
            if isinstance(block, Grid):
                self.table(block)
            else:
                self.paragraph(block.text)

    def paragraph(self, text: str, pages: Iterable[tuple[int, str]] = ()) -> None:
        """Add a paragraph, where it holds anything.

        Args:
            text: its words.
            pages: the pages that begin within it: after how many code points, and their labels.
        """
        self._block(text, _BETWEEN, pages)

    def item(self, text: str, pages: Iterable[tuple[int, str]] = ()) -> None:
        """Add an item of a list, or a heading of one, where it holds anything."""
        self._block(text, "\n" if self._in_list else _BETWEEN, pages)
        self._in_list = True

    def _block(self, text: str, between: str, pages: Iterable[tuple[int, str]]) -> None:
        if text:
            self._last = self._append(text, between)
            start, _ = self._last
            self._pages += [{"start": start + offset, "label": label} for offset, label in pages]
        else:
            for _, label in pages:
                self.page(label)

    def page(self, label: str) -> None:
        """Let a page begin with what is added next."""
        start = self._length + len(_BETWEEN) if self._pieces else 0
        self._pages.append({"start": start, "label": label})

    @contextmanager
    def turn(self, **known: str | None) -> Iterator[None]:
        """Take what is added within as one turn, of which so much is ``known``."""
        before = self._length
        yield
        start = before + len(_BETWEEN) if before else 0
        if start < self._length:
            stated = {name: value for name, value in known.items() if value}
            self._turns.append({"start": start, "end": self._length, **stated})

    def fields(self) -> dict[str, Any]:
        """Return the text and what is known of its places, as fields of a Document."""
        pages = [page for page in self._pages if page["start"] <= self._length]
        return {
            "text": "".join(self._pieces),
            "turns": self._turns,
            "pages": pages,
            "tables": self._tables,
            "first_line": None,
        }

    def _append(self, text: str, between: str) -> tuple[int, int]:
        if self._pieces:
            self._pieces.append(between)
            self._length += len(between)
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        self._in_list = False
        if self._length > bounds.MOST_BYTES:
            raise InputError(self.source, bounds.TOO_LONG)
        return start, self._length

    def table(self, grid: Grid) -> None:
        """Add a table, and before it the caption that it has of its own."""
        caption = self._caption(grid)
        places: dict[GridCell, dict[str, int]] = {}
        for row in grid.rows:
            between = "\n" if places else _BETWEEN
            for cell in row:
                places[cell] = _span(*self._append(cell.text, between))
                between = "\t"
        start = min(place["start"] for place in places.values())
        cells = list(_cells(grid, places))
        self._tables.append(_span(start, self._length) | {"caption": caption, "cells": cells})
        self._last = None

    def _caption(self, grid: Grid) -> dict[str, Any] | None:
        """Return where the words stand that say what the table is of."""
        if grid.caption is not None:
            self.paragraph(grid.caption)
        if self._last is None:
            return None
        start, end = self._last
        leads = grid.caption is not None or _LEADS.search(self._pieces[-1])
        return _span(start, end) if leads and end - start <= _LONGEST_LEAD else None


def _cells(grid: Grid, places: dict[GridCell, dict[str, int]]) -> Iterator[dict[str, Any]]:
    """Yield the places of the cells that are no headers, with those of their headers."""
    above: dict[int, list[dict[str, int]]] = {}
    for header in chain.from_iterable(grid.rows[: grid.headers]):
        for column in range(header.column, header.column + header.columns):
            above.setdefault(column, []).extend(_words(places[header]))
    beside: GridCell | None = None
    for row in grid.rows[grid.headers :]:
        for cell in row:
            if cell.column == 0:
                beside = cell
            elif _words(places[cell]):
                has_row = beside is not None and beside.is_beside(cell.row)
                row_header = _words(places[beside]) if beside is not None and has_row else []
                yield {
                    **places[cell],
                    "row": row_header[0] if row_header else None,
                    "columns": above.get(cell.column, []),
                }


def _words(place: dict[str, int]) -> list[dict[str, int]]:
    return [place] if place["start"] < place["end"] else []


def _span(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}
