"""What is searched for: JSON Lines, a query a line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO

import attrs

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers import bounds, jsonl
from factcheck.readers.files import reason, shown
from factcheck.records import Query

__all__ = ["read_queries"]

_FIELDS = frozenset(field.name for field in attrs.fields(Query))


def read_queries(
    path: str | os.PathLike[str], on_error: Callable[[InputError], None]
) -> Iterator[Query]:
    """Yield the queries of a file one by one, in its order; its other keys are left out.

    Args:
        path: a file of JSON Lines, each with ``id`` and ``text``, or ``-`` for standard input.
        on_error: is handed what cannot be read, and the rest is read on.
    """
    source = shown(os.fspath(path))
    try:
        with _opened(path) as stream:
            for line, fields in jsonl.objects(bounds.lines(stream), source, on_error, _FIELDS):
                try:
                    yield _query(fields, source, line)
                except InputError as error:
                    on_error(error)
    except OSError as error:
        on_error(InputError(source, reason(error, source)))


def _opened(path: str | os.PathLike[str]) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if path == "-" else open(path, "rb")


def _query(fields: object, source: str, line: int) -> Query:
    from factcheck.records.codec import from_json

    try:
        return from_json(Query, fields)
    except InvalidRecordError as error:
        raise InputError(source, "; ".join(error.problems), line) from None
