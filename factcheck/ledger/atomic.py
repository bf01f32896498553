"""Files that are whole at any moment: the old one or the new one, whoever pulls the plug."""

from __future__ import annotations

import errno
import os
import tempfile
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import InputError, NotWrittenError
from factcheck.readers.files import reason, shown

__all__ = ["replace", "replace_unchanged", "replacing", "unfinished", "writing"]

_UNFINISHED = ".part"
"""The end of the name of what is not yet a file: ``.review.yaml.x1y2z3.part``."""


def replace(path: Path, content: str) -> None:
    """Put ``content`` in the place of a file, or make it: all of it or, after a crash, none.

    Raises:
        NotWrittenError: it cannot be written; the file is as it was.
    """
    with replacing(path) as file:
        file.write(content.encode())


def replace_unchanged(path: Path, before: str, content: str) -> None:
    """Put ``content`` in the place of a file that still holds what it was read as.

    Raises:
        InputError: it holds something else now, which was left as it is.
        NotWrittenError: it cannot be written; the file is as it was.
    """
    with writing(path):
        is_as_it_was = path.read_bytes().removeprefix(BOM_UTF8) == before.encode()
    if not is_as_it_was:
        words = "changed by somebody else in the meantime, and left as it is; run this again"
        raise InputError(shown(str(path)), words)
    replace(path, content)


def unfinished(folder: Path) -> tuple[Path, ...]:
    """Return what writes that were cut short left in a folder and below it."""
    return tuple(sorted(folder.rglob(f".*{_UNFINISHED}")))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Say of which path it is that it could not be written."""
    try:
        yield
    except NotWrittenError:
        raise
    except OSError as error:
        raise NotWrittenError(shown(str(path)), reason(error, str(path))) from error


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Yield a file that takes the place of another, or is new, once everything is written to it.

    It is written beside that file, brought to the disk and then given its name, which POSIX and
    Windows do in one step. A link is followed, and the permissions of the file are kept. Where an
    error or a signal ends the writing, the file is as it was.

    Raises:
        NotWrittenError: it cannot be written.
    """
    with writing(path), _beside(_resolved(path)) as file:
        yield file


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:  # what Python before 3.13 says of links that go round in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    handle, name = tempfile.mkstemp(_UNFINISHED, f".{target.name}.", target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Bring the folder's names to the disk, where the system has that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
