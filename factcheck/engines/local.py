"""Whichever engine of this machine is the quicker: SQLite for a few claims, DuckDB for more."""

from __future__ import annotations

from contextlib import AbstractContextManager

from factcheck.matching import SQLITE
from factcheck.matching.embedded import Here
from factcheck.matching.plan import Tables

__all__ = ["LOCAL", "Local"]

_FEW = 1500
"""From so many claims on, starting DuckDB pays."""

_MEMORY = "1GB"
"""What the tables may take before they go to a disk: those of 258,000 claims would take 3 GB."""


class Local(Here):
    """Runs plans in this process."""

    def tables(self, claims: int) -> AbstractContextManager[Tables]:
        """Open room for the tables of so many claims, which is gone at the end."""
        if claims < _FEW:
            return SQLITE.tables(claims)
        from factcheck.engines.duckdb import DuckDB

        return DuckDB(memory=_MEMORY).tables(claims)


LOCAL = Local()
