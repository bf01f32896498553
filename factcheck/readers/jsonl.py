"""JSON Lines: one document a line, an object with ``id``, ``text`` and what else is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from typing import Any

import attrs

from factcheck.errors import InputError
from factcheck.readers.bounds import TOO_LONG, is_too_long
from factcheck.readers.encoding import decode_line, refuse_other_marks
from factcheck.readers.json_text import parse, refuse_half_characters
from factcheck.records import Document

__all__ = ["OF_DOCUMENT", "looks_like_json", "objects"]

_OBJECT = re.compile(rb'\s*\{\s*"')
OF_DOCUMENT = frozenset(field.name for field in attrs.fields(Document)) - {"source"}


def looks_like_json(line: bytes) -> bool:
    """Tell whether a line begins as a JSON object does."""
    return _OBJECT.match(line) is not None


def objects(
    lines: Iterable[bytes],
    source: str,
    report: Callable[[InputError], None],
    known: Set[str] = OF_DOCUMENT,
    first: int = 1,
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the number of each line and the ``known`` fields, a Document's, that it states.

    Other keys are left out, so that a line may carry more than this package knows; so are keys
    whose value is null. Blank lines are passed over. A line that is no such object is reported
    and the others are read. The first line has the number ``first``.
    """
    empty = True
    for number, line in enumerate(lines, start=first):
        if line.isspace():
            continue
        empty = False
        try:
            yield number, _fields(line, source, number, known)
        except InputError as error:
            report(error)
            if error.line is None:  # it is about the file
                return
    if empty:
        report(InputError(source, "empty"))


def _fields(line: bytes, source: str, number: int, known: Set[str]) -> dict[str, Any]:
    if number == 1:
        refuse_other_marks(line, source)
    if is_too_long(line):
        raise InputError(source, TOO_LONG, number)
    data = parse(decode_line(line.strip(), source, number), source, number)
    if not isinstance(data, dict):
        raise InputError(source, "not a JSON object", number)
    fields = {name: data[name] for name in data if name in known and data[name] is not None}
    refuse_half_characters(fields, source, number)
    return fields
