"""Standard output: rows for programs, or a page as wide and as colourful as the terminal."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.cli.options import Format
from factcheck.cli.stdout import put
from factcheck.exports import jsontext
from factcheck.records import codec

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["page", "write", "write_data", "write_object"]

Records = TypeVar("Records", bound=Iterable[Any])

_TYPOGRAPHY = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "─": "-", "–": "-", "—": "-", "−": "-"}
    | {"·": "|", "…": "...", "≈": "~", "≠": "!=", "≥": ">=", "≤": "<=", "→": "->"}
)
"""What pages and documents are set in, for a terminal that knows none of it."""


def _rows(records: Iterable[Any]) -> Iterator[jsontext.Row]:
    return map(codec.row, records)


def write(
    form: Format,
    records: Records,
    *,
    csv: Callable[[Records], Iterator[str]],
    table: Callable[[Page], Iterator[str]],
    rows: Callable[[Records], Iterable[jsontext.Row]] = _rows,
) -> None:
    """Write records to standard output, in the form asked for."""
    if form is Format.TABLE:
        _write_page(table)
    elif form is Format.CSV:
        write_data(csv(records))
    else:
        written = jsontext.array if form is Format.JSON else jsontext.lines
        write_data(written(rows(records)))


def write_object(
    form: Format, content: Mapping[str, Any], *, table: Callable[[Page], Iterator[str]]
) -> None:
    """Write one object of plain data to standard output, or the page that stands for it."""
    if form is Format.TABLE:
        _write_page(table)
    else:
        write_data(jsontext.lines([content]))


def write_data(pieces: Iterable[str]) -> None:
    """Write in UTF-8, whatever the terminal's encoding: that is what JSON is written in."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for piece in pieces:
        put(piece)


def _write_page(table: Callable[[Page], Iterator[str]]) -> None:
    plain_encoding = False
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
        plain_encoding = not sys.stdout.encoding.lower().startswith("utf")
    for piece in table(page()):
        put(piece.translate(_TYPOGRAPHY) if plain_encoding else piece)


def page() -> Page:
    """Return the page that standard output is: its width, and what its ink can do."""
    from factcheck.exports.terminal import Ink, Page

    width = max(40, shutil.get_terminal_size().columns)
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return Page(width, Ink.PLAIN)
    return Page(width, Ink.BOLD if os.environ.get("NO_COLOR") else Ink.COLOUR)
