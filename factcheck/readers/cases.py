"""Labelled cases: JSON Lines, a case a line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO

import attrs

from factcheck.errors import InputError, InvalidRecordError
from factcheck.evaluation import Case
from factcheck.readers import bounds, jsonl
from factcheck.readers.files import reason, shown

__all__ = ["read_cases"]

_FIELDS = frozenset(field.name for field in attrs.fields(Case))


def read_cases(
    path: str | os.PathLike[str], on_error: Callable[[InputError], None] | None = None
) -> Iterator[tuple[int, Case]]:
    """Yield each case of a file with the line, counted from 1, that it stands on.

    A line is an object with ``case``, ``kind`` and ``quotes``, each of these an object with
    ``document`` and ``exact``, and perhaps ``subtype`` and ``why``; its other keys are left out.

    Args:
        path: a file of JSON Lines, or ``-`` for standard input.
        on_error: is handed what cannot be read, and the rest is read on.

    Raises:
        InputError: something cannot be read and ``on_error`` is not given.
    """
    source = shown(os.fspath(path))
    report = on_error or _raise
    lines: dict[str, int] = {}
    try:
        with _opened(path) as stream:
            for line, fields in jsonl.objects(bounds.lines(stream), source, report, _FIELDS):
                try:
                    yield line, _case(fields, source, line, lines)
                except InputError as error:
                    report(error)
    except OSError as error:
        report(InputError(source, reason(error, source)))


def _opened(path: str | os.PathLike[str]) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if path == "-" else open(path, "rb")


def _case(fields: object, source: str, line: int, lines: dict[str, int]) -> Case:
    """Return the case that the fields state; ``lines`` knows where each name stands."""
    from factcheck.records.codec import from_json

    try:
        case = from_json(Case, fields)
    except InvalidRecordError as error:
        raise InputError(source, "; ".join(error.problems), line) from None
    if case.case in lines:
        problem = f"the case '{case.case}' stands on line {lines[case.case]} already"
        raise InputError(source, problem, line)
    lines[case.case] = line
    return case


def _raise(error: InputError) -> None:
    raise error
