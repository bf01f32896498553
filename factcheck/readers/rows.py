"""Rows of a file of JSON Lines as records of one kind: texts to compare, queries to answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO, TypeVar

import attrs

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers import bounds, jsonl
from factcheck.readers.files import reason, shown

__all__ = ["read_rows"]

Row = TypeVar("Row", bound=attrs.AttrsInstance)


def read_rows(
    kind: type[Row], path: str | os.PathLike[str], on_error: Callable[[InputError], None]
) -> Iterator[Row]:
    """Yield the records of a file one by one, in its order; its other keys are left out.

    Args:
        kind: the record that each line holds, with the keys that it has.
        path: a file of JSON Lines, or ``-`` for standard input.
        on_error: is handed what cannot be read, and the rest is read on.
    """
    source = shown(os.fspath(path))
    keys = frozenset(field.name for field in attrs.fields(kind))
    try:
        with _opened(path) as stream:
            for line, fields in jsonl.objects(bounds.lines(stream), source, on_error, keys):
                try:
                    yield _record(kind, fields, source, line)
                except InputError as error:
                    on_error(error)
    except OSError as error:
        on_error(InputError(source, reason(error, source)))


def _opened(path: str | os.PathLike[str]) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if path == "-" else open(path, "rb")


def _record(kind: type[Row], fields: object, source: str, line: int) -> Row:
    from factcheck.records.codec import from_json

    try:
        return from_json(kind, fields)
    except InvalidRecordError as error:
        raise InputError(source, "; ".join(error.problems), line) from None
