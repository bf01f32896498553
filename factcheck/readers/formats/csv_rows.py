"""CSV: a document a row, below a header with ``id``, ``text`` and what else is known.

Commas, semicolons or tabs stand between the columns. A column that names no field of a Document is
passed over, and so is an empty cell.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from factcheck.errors import InputError
from factcheck.readers import bounds
from factcheck.readers.encoding import decode_line, refuse_other_marks
from factcheck.readers.formats.format import Format, Found, Source

__all__ = ["CSV"]

_STATED = frozenset(
    "id text title publisher kind date asked speaker office url question asker corrects".split()
)
_SEPARATORS = ",;\t"


def _read(source: Source) -> Iterator[Found]:
    csv.field_size_limit(bounds.MOST_BYTES)  # by default, less than a long debate
    lines = _lines(source)
    header = next(lines, "").strip("\r\n")
    try:
        separator, columns = _columns(header)
    except csv.Error as error:
        raise InputError(source.name, f"not CSV: {_reason(error)}", 1) from None
    if "text" not in columns:
        raise InputError(source.name, "expected a header with the columns 'id' and 'text'", 1)
    rows = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        line = rows.line_num + 2
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(source.name, f"not CSV: {_reason(error)}", line) from None
        if len(cells) > len(columns):
            words = f"{len(cells)} cells below {len(columns)} columns"
            source.report(InputError(source.name, words, line))
        elif any(map(str.strip, cells)):
            yield Found(_fields(columns, cells), line)


def _reason(error: csv.Error) -> str:
    """Return what is wrong, on a line that shows what it names."""
    return str(error).replace("'\t'", "a tab")


def _columns(header: str) -> tuple[str, list[str]]:
    """Return what stands between the columns of a header, and their names."""
    read = ((each, next(csv.reader([header], delimiter=each), [])) for each in _SEPARATORS)
    separator, names = max(read, key=lambda pair: len(pair[1]))
    return separator, [name.strip().lower() for name in names]


def _fields(columns: list[str], cells: list[str]) -> dict[str, Any]:
    return {
        name: cell
        for name, cell in zip(columns, cells, strict=False)
        if cell.strip() and name in _STATED
    }


def _lines(source: Source) -> Iterator[str]:
    for number, line in enumerate(bounds.lines(source.stream), start=1):
        if number == 1:
            refuse_other_marks(line, source.name)
        if bounds.is_too_long(line):
            raise InputError(source.name, bounds.TOO_LONG, number)
        yield decode_line(line, source.name, number)


CSV = Format(
    name="CSV",
    suffixes=(".csv", ".tsv"),
    recognises=lambda start: False,  # a line with commas may be anything
    read=_read,
)
