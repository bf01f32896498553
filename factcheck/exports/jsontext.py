r"""JSON and JSON Lines of rows.

The text is JSON as anybody reads it, with letters of every script as they are. Characters that
would act on a terminal or that some readers take for the end of a line (``U+2028``) are written
as ``\uXXXX``, which is the same JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.exports.visible import unseen

__all__ = ["Row", "Text", "array", "ending_with", "lines", "text"]


class Text(str):
    """A row that is written already."""

    __slots__ = ()


Row = Mapping[str, Any] | Text

_BEYOND_ASCII = re.compile(r"[^ -~]")


def lines(rows: Iterable[Row]) -> Iterator[str]:
    r"""Yield each row as one line.

    >>> "".join(lines([{"exact": "£5m"}, {"exact": "\x1b\u202e"}]))
    '{"exact": "£5m"}\n{"exact": "\\u001b\\u202e"}\n'
    """
    for row in rows:
        yield text(row) + "\n"


def array(rows: Iterable[Row]) -> Iterator[str]:
    r"""Yield the rows as one array, a row a line.

    >>> "".join(array([{"value": "1"}, {"value": "2"}]))
    '[\n{"value": "1"},\n{"value": "2"}\n]\n'
    >>> "".join(array([]))
    '[]\n'
    """
    yield from _list(rows)
    yield "\n"


def ending_with(head: Row, key: str, rows: Iterable[Row]) -> Iterator[str]:
    r"""Yield one object, whose last key holds the rows, a row a line.

    >>> "".join(ending_with({"total": 1}, "items", [{"value": "1"}]))
    '{"total": 1, "items": [\n{"value": "1"}\n]}\n'
    """
    yield text(head).removesuffix("}") + f", {json.dumps(key)}: "
    yield from _list(rows)
    yield "}\n"


def _list(rows: Iterable[Row]) -> Iterator[str]:
    before = "[\n"
    for row in rows:
        yield before + text(row)
        before = ",\n"
    yield "[]" if before == "[\n" else "\n]"


def text(row: Row) -> str:
    """Return a row on one line, without its end."""
    if isinstance(row, Text):
        return row
    return _BEYOND_ASCII.sub(_escaped_if_unseen, json.dumps(row, ensure_ascii=False))


def _escaped_if_unseen(found: re.Match[str]) -> str:
    char = found.group()
    return json.dumps(char)[1:-1] if unseen(char) else char
