"""DuckDB finds what SQLite finds."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import NoReturn

import duckdb
import pytest
from hypothesis import given
from hypothesis import settings as run

from factcheck import pipeline, readers
from factcheck.engines.duckdb import DuckDB
from factcheck.engines.local import LOCAL
from factcheck.errors import EngineError
from factcheck.matching import SQLITE
from factcheck.matching.plan import CLAIMS, Row
from factcheck.settings import MatchSettings
from tests.matching.planning import LIMITS, Plan, plans, run_plan

SEEDS = Path(__file__).parents[2] / "seeds"
DUCKDB = DuckDB(memory="500MB", threads=1)
COUNT = "SELECT COUNT(*) FROM claims"


@given(plans(), LIMITS)
@run(deadline=None, max_examples=25)
def test_the_plan_is_the_same_on_random_tables(plan: Plan, settings: MatchSettings) -> None:
    assert run_plan(plan, settings, DUCKDB) == run_plan(plan, settings, SQLITE)


def test_an_analysis_is_the_same_on_real_text() -> None:
    documents = list(readers.read(SEEDS))
    expected = pipeline.analyse(documents)
    assert expected.findings
    for engine in (DUCKDB, LOCAL):
        assert pipeline.analyse(documents, engine=engine) == expected


def test_a_table_of_no_rows_is_a_table() -> None:
    with DUCKDB.tables() as tables:
        tables.load(CLAIMS, [])
        assert list(tables.rows("SELECT claim FROM claims")) == []


def test_a_disk_that_takes_nothing_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, *_: object, **__: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", full)
    with DUCKDB.tables() as tables, pytest.raises(EngineError, match="no space left on device"):
        tables.load(CLAIMS, [(1,) * len(CLAIMS.columns)])


def test_memory_that_does_not_suffice_is_said_in_one_line() -> None:
    with pytest.raises(EngineError, match=r"no room for tables in .+ 3 KiB\Z"), DUCKDB.tables():
        raise duckdb.OutOfMemoryException("could not allocate 3 KiB\nPossible solutions: ...")


def rows(count: int) -> list[Row]:
    return [(number,) * len(CLAIMS.columns) for number in range(count)]


def test_a_few_claims_do_not_wait_for_duckdb() -> None:
    with LOCAL.tables() as tables:
        tables.load(CLAIMS, iter(rows(10)))
        assert list(tables.rows(COUNT)) == [(10,)]
        assert list(tables.rows("SELECT sqlite_version() <> ''")) == [(1,)]


def test_many_do_not_wait_for_sqlite() -> None:
    with LOCAL.tables() as tables:
        tables.load(CLAIMS, iter(rows(30_000)))
        assert list(tables.rows(COUNT)) == [(30_000,)]
        with pytest.raises(duckdb.Error):
            list(tables.rows("SELECT sqlite_version() <> ''"))
