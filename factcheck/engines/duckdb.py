"""DuckDB in this process: for as many claims as one machine holds, on all of its cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from tempfile import TemporaryDirectory, gettempdir

import duckdb
from attrs import frozen

from factcheck import columns
from factcheck.errors import EngineError
from factcheck.matching.embedded import Here
from factcheck.matching.plan import Row, Step, Table

__all__ = ["DuckDB"]

_CHUNK = 100_000
"""How many rows are taken from a query at a time."""


@frozen
class DuckDB(Here):
    """Runs plans in an embedded database.

    Attributes:
        memory: how much memory it may take before it goes to disk, as DuckDB writes it ("2GB").
        threads: how many threads it may use; all cores where None.
    """

    memory: str | None = None
    threads: int | None = None

    @contextmanager
    def tables(self) -> Iterator[_Tables]:
        """Open room for tables, which is gone at the end.

        Raises:
            EngineError: there is no room for them.
        """
        try:
            made = TemporaryDirectory(prefix="factcheck-")
        except OSError as error:
            raise _no_room(error) from None
        with made as folder:
            try:
                with self._opened(folder) as opened:
                    yield _Tables(opened)
            except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
                raise _no_room(error) from None

    @contextmanager
    def _opened(self, folder: str) -> Iterator[duckdb.DuckDBPyConnection]:
        """Open a database in memory that puts into a folder what it has no room for."""
        config: dict[str, str | bool | int | float | list[str]] = {"temp_directory": folder}
        if self.memory is not None:
            config["memory_limit"] = self.memory
        if self.threads is not None:
            config["threads"] = self.threads
        with closing(duckdb.connect(":memory:", config=config)) as connection:
            # Rows of a table have no order here; what needs one asks for it.
            connection.execute("SET preserve_insertion_order = false")
            yield connection


def _no_room(error: Exception) -> EngineError:
    reason = str(error).partition("\n")[0]
    return EngineError(f"no room for tables in {gettempdir()}: {reason}")


class _Tables:
    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def load(self, table: Table, rows: Iterable[Row]) -> None:
        columns.create(self._connection, table.name, table.columns)
        columns.load(self._connection, table.name, table.columns, rows)

    def make(self, step: Step) -> None:
        self._connection.execute(f"CREATE TABLE {step.name} AS {step.query}")

    def rows(self, query: str) -> Iterator[Row]:
        cursor = self._connection.execute(query)
        while chunk := cursor.fetchmany(_CHUNK):
            yield from chunk
