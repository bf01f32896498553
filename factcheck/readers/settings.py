"""Settings from a file of TOML: a table for each part, and in it the settings that differ.

::

    [match]
    threshold = 7.5

TOML because settings are numbers, which it writes as numbers, and the standard library reads it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, get_type_hints

import attrs

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers.bounds import TOO_LONG, is_too_long, whole
from factcheck.readers.encoding import decode
from factcheck.readers.files import reason, shown
from factcheck.settings import Settings

__all__ = ["read_settings"]


def read_settings(path: str | os.PathLike[str]) -> Settings:
    """Return the settings that a file states; what it leaves out stays as it is by default.

    Raises:
        InputError: it cannot be read; every wrong field is named as ``what @ $.path``.
    """
    from factcheck.records.codec import from_json

    source = shown(os.fspath(path))
    stated = _as_stated(Settings, _toml(Path(path), source))
    problems: list[str] = []
    for one in _one_by_one(stated):
        try:
            from_json(Settings, one)
        except InvalidRecordError as error:
            problems += error.problems
    if problems:
        raise InputError(source, "; ".join(problems))
    return from_json(Settings, stated)


def _toml(path: Path, source: str) -> dict[str, Any]:
    try:
        with path.open("rb") as stream:
            data = whole(stream)
    except OSError as error:
        raise InputError(source, reason(error, str(path))) from None
    if is_too_long(data):
        raise InputError(source, TOO_LONG)
    if not data.strip():
        return {}
    try:
        return tomllib.loads(decode(data, source).replace("\r\n", "\n"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        words = str(error)
        raise InputError(source, f"not TOML: {words[:1].lower() + words[1:]}") from None
    except RecursionError:
        raise InputError(source, "not TOML: nested too deeply") from None
    except ValueError as error:  # an integer of thousands of digits
        raise InputError(source, f"not TOML: {error}") from None


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
