"""Rows of numbers into a table of DuckDB, by way of a file: many times as fast as by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import IO, TYPE_CHECKING

from factcheck.errors import EngineError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Spool", "create", "load", "spooled"]

Row = tuple[int, ...]

_AT_ONCE = 10_000
"""How many rows are written at once."""


def create(
    connection: DuckDBPyConnection, name: str, columns: Sequence[str], *, kind: str = "TABLE"
) -> None:
    """Make an empty table whose columns are of 64-bit integers.

    ``kind`` is what stands before the name in SQL, such as ``OR REPLACE TEMP TABLE``.
    """
    declared = ", ".join(f"{column} BIGINT" for column in columns)
    connection.execute(f"CREATE {kind} {name} ({declared})")


def load(
    connection: DuckDBPyConnection, name: str, columns: Sequence[str], rows: Iterable[Row]
) -> None:
    """Add rows to such a table.

    Raises:
        EngineError: the file cannot be written.
    """
    with spooled(columns) as spool:
        spool.add(rows)
        spool.pour(connection, name)


@contextmanager
def spooled(columns: Sequence[str]) -> Iterator[Spool]:
    """Open a file for the rows of a table of these columns, which is gone at the end.

    Raises:
        EngineError: it cannot be made.
    """
    try:
        made = TemporaryDirectory(prefix="factcheck-")
    except OSError as error:
        raise _no_room(error) from None
    with made as folder:
        path = Path(folder, "rows.csv")
        try:
            file = path.open("w", encoding="ascii")
        except OSError as error:
            raise _no_room(error) from None
        with file:
            yield Spool(path, file, columns)


class Spool:
    """Rows on their way into a table; see ``spooled``."""

    def __init__(self, path: Path, file: IO[str], columns: Sequence[str]) -> None:
        self._path = path
        self._file = file
        self._columns = columns
        self._line = ",".join("%d" for _ in columns) + "\n"

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows, which may take long to come.

        Raises:
            EngineError: the file cannot be written.
        """
        remaining = iter(rows)
        while lines := "".join([self._line % row for row in islice(remaining, _AT_ONCE)]):
            try:
                self._file.write(lines)
            except OSError as error:
                raise _no_room(error) from None

    def pour(self, connection: DuckDBPyConnection, name: str) -> None:
        """Add the rows to a table.

        Raises:
            EngineError: the file cannot be written.
        """
        try:
            self._file.close()
        except OSError as error:
            raise _no_room(error) from None
        connection.execute(
            f"INSERT INTO {name} SELECT * FROM read_csv(?, columns = ?, header = false,"
            " auto_detect = false, delim = ',', quote = '', escape = '')",
            [str(self._path), dict.fromkeys(self._columns, "BIGINT")],
        )


def _no_room(error: OSError) -> EngineError:
    reason = (error.strerror or str(error)).lower()
    return EngineError(f"no room for tables in {gettempdir()}: {reason}")
