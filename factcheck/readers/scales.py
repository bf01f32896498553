"""Scales of one's own, from a file of TOML in the form of ``factcheck/assessment/scales.toml``."""

from __future__ import annotations

import os
from pathlib import Path

from attrs import frozen

from factcheck.errors import InputError, InvalidRecordError
from factcheck.readers.files import shown
from factcheck.readers.plain_toml import load
from factcheck.records import Scale

__all__ = ["read_scales"]


@frozen
class _File:
    scales: tuple[Scale, ...]


def read_scales(path: str | os.PathLike[str]) -> tuple[Scale, ...]:
    """Return the scales that a file states.

    Raises:
        InputError: it cannot be read; every wrong field is named as ``what @ $.path``.
    """
    from factcheck.records.codec import from_json

    source = shown(os.fspath(path))
    try:
        return from_json(_File, load(Path(path), source)).scales
    except InvalidRecordError as error:
        raise InputError(source, "; ".join(error.problems)) from None
