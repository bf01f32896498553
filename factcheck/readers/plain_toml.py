"""TOML without surprises: plain data, and one clear line for whatever is wrong."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.errors import InputError
from factcheck.readers.bounds import TOO_LONG, is_too_long, whole
from factcheck.readers.encoding import decode
from factcheck.readers.files import reason

__all__ = ["load"]


def load(path: Path, source: str) -> dict[str, Any]:
    """Return what a file of TOML holds, floats as decimals; an empty file holds nothing.

    Raises:
        InputError: it cannot be read, or is no TOML; ``source`` is the file as the user named it.
    """
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
