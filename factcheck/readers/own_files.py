"""Files that the project itself keeps in folders: ``sources.yaml``, and those of a ledger."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import InputError
from factcheck.readers.bounds import TOO_LONG, is_too_long, whole
from factcheck.readers.encoding import decode
from factcheck.readers.files import reason, shown

__all__ = ["bytes_of", "text_of"]


def bytes_of(path: Path) -> bytes:
    """Return what a file holds. A pipe is none: it stands in a folder, and may never end.

    Raises:
        InputError: it cannot be read, or is longer than a document may be.
    """
    source = shown(str(path))
    try:
        if path.exists() and not path.is_file():
            raise InputError(source, "not a regular file")
        with path.open("rb") as stream:
            data = whole(stream)
    except OSError as error:
        raise InputError(source, reason(error, str(path))) from None
    if is_too_long(data):
        raise InputError(source, TOO_LONG)
    return data


def text_of(path: Path) -> str:
    """Return the text of a file, which is UTF-8.

    Raises:
        InputError: it cannot be read, is too long, or holds no text.
    """
    return decode(bytes_of(path), shown(str(path)))
