"""Libraries that are installed only where somebody wants them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from factcheck.errors import InputError

__all__ = ["needed"]


def needed(module: str, extra: str, source: str) -> Any:
    """Import a module of a library that an extra of this package brings.

    Raises:
        InputError: it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        why = str(error).partition("\n")[0]
        problem = f"needs what is not installed: pip install 'factcheck[{extra}]' ({why})"
        raise InputError(source, problem) from None
