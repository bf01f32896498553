r"""Plain data as YAML that people read in a pull request.

Text stands in quotation marks, as the quotes of a document should, so that no reader of YAML takes
it for a number, a date or the truth; long text is folded at single spaces, which YAML reads back
as it was. Names of one word, numbers and dates stand as they are.

>>> print(block({"id": "audit", "exact": "It took “four months”.\n", "start": 12}), end="")
id: audit
exact: "It took “four months”.\n"
start: 12
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from factcheck.exports.visible import unseen

__all__ = ["block", "items", "scalar"]

Scalar = str | int | bool | Decimal | None

_WIDTH = 96
_WORD = re.compile(r"[a-z][a-z0-9]*(?:[-_/][a-z0-9]+)*|factcheck\.[a-z-]+/[0-9]+")
_RESERVED = frozenset("true false null yes no on off y n".split())
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_GAP = re.compile(r"(?<=\S) (?=\S)")


def block(data: Mapping[str, Any], indent: int = 0) -> str:
    """Return a mapping as the lines of a block."""
    return "".join(_mapping(data, indent))


def items(data: Sequence[Any], indent: int) -> str:
    """Return a list as the lines of a block, each item behind a dash."""
    return "".join(_sequence(data, indent))


def scalar(value: Scalar, indent: int, column: int) -> str:
    """Return a value that begins at a column; its further lines are indented."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if not isinstance(value, str):
        return json.dumps(value)
    if (_WORD.fullmatch(value) and value not in _RESERVED) or _DATE.fullmatch(value):
        return value
    return "\n".join(_folded(_quoted(value), " " * indent, column))


def _mapping(data: Mapping[str, Any], indent: int, first: str = "") -> Iterator[str]:
    margin = first or " " * indent
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield f"{margin}{key}:\n"
            yield from _mapping(value, indent + 2)
        elif isinstance(value, list | tuple) and all(_is_word(part) for part in value):
            yield f"{margin}{key}: [{', '.join(value)}]\n"
        elif isinstance(value, list | tuple):
            yield f"{margin}{key}:\n"
            yield from _sequence(value, indent + 2)
        else:
            column = len(margin) + len(key) + 2
            yield f"{margin}{key}: {scalar(value, indent + 2, column)}\n"
        margin = " " * indent


def _sequence(data: Sequence[Any], indent: int) -> Iterator[str]:
    dash = " " * indent + "- "
    for item in data:
        if isinstance(item, Mapping):
            yield from _mapping(item, indent + 2, dash)
        else:
            yield f"{dash}{scalar(item, indent + 2, indent + 2)}\n"


def _is_word(value: object) -> bool:
    return isinstance(value, str) and bool(_WORD.fullmatch(value)) and value not in _RESERVED


def _quoted(text: str) -> str:
    shown = json.dumps(text, ensure_ascii=False)
    return "".join(_escaped(char) if unseen(char) else char for char in shown)


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _folded(text: str, margin: str, column: int) -> Iterator[str]:
    """Yield the lines of quoted text, broken where a single space stands between two words."""
    line, used = "", column
    for word in _GAP.split(text):
        if line and used + len(line) + 1 + len(word) > _WIDTH:
            yield line
            line, used = margin + word, 0
        else:
            line = f"{line} {word}" if line else word
    yield line
