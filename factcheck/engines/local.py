"""Whichever engine of this machine is the quicker: SQLite for a few claims, DuckDB for more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from itertools import chain, islice

from factcheck.matching import SQLITE
from factcheck.matching.embedded import Here
from factcheck.matching.plan import Row, Step, Table, Tables

__all__ = ["LOCAL", "Local"]

_FEW = 20_000
"""From so many rows on, those of 1,500 claims, starting DuckDB pays."""

_MEMORY = "1GB"
"""What the tables may take before they go to a disk: those of 258,000 claims would take 3 GB."""


class Local(Here):
    """Runs plans in this process."""

    @contextmanager
    def tables(self) -> Iterator[_Tables]:
        """Open room for tables, which is gone at the end."""
        with ExitStack() as opened:
            yield _Tables(opened)


class _Tables:
    """The tables of the engine that suits the first of them, which is the largest."""

    def __init__(self, opened: ExitStack) -> None:
        self._opened = opened
        self._chosen: Tables | None = None

    def load(self, table: Table, rows: Iterable[Row]) -> None:
        """Make a table of rows, which may take long to come."""
        if self._chosen is None:
            remaining = iter(rows)
            first = list(islice(remaining, _FEW))
            self._chosen = self._opened.enter_context(_suited(len(first)))
            rows = chain(first, remaining)
        self._chosen.load(table, rows)

    def make(self, step: Step) -> None:
        assert self._chosen is not None
        self._chosen.make(step)

    def rows(self, query: str) -> Iterator[Row]:
        assert self._chosen is not None
        return self._chosen.rows(query)


def _suited(rows: int) -> AbstractContextManager[Tables]:
    """Open room for tables of which the first has so many rows, or more."""
    if rows < _FEW:
        return SQLITE.tables()
    from factcheck.engines.duckdb import DuckDB

    return DuckDB(memory=_MEMORY).tables()


LOCAL = Local()
