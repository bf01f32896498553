"""The database of a workspace gives memory back and takes it again."""

from __future__ import annotations

from pathlib import Path

from factcheck.workspace import store

LIMIT = "SELECT current_setting('memory_limit')"


def test_what_is_given_back_loses_nothing_and_can_be_taken_again(tmp_path: Path) -> None:
    with store.opened(tmp_path) as held:
        before = held.rows(LIMIT)
        with held.transaction():
            held.run("CREATE TEMP TABLE many AS SELECT range AS number FROM range(1000000)")
            held.give_back()
            assert held.number("SELECT count(DISTINCT number) FROM many") == 1_000_000
        assert held.rows(LIMIT) == before


def test_rows_come_and_go_in_pieces(tmp_path: Path) -> None:
    with store.opened(tmp_path) as held:
        held.run("CREATE TABLE kept (number BIGINT, name VARCHAR)")
        rows = [(number, f"name {number}") for number in range(25_000)]
        held.fill("kept", ["BIGINT", "VARCHAR"], iter(rows))
        held.fill("kept", ["BIGINT", "VARCHAR"], [])
        assert sorted(held.stream("FROM kept")) == rows
