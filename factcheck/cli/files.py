"""Writing what a verb made to a file that the user named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from factcheck.ledger.atomic import replacing, writing

__all__ = ["file_to_write", "put_file"]


@contextmanager
def file_to_write(path: str) -> Iterator[BinaryIO]:
    """Yield a file to be written whole or not at all; a device or a pipe is written to as it is.

    Raises:
        NotWrittenError: it cannot be written; a file that was there is as it was.
    """
    target = Path(path)
    if target.exists() and not target.is_file():
        with writing(target), target.open("wb") as device:
            yield device
    else:
        with replacing(target) as file:
            yield file


def put_file(path: str, content: str) -> None:
    """Write a text to a file as `file_to_write` does.

    Raises:
        NotWrittenError: it cannot be written; a file that was there is as it was.
    """
    with file_to_write(path) as file:
        file.write(content.encode())
