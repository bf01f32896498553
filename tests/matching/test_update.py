"""Tables that are kept from run to run end as the plan would make them of all claims at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import duckdb
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from factcheck.matching.embedded import SQLITE
from factcheck.matching.plan import CLAIMS, POSTINGS, Row, Step, Table
from factcheck.matching.update import KEPT, limits, update
from factcheck.settings import MatchSettings
from tests.matching.planning import LIMITS, Plan, plans, run_plan


class Kept:
    """The tables of several runs, and the pairs that are to be compared after each."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self.pairs: set[Row] = set()
        for table in KEPT:
            self._make(table)

    def become(self, before: Plan, after: Plan, settings: MatchSettings) -> None:
        """Exchange what differs between two plans, and a claim that does not."""
        gone = [row[0] for row in before[0] if row not in after[0] or row[0] == 4]
        gone += [c for c, *_ in before[0] if self._of(before, c) != self._of(after, c)]
        known = {row[0] for row in before[0]} - set(gone)
        fresh = [row for row in after[0] if row[0] not in known]
        with self._scratch():
            self._load(Table("gone", ("claim",)), [(claim,) for claim in set(gone)])
            self._load(Table("fresh_claims", CLAIMS.columns), fresh)
            entering = {row[0] for row in fresh}
            postings = [row for row in after[1] if row[0] in entering]
            self._load(Table("fresh_postings", POSTINGS.columns), postings)
            for statement in update(settings):
                self._run(statement)
            self.pairs -= self._rows("FROM dropped")
            assert not self.pairs & self._rows("FROM added")
            self.pairs |= self._rows("FROM added")

    def limits(self, settings: MatchSettings) -> Row:
        (row,) = self._rows(limits(settings))
        return row

    @staticmethod
    def _of(plan: Plan, claim: int) -> Sequence[Row]:
        return [row for row in plan[1] if row[0] == claim]

    def _run(self, statement: Step | str) -> None:
        if isinstance(statement, Step):
            statement = f"CREATE TEMP TABLE {statement.name} AS {statement.query}"
        self._connection.execute(statement)

    def _make(self, table: Table, kind: str = "TABLE") -> None:
        columns = ", ".join(f"{column} BIGINT" for column in table.columns)
        self._connection.execute(f"CREATE {kind} {table.name} ({columns})")

    def _load(self, table: Table, rows: Sequence[Row]) -> None:
        self._make(table, "TEMP TABLE")
        for row in rows:
            places = ", ".join("?" * len(row))
            self._connection.execute(f"INSERT INTO {table.name} VALUES ({places})", row)

    def _rows(self, query: str) -> set[Row]:
        rows = self._connection.execute(query).fetchall()
        assert len(rows) == len(set(rows))
        return set(rows)

    @contextmanager
    def _scratch(self) -> Iterator[None]:
        yield
        temporary = "SELECT table_name FROM duckdb_tables() WHERE temporary"
        for (name,) in self._connection.execute(temporary).fetchall():
            self._connection.execute(f"DROP TABLE temp.{name}")


@st.composite
def corpora(draw: st.DrawFn) -> list[Plan]:
    """Draw the claims of a few runs: each is there as it was, in another form, or not at all."""
    forms = draw(plans()), draw(plans())
    which = st.sampled_from([0, 0, 0, 1, None])
    runs = draw(st.lists(st.lists(which, min_size=9, max_size=9), min_size=2, max_size=4))
    return [(_rows(forms, chosen, 0), _rows(forms, chosen, 1)) for chosen in runs]


def _rows(forms: Sequence[Plan], chosen: Sequence[int | None], table: int) -> list[Row]:
    return [row for i, form in enumerate(forms) for row in form[table] if chosen[row[0]] == i]


@given(corpora(), LIMITS)
@run(deadline=None, max_examples=40)
def test_whatever_comes_and_goes_the_pairs_are_those_of_all_claims_at_once(
    runs: list[Plan], settings: MatchSettings
) -> None:
    with duckdb.connect(config={"threads": 1}) as connection:
        kept = Kept(connection)
        before: Plan = [], []
        for corpus in runs:
            kept.become(before, corpus, settings)
            assert (kept.pairs, kept.limits(settings)) == run_plan(corpus, settings, SQLITE)
            before = corpus
