"""Settings from a file of TOML: a table for each part, and in it the settings that differ.

::

    [match]
    threshold = 7.5

TOML because settings are numbers, which it writes as numbers, and the standard library reads it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, get_type_hints

import attrs

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers.files import shown
from factcheck.readers.plain_toml import load
from factcheck.settings import Settings

__all__ = ["read_settings"]


def read_settings(path: str | os.PathLike[str]) -> Settings:
    """Return the settings that a file states; what it leaves out stays as it is by default.

    Raises:
        InputError: it cannot be read; every wrong field is named as ``what @ $.path``.
    """
    from factcheck.records.codec import from_json

    source = shown(os.fspath(path))
    stated = _as_stated(Settings, load(Path(path), source))
    problems: list[str] = []
    for one in _one_by_one(stated):
        try:
            from_json(Settings, one)
        except InvalidRecordError as error:
            problems += error.problems
    if problems:
        raise InputError(source, "; ".join(problems))
    return from_json(Settings, stated)


def _one_by_one(stated: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each setting alone, so that none hides what is wrong with another."""
    for table, settings in stated.items():
        if not isinstance(settings, dict) or not settings:
            yield {table: settings}
            continue
        for name, value in settings.items():
            yield {table: {name: value}}


def _as_stated(kind: Any, value: Any) -> Any:
    """Write the numbers of TOML as plain data has them: decimals as text, the others as floats."""
    if isinstance(value, dict):
        kinds = get_type_hints(kind) if attrs.has(kind) else {}
        return {key: _as_stated(kinds.get(key), part) for key, part in value.items()}
    if kind is Decimal and type(value) in (int, Decimal):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    return float(value) if isinstance(value, Decimal) else value
