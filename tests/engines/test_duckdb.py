"""DuckDB finds what SQLite finds."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import settings as run

from factcheck import pipeline, readers
from factcheck.engines.duckdb import DuckDB
from factcheck.engines.local import LOCAL
from factcheck.matching import SQLITE
from factcheck.settings import MatchSettings
from tests.matching.planning import LIMITS, Plan, plans, run_plan

SEEDS = Path(__file__).parents[2] / "seeds"
DUCKDB = DuckDB(memory="500MB", threads=1)


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


def test_a_few_claims_do_not_wait_for_duckdb() -> None:
    with LOCAL.tables(10) as few, LOCAL.tables(100_000) as many:
        assert type(few).__module__ != type(many).__module__
