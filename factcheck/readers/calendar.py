"""The days that words of a deadline stand for, from a file of TOML.

::

    [[deadlines]]
    words = "the end of this Parliament"
    last = 2029-08-21
    said_from = 2024-07-09

TOML because it writes days as days, and the standard library reads it.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers.files import shown
from factcheck.readers.plain_toml import load
from factcheck.records import Calendar

__all__ = ["read_calendar"]


def read_calendar(path: str | os.PathLike[str]) -> Calendar:
    """Return the calendar that a file states.

    Raises:
        InputError: it cannot be read; every wrong field is named as ``what @ $.path``.
    """
    from factcheck.records.codec import from_json

    source = shown(os.fspath(path))
    try:
        return from_json(Calendar, _plain(load(Path(path), source)))
    except InvalidRecordError as error:
        raise InputError(source, "; ".join(error.problems)) from None


def _plain(value: Any) -> Any:
    """Write days as plain data has them, as text."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    return value
