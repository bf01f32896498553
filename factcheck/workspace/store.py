"""The database of a workspace: what is known of it, and how it is opened and changed.

All that is written between two commits is there after a crash, or none of it: DuckDB sees to that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import duckdb

from factcheck.errors import WorkspaceError
from factcheck.processes import chunks

__all__ = ["NAME", "VERSION", "Store", "opened"]

NAME = "workspace.duckdb"
"""What the file is called."""

VERSION = "3"
"""That of the tables; it changes with them."""

_MEMORY = "1GB"
"""What the database may take of the memory; more goes to a disk."""

_LITTLE = "50MB"
"""What it may hold on to between two large pieces of work."""

_AT_ONCE = 10_000
"""How many rows travel to or from the database at once."""

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": _MEMORY,
    # Rows of a table have no order here; what needs one asks for it.
    "preserve_insertion_order": False,
}


class Store:
    """Runs statements, and keeps a few facts about the workspace as a whole."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        self.run("CREATE TABLE IF NOT EXISTS facts (name VARCHAR, value VARCHAR)")

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Run a statement."""
        self.connection.execute(statement, list(values))

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return what a query finds."""
        return self.connection.execute(query, list(values)).fetchall()

    def stream(self, query: str, values: Sequence[Any] = ()) -> Iterator[Any]:
        """Yield what a query finds, some rows at a time; no other is run meanwhile."""
        cursor = self.connection.execute(query, list(values))
        while rows := cursor.fetchmany(_AT_ONCE):
            yield from rows

    def number(self, query: str, values: Sequence[Any] = ()) -> int:
        """Return the one number that a query finds, or 0 where it finds none."""
        ((found,),) = self.rows(query, values)
        return int(found or 0)

    def fill(self, table: str, kinds: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Add rows to a table, whose columns are of these kinds."""
        selected = ", ".join(f"unnest(?::{kind}[])" for kind in kinds)
        for some in chunks(rows, lambda _: 1, _AT_ONCE):
            columns = [list(column) for column in zip(*some, strict=True)]
            self.run(f"INSERT INTO {table} SELECT {selected}", columns)

    def fact(self, name: str) -> str | None:
        """Return what is known under a name."""
        found = self.rows("SELECT value FROM facts WHERE name = ?", [name])
        return str(found[0][0]) if found else None

    def state(self, name: str, value: str) -> None:
        """Keep a value under a name; two statements, for a transaction or alone."""
        self.run("DELETE FROM facts WHERE name = ?", [name])
        self.run("INSERT INTO facts VALUES (?, ?)", [name, value])

    def clear(self) -> None:
        """Drop every table but that of the facts, and every fact."""
        names = self.rows("SELECT table_name FROM duckdb_tables() WHERE NOT temporary")
        with self.transaction():
            for (name,) in names:
                self.run(f'DROP TABLE "{name}"' if name != "facts" else "DELETE FROM facts")

    def give_back(self) -> None:
        """Give memory back that the database only holds on to, as far as it can."""
        # By a cursor of its own, whose failure is none of a transaction that goes on.
        with closing(self.connection.cursor()) as limiting:
            with suppress(duckdb.OutOfMemoryException):
                limiting.execute(f"SET memory_limit = '{_LITTLE}'")
            limiting.execute(f"SET memory_limit = '{_MEMORY}'")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is changed within, or nothing."""
        self.connection.begin()
        try:
            yield
        except BaseException:
            self.connection.rollback()
            raise
        self.connection.commit()


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """Open the database of a folder, made where there is none.

    Raises:
        WorkspaceError: it cannot be opened, read or written.
    """
    path = folder / NAME
    try:
        with closing(duckdb.connect(path, config=_CONFIG)) as held:
            yield Store(held)
    except duckdb.Error as error:
        raise WorkspaceError(str(path), _reason(error)) from None


def _reason(error: duckdb.Error) -> str:
    """Return the first line of what DuckDB says, and what a person can do."""
    words = str(error).strip().partition("\n")[0]
    return f"{words} (if it is damaged, remove it: it is made again from the documents)"
