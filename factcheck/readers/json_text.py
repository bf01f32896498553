"""JSON to plain data, with what is wrong in one line."""

from __future__ import annotations

import json
import sys
from typing import Any

from factcheck.errors import InputError

__all__ = ["parse", "refuse_half_characters"]


def parse(text: str, source: str, line: int | None = None) -> Any:
    """Return the plain data that a text of JSON stands for.

    Args:
        text: the JSON.
        source: where it is from, for the error.
        line: the line of the source it stands on, where it is one of many.

    Raises:
        InputError: it is not JSON, with the place.
    """
    at = line
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        words = error.msg[:1].lower() + error.msg[1:].removesuffix(" at")
        why = f"{words} at column {error.colno}"
        at = error.lineno if line is None else line
    except RecursionError:
        why = "nested too deeply"
    except ValueError:  # the only one that is left
        why = f"a whole number of more than {sys.get_int_max_str_digits():,} digits"
    raise InputError(source, f"not JSON: {why}", at)


def refuse_half_characters(data: Any, source: str, line: int | None = None) -> None:
    """Raise an InputError where plain data holds half of a surrogate pair, which is no text."""
    try:
        json.dumps(data, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        raise InputError(source, f"half a character: a lone surrogate {half}", line) from None
