"""Apache Parquet, for databases: typed columns, and in the last one each record whole, as JSON.

https://parquet.apache.org/

The columns are those of CSV. Numbers with decimals are the nearest floating-point numbers, to be
reckoned with; in the record they stand exactly. Text is as it stands in the document.
"""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from factcheck.exports import jsontext
from factcheck.exports.tabular import Cell, Row, Sheet
from factcheck.records import codec

if TYPE_CHECKING:
    import pyarrow

__all__ = ["RECORD", "read", "written"]

Record = TypeVar("Record")

RECORD = "record"
"""The column of whole records."""

_BATCH = 10_000
"""How many rows are held at once, and make a row group."""


def written(sheet: Sheet[Record], records: Iterable[Record]) -> Iterator[bytes]:
    """Yield the bytes of a file with the rows of a table.

    Args:
        sheet: the table.
        records: what it is of, each with a row of output of its own.
    """
    from pyarrow.parquet import ParquetWriter

    schema = _schema(sheet)
    sink = _Sink()
    with ParquetWriter(sink, schema) as writer:
        rows = (row for record in records for row in _rows(sheet, record))
        while batch := list(islice(rows, _BATCH)):
            writer.write_table(_table(schema, batch))
            yield sink.take()
    yield sink.take()


def read(file: BinaryIO, kind: type[Record]) -> Iterator[Record]:
    """Yield the records that a file was made of.

    Args:
        file: the file, which can be sought in.
        kind: the class of the records.

    Raises:
        InvalidRecordError: it holds records of another kind.
    """
    from pyarrow.parquet import ParquetFile

    opened = ParquetFile(file)
    if not opened.num_row_groups:
        return  # pyarrow 18 cannot iterate over none
    for batch in opened.iter_batches(columns=[RECORD]):
        for text in batch.column(0).to_pylist():
            yield codec.from_json(kind, json.loads(text))


def _rows(sheet: Sheet[Record], record: Record) -> Iterator[Row]:
    whole = jsontext.text(codec.row(record))
    for row in sheet.rows(record):
        yield {**row, RECORD: whole}


def _schema(sheet: Sheet[Any]) -> pyarrow.Schema:
    import pyarrow as pa

    types: Mapping[type, pyarrow.DataType] = {
        str: pa.string(),
        int: pa.int64(),
        bool: pa.bool_(),
        Decimal: pa.float64(),
        dt.date: pa.date32(),
    }
    columns = {name: types[kind] for name, kind in sheet.columns.items()}
    return pa.schema({**columns, RECORD: pa.string()})


def _table(schema: pyarrow.Schema, rows: list[Row]) -> pyarrow.Table:
    import pyarrow as pa

    columns = {name: [_cell(row.get(name)) for row in rows] for name in schema.names}
    return pa.table(columns, schema=schema)


def _cell(cell: Cell) -> str | int | float | dt.date | None:
    return float(cell) if isinstance(cell, Decimal) else cell


class _Sink(io.RawIOBase):
    """A file that only grows, and from which what was written can be taken."""

    def __init__(self) -> None:
        self._written: list[bytes] = []
        self._length = 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._length

    def write(self, data: Any) -> int:
        taken = bytes(data)
        self._written.append(taken)
        self._length += len(taken)
        return len(taken)

    def take(self) -> bytes:
        """Return what was written since the last time."""
        data = b"".join(self._written)
        self._written.clear()
        return data
