"""Spark in local mode finds what SQLite finds. It takes some seconds to start, once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import pipeline, readers
from factcheck.engines import spark
from factcheck.engines.spark import Spark
from factcheck.errors import EngineError
from factcheck.records import Document
from tests.cli.running import factcheck

pytest.importorskip("pyspark", reason="the extra 'spark' is not installed")

SEEDS = Path(__file__).parents[2] / "seeds"
ALIKE = [
    Document(id=f"alike-{i:02}", text=f"The plan put {30_000 + 7 * i} more officers into villages.")
    for i in range(30)
]


@pytest.fixture(scope="module")
def engine() -> Iterator[Spark]:
    if shutil.which("java") is None:
        pytest.skip("there is no Java here")
    with spark.started("local[2]", spark_sql_shuffle_partitions="2") as started:
        yield started


def test_an_analysis_is_the_same_bit_for_bit(engine: Spark) -> None:
    documents = [*readers.read(SEEDS), *ALIKE]
    expected = pipeline.analyse(documents)
    assert expected.findings
    assert expected.limits.crowded
    found = pipeline.analyse(documents, extraction=engine.extraction, engine=engine)
    assert found == expected


def test_nothing_at_all_has_no_matches(engine: Spark) -> None:
    assert pipeline.analyse([], engine=engine).matches == ()


def test_a_missing_java_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(EngineError, match="Spark needs Java 17"), spark.started("local[1]"):
        pass
    result = factcheck("match", "--engine", "spark", "seeds")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        line for line in result.stderr.splitlines() if "Java" in line
    ]
    assert result.stdout == ""


def test_a_master_alone_is_wrong_usage() -> None:
    assert factcheck("match", "--master", "local[2]", "seeds").exit_code == 2
