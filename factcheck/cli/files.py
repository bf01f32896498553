"""Writing what a verb made to a file that the user named."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import InputError
from factcheck.ledger.atomic import replace
from factcheck.readers.files import reason, shown

__all__ = ["put_file"]


def put_file(path: str, content: str) -> None:
    """Write a file, whole or not at all; a device or a pipe is written to as it is.

    Raises:
        InputError: it cannot be written; a file that was there is as it was.
    """
    target = Path(path)
    try:
        if target.exists() and not target.is_file():
            target.write_text(content, "utf-8")
        else:
            replace(target, content)
    except OSError as error:
        raise InputError(shown(path), reason(error, path)) from None
