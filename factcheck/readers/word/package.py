"""The package that a file of Word is: a zip archive, checked before anything unpacks it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from factcheck.errors import InputError
from factcheck.readers.extras import needed

__all__ = ["opened", "readable", "refuse_entities"]

MOST_UNPACKED = 256 * 1024 * 1024
MOST_OF_XML = 64 * 1024 * 1024
"""How many bytes the parts of a file may unpack to: all of them, and one that is read."""

_ENCRYPTED = b"\xd0\xcf\x11\xe0"  # a compound file, which holds an encrypted package
_MOST_PARTS = 10_000


def opened(data: bytes, source: str) -> Any:
    """Return the Document of python-docx that a file holds.

    Raises:
        InputError: it is none, or unpacks to more than it may.
    """
    library = needed("docx", "word", source)
    if data.startswith(_ENCRYPTED):
        raise InputError(source, "encrypted, or an old .doc: save it as .docx without a password")
    with readable(source):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive.infolist(), source)
        return library.Document(io.BytesIO(data))


@contextmanager
def readable(source: str) -> Iterator[None]:
    """Say in one line of whatever a library meets in a broken file that it cannot be read."""
    try:
        yield
    except InputError:
        raise
    except Exception as error:
        name = type(error).__name__
        raise InputError(source, f"not a Word file that can be read ({name})") from None


def refuse_entities(root: Any, source: str) -> None:
    """Refuse a part with entities of its own: their text would be missing from what is read.

    No file of Word may declare any (ECMA-376, part 2).

    Raises:
        InputError: the part that ``root`` is of has a document type declaration.
    """
    if root.getroottree().docinfo.doctype:
        raise InputError(source, "declares entities, which no Word file may: save it again in Word")


def _check(parts: list[zipfile.ZipInfo], source: str) -> None:
    """Refuse a bomb; zipfile unpacks no more of a part than its stated size."""
    xml = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    total = sum(part.file_size for part in parts)
    if total > MOST_UNPACKED or max(xml, default=0) > MOST_OF_XML or len(parts) > _MOST_PARTS:
        raise InputError(source, "unpacks to more than a document may have")
