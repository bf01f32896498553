"""The database of a workspace: claims by the fingerprint of their document, and how runs ended.

All that is written between two commits is there after a crash, or none of it: DuckDB sees to that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import duckdb

from factcheck.errors import WorkspaceError

__all__ = ["NAME", "Store", "opened"]

NAME = "workspace.duckdb"
"""What the file is called."""

VERSION = "1"
"""That of the tables; it changes with them."""

_MEMORY = "512MB"
"""What DuckDB may take before it goes to disk; claims pass through it and are not kept there."""

_TABLES = """
CREATE TABLE IF NOT EXISTS facts (name VARCHAR, value VARCHAR);
CREATE TABLE IF NOT EXISTS readings (purpose VARCHAR, fingerprint BLOB, claims BLOB);
"""


class Store:
    """The tables; every method is one statement or one transaction."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        connection.execute(_TABLES)
        connection.execute("CREATE TEMP TABLE used (fingerprint BLOB)")

    def fact(self, name: str) -> str | None:
        """Return what is known under a name."""
        rows = self._connection.execute("SELECT value FROM facts WHERE name = ?", [name])
        row = rows.fetchone()
        return None if row is None else str(row[0])

    def state(self, name: str, value: str) -> None:
        """Keep a value under a name."""
        with self._transaction():
            self._connection.execute("DELETE FROM facts WHERE name = ?", [name])
            self._connection.execute("INSERT INTO facts VALUES (?, ?)", [name, value])

    def count(self) -> int:
        """Return of how many documents something is kept."""
        row = self._connection.execute("SELECT count(*) FROM readings").fetchone()
        assert row is not None
        return int(row[0])

    def use(self, purpose: str, fingerprints: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return what is kept of these documents; they are not dropped at the end of the run."""
        self._connection.execute("INSERT INTO used SELECT unnest(?::BLOB[])", [list(fingerprints)])
        rows = self._connection.execute(
            "SELECT fingerprint, claims FROM readings"
            " WHERE purpose = ? AND fingerprint IN (SELECT unnest(?::BLOB[]))",
            [purpose, list(fingerprints)],
        )
        return dict(rows.fetchall())

    def keep(self, purpose: str, read: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep the claims of documents by their fingerprints: of all of them, or none."""
        fingerprints, claims = zip(*read, strict=True)
        with self._transaction():
            self._connection.execute(
                "INSERT INTO readings SELECT ?, unnest(?::BLOB[]), unnest(?::BLOB[])",
                [purpose, list(fingerprints), list(claims)],
            )

    def drop_unused(self, purpose: str) -> int:
        """Drop what was not used in this run, and return of how many documents that was."""
        unused = "purpose = ? AND fingerprint NOT IN (SELECT fingerprint FROM used)"
        row = self._connection.execute(
            f"SELECT count(*) FROM readings WHERE {unused}", [purpose]
        ).fetchone()
        assert row is not None
        if row[0]:
            self._connection.execute(f"DELETE FROM readings WHERE {unused}", [purpose])
        return int(row[0])

    def clear(self) -> None:
        """Drop everything."""
        with self._transaction():
            self._connection.execute("DELETE FROM readings")
            self._connection.execute("DELETE FROM facts")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.begin()
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self._connection.commit()


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """Open the database of a folder, made where there is none.

    Raises:
        WorkspaceError: it cannot be opened, read or written.
    """
    path = folder / NAME
    try:
        with closing(duckdb.connect(path, config={"memory_limit": _MEMORY, "threads": 1})) as held:
            yield Store(held)
    except duckdb.Error as error:
        raise WorkspaceError(str(path), _reason(error)) from None


def _reason(error: duckdb.Error) -> str:
    """Return the first line of what DuckDB says, and what a person can do."""
    words = str(error).strip().partition("\n")[0]
    return f"{words} (if it is damaged, remove it: it is made again from the documents)"
