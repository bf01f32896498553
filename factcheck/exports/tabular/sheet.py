"""What a table is: typed columns, and the rows that a record gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Generic, TypeVar

from attrs import frozen

from factcheck.records import Quote

__all__ = ["SEPARATOR", "Cell", "Columns", "Row", "Sheet", "typed", "words"]

Record = TypeVar("Record")

Cell = str | int | Decimal | dt.date | None
Row = dict[str, Cell]
Columns = Mapping[str, type]
"""The type of what stands in each column, where anything does: a type of `Cell`."""

SEPARATOR = "; "
"""What stands between several names in one cell."""


@frozen
class Sheet(Generic[Record]):
    """A table of records of one kind.

    Attributes:
        columns: its columns, in order.
        rows: returns the rows of a record; a column that one leaves out is empty.
    """

    columns: Columns
    rows: Callable[[Record], Iterable[Row]]


def typed(kind: type, names: str) -> dict[str, type]:
    """Return columns of one type from their names, with spaces between.

    >>> typed(int, "start end")
    {'start': <class 'int'>, 'end': <class 'int'>}
    """
    return dict.fromkeys(names.split(), kind)


def words(quote: Quote | None) -> str | None:
    """Return the words of a quote, where there is one."""
    return None if quote is None else quote.exact
