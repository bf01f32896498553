"""Where an export goes: a file, whole or not at all, or standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import click

from factcheck.cli.files import file_to_write
from factcheck.cli.output import write_data
from factcheck.cli.stdout import put_bytes

__all__ = ["Pieces", "deliver"]

Pieces = Iterator[str] | Iterator[bytes]


def deliver(pieces: Pieces, path: str, finish: Callable[[], None]) -> None:
    """Write the pieces of an export to a file or, for ``-``, to standard output.

    Args:
        pieces: text, or bytes.
        path: the file; it is as it was where something goes wrong.
        finish: is called when everything is written and before a file takes its place; it ends
            the command where a document could not be read.

    Raises:
        NotWrittenError: the file cannot be written.
        UsageError: bytes would go to a terminal.
    """
    if path == "-":
        for piece in pieces:
            _print(piece)
        finish()
        return
    with file_to_write(path) as file:
        for piece in pieces:
            file.write(piece.encode() if isinstance(piece, str) else piece)
        finish()


def _print(piece: str | bytes) -> None:
    if isinstance(piece, str):
        write_data([piece])
    elif sys.stdout.isatty():
        raise click.UsageError("These are bytes and not for a terminal: give -o FILE.")
    else:
        put_bytes(piece)
