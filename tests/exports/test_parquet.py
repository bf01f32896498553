"""Parquet holds typed columns, and every record again."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import attrs
import pytest
from hypothesis import given, settings

from factcheck.errors import InvalidRecordError
from factcheck.exports import parquet, tabular
from factcheck.records import Claim, Finding, Group, Interval
from tests.exports import samples
from tests.records.strategies import claims, tuples

pq = pytest.importorskip("pyarrow.parquet")


def file(*found: Claim) -> io.BytesIO:
    return io.BytesIO(b"".join(parquet.written(tabular.CLAIMS, found)))


@given(tuples(claims(), 4))
@settings(max_examples=25)
def test_what_is_read_is_what_was_written(found: tuple[Claim, ...]) -> None:
    assert tuple(parquet.read(file(*found), Claim)) == found


def test_a_file_is_made_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_BATCH", 2)
    found = [samples.FOUR_WEEKS, samples.SIX_WEEKS] * 3
    pieces = list(parquet.written(tabular.CLAIMS, found))
    assert len(pieces) == 4
    data = io.BytesIO(b"".join(pieces))
    assert pq.ParquetFile(data).num_row_groups == 3
    assert list(parquet.read(data, Claim)) == found


def test_columns_are_those_of_csv_with_types() -> None:
    large = Interval(Decimal("12345678901234567890.5"), None)
    homes = attrs.evolve(samples.HOMES, interval=large)
    claim = attrs.evolve(samples.FOUR_WEEKS, quantity=homes, quote=homes.quote)
    table = pq.read_table(file(claim))
    assert table.column_names == [*tabular.CLAIMS.columns, parquet.RECORD]
    (row,) = table.to_pylist()
    assert (row["said"], row["start"]) == (dt.date(2024, 3, 7), homes.quote.start)
    assert row["low"] == pytest.approx(1.2345678901234567e19)
    assert row["low_open"] is False
    assert row["high"] is None


def test_the_same_claims_give_the_same_bytes() -> None:
    assert file(samples.SIX_WEEKS).getvalue() == file(samples.SIX_WEEKS).getvalue()


def test_no_claims_are_columns_without_rows() -> None:
    assert pq.read_table(file()).num_rows == 0


def test_findings_and_groups_have_their_columns() -> None:
    found = b"".join(parquet.written(tabular.findings(2), [samples.FINDING]))
    assert list(parquet.read(io.BytesIO(found), Finding)) == [samples.FINDING]
    groups = b"".join(parquet.written(tabular.APPEARANCES, [samples.GROUP]))
    assert list(parquet.read(io.BytesIO(groups), Group)) == [samples.GROUP] * 2


def test_records_of_another_kind_are_refused() -> None:
    with pytest.raises(InvalidRecordError):
        list(parquet.read(file(samples.SIX_WEEKS), Finding))
