"""Spark: for what outgrows a machine. Needs ``factcheck[spark]`` and Java 17.

Documents are read into claims, and pairs of claims compared, by the functions that do so anywhere
else, mapped over partitions; the plan of matching is run as Spark SQL.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck import pipeline
from factcheck.errors import EngineError
from factcheck.matching.match import Pair, scored
from factcheck.matching.plan import Row, Step, Table
from factcheck.matching.profile import Profile
from factcheck.processes import Each, here
from factcheck.records import Claim, Document, Match
from factcheck.settings import MatchSettings

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

__all__ = ["Spark", "started"]

_QUIET = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
}


@contextmanager
def started(master: str = "local[*]", **settings: str) -> Iterator[Spark]:
    """Start Spark at a master, such as ``local[2]`` or ``spark://host:7077``, and stop it after.

    Args:
        master: where it runs.
        settings: of Spark, with underscores for dots: ``spark_sql_shuffle_partitions="4"``.

    Raises:
        EngineError: the extra or Java is not installed, or Spark does not start.
    """
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as error:
        why = str(error).partition("\n")[0]
        raise EngineError(
            f"Spark needs what is not installed: pip install 'factcheck[spark]' ({why})"
        ) from None
    if not os.environ.get("JAVA_HOME") and shutil.which("java") is None:
        raise EngineError("Spark needs Java 17, and there is no 'java' here; install a JRE of it")
    builder = SparkSession.builder.master(master).appName("factcheck")
    stated = {name.replace("_", "."): value for name, value in settings.items()}
    for name, value in {**_QUIET, **_beside(master), **stated}.items():
        builder = builder.config(name, value)
    try:
        with _same_python():
            session = builder.getOrCreate()
    except (PySparkException, OSError) as error:
        why = str(error).partition("\n")[0]
        raise EngineError(f"Spark does not start at {master}: {why}") from None
    try:
        yield Spark(session)
    finally:
        session.stop()


def _beside(master: str) -> dict[str, str]:
    """Return settings for a master in this process: no host but this one, and this Python."""
    if not master.startswith("local"):
        return {}
    return {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
    }


@contextmanager
def _same_python() -> Iterator[None]:
    """Let workers be this Python, unless the environment names another: it holds this package."""
    stated = os.environ.get("PYSPARK_PYTHON")
    os.environ["PYSPARK_PYTHON"] = stated or sys.executable
    try:
        yield
    finally:
        if stated is None:
            del os.environ["PYSPARK_PYTHON"]


@frozen
class Spark:
    """Runs plans, reads documents and compares claims in a session of Spark."""

    session: SparkSession

    @contextmanager
    def tables(self) -> Iterator[_Tables]:
        """Open room for tables, which is gone at the end."""
        tables = _Tables(self.session)
        try:
            yield tables
        finally:
            tables.drop()

    def extraction(
        self, documents: Iterable[Document], claims_of: pipeline.ClaimsOf
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Yield each document with its claims, in the order given, read in partitions."""
        held = list(documents)

        def read(part: Iterable[Document]) -> Iterator[tuple[Claim, ...]]:
            return (claims for _, claims in pipeline.here(part, claims_of))

        partitions = self.session.sparkContext.parallelize(held)
        yield from zip(held, partitions.mapPartitions(read).collect(), strict=True)

    def scored(
        self,
        profiles: Sequence[Profile],
        pairs: Sequence[Pair],
        settings: MatchSettings,
        each: Each = here,
    ) -> Iterator[Match]:
        """Yield those of ``pairs`` that speak of the same thing, compared in partitions."""
        context = self.session.sparkContext
        known = context.broadcast(list(profiles))

        def compared(part: Iterable[Pair]) -> Iterator[Match]:
            return scored(known.value, part, settings)

        try:
            yield from context.parallelize(pairs).mapPartitions(compared).collect()
        finally:
            known.destroy()


class _Tables:
    def __init__(self, session: SparkSession) -> None:
        self._session = session
        self._made: dict[str, DataFrame] = {}

    def load(self, table: Table, rows: Iterable[Row]) -> None:
        """Make a table of rows."""
        import pyarrow as pa

        name, columns = table
        held = list(rows)
        values = zip(*held, strict=True) if held else [()] * len(columns)
        arrays = [pa.array(column, pa.int64()) for column in values]
        self._keep(name, self._session.createDataFrame(pa.table(arrays, list(columns))))

    def make(self, step: Step) -> None:
        """Make a table of a query, kept, since several later ones look at it."""
        self._keep(step.name, self._session.sql(step.query).persist())

    def rows(self, query: str) -> Iterator[Row]:
        """Yield what a query finds."""
        # All at once: tasks that are still at work when tables are dropped complain of it.
        yield from map(tuple, self._session.sql(query).collect())

    def drop(self) -> None:
        """Forget all tables."""
        for name, frame in self._made.items():
            self._session.catalog.dropTempView(name)
            frame.unpersist()

    def _keep(self, name: str, frame: DataFrame) -> None:
        frame.createOrReplaceTempView(name)
        self._made[name] = frame
