"""SQLite in memory: the engine that is always there, and the quickest for a few documents."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager

from factcheck.matching.match import Pair, shared
from factcheck.matching.plan import Row, Step, Table
from factcheck.matching.profile import Profile
from factcheck.processes import Each, here
from factcheck.records import Match
from factcheck.settings import MatchSettings

__all__ = ["SQLITE", "Here", "SQLite"]


class Here:
    """Compares pairs of claims in this process."""

    def scored(
        self,
        profiles: Sequence[Profile],
        pairs: Sequence[Pair],
        settings: MatchSettings,
        each: Each = here,
    ) -> Iterator[Match]:
        """Yield the matches among ``pairs``, in their order."""
        return shared(profiles, pairs, settings, each)


class SQLite(Here):
    """Runs plans in the memory of this process."""

    @contextmanager
    def tables(self) -> Iterator[_Tables]:
        """Open room for tables, which is gone at the end."""
        with closing(sqlite3.connect(":memory:")) as connection:
            yield _Tables(connection)


class _Tables:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def load(self, table: Table, rows: Iterable[Row]) -> None:
        name, columns = table
        self._connection.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
        places = ", ".join("?" * len(columns))
        self._connection.executemany(f"INSERT INTO {name} VALUES ({places})", rows)

    def make(self, step: Step) -> None:
        self._connection.execute(f"CREATE TABLE {step.name} AS {step.query}")

    def rows(self, query: str) -> Iterator[Row]:
        yield from self._connection.execute(query)


SQLITE = SQLite()
