"""JSON Schemas (draft 2020-12) of the rows of output, generated from the records."""

from __future__ import annotations

import datetime as dt
import inspect
import re
import types
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin

from factcheck.records.layout import NOUNS, REASON, Reason, layout, schema_name

__all__ = ["schema"]

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
    dt.date: {"type": "string", "format": "date"},
    dt.time: {"type": "string", "pattern": r"^[0-9]{2}:[0-9]{2}:[0-9]{2}$"},
    dt.datetime: {"type": "string", "format": "date-time"},
}
_DESCRIBED = re.compile(r"^(\w+(?:, \w+)*): (.*(?:\n(?: +.*)?)*)", flags=re.MULTILINE)
"""An entry of a docstring's list of attributes, with the lines indented below it."""

_JSON = {"None": "null", "True": "true", "False": "false", "``": "`"}
_PYTHON = re.compile("|".join(_JSON))


def schema(noun: str) -> dict[str, Any]:
    """Return the JSON Schema of a row of output: a figure, claim, group, finding, review item
    or hit of a search.

    A row has every key named in it and no other; a change to the keys is a new version.

    Raises:
        KeyError: there are no rows of that noun.
    """
    definitions: dict[str, Any] = {}
    rows = [_row(noun, record, definitions) for record in NOUNS[noun]]
    name, _, version = schema_name(noun).partition("/")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{name.replace('.', ':')}:{version}",
        "title": schema_name(noun),
        **(rows[0] if len(rows) == 1 else {"oneOf": rows}),
        "$defs": dict(sorted(definitions.items())),
    }


def _row(noun: str, record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    plain = _object(record, definitions)
    plain["properties"] = {"schema": {"const": schema_name(noun)}, **plain["properties"]}
    plain["required"] = ["schema", *plain["required"]]
    return plain


def _object(record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    laid_out = layout(record)
    described = _descriptions(record, *laid_out.inlined.values())
    properties = {
        name: _property(kind, described.get(name), definitions)
        for name, kind in laid_out.types.items()
    }
    for name, kind in laid_out.computed.items():  # in ``types`` it may be left out
        words = inspect.getdoc(getattr(record, name))
        properties[name] = _property(kind, words, definitions)
    return {
        "type": "object",
        "description": _summary(record),
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _property(kind: Any, words: str | None, definitions: dict[str, Any]) -> dict[str, Any]:
    described = {} if words is None else {"description": words}
    return {**_type(kind, definitions), **described}


def _type(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if kind == REASON:
        return _reference(Reason, definitions)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"const": arguments[0]}
    if origin is tuple:
        return {"type": "array", "items": _type(arguments[0], definitions)}
    if origin in (Union, types.UnionType):
        return _nullable(next(a for a in arguments if a is not type(None)), definitions)
    if issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    return _reference(kind, definitions)


def _nullable(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    plain = _type(kind, definitions)
    if "type" in plain:
        return {**plain, "type": [plain["type"], "null"]}
    if "enum" in plain:
        return {"enum": [*plain["enum"], None]}
    return {"anyOf": [plain, {"type": "null"}]}


def _reference(record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    if record.__name__ not in definitions:
        definitions[record.__name__] = {}
        definitions[record.__name__] = _object(record, definitions)
    return {"$ref": f"#/$defs/{record.__name__}"}


def _summary(record: type) -> str:
    return inspect.cleandoc(record.__doc__ or "").partition("\n")[0]


def _descriptions(*records: type) -> dict[str, str]:
    return {name: words for record in records for name, words in _attributes(record)}


def _attributes(record: type) -> Iterator[tuple[str, str]]:
    """Yield what a class's docstring says of each of its attributes."""
    _, _, section = inspect.cleandoc(record.__doc__ or "").partition("\nAttributes:\n")
    section = re.split(r"\n(?=\S)", section, maxsplit=1)[0]
    for names, words in _DESCRIBED.findall(inspect.cleandoc("\n" + section)):
        for name in names.split(", "):
            yield name, _PYTHON.sub(lambda word: _JSON[word[0]], " ".join(words.split()))
