"""Which files a path stands for, in an order that does not hang on the file system."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Set
from pathlib import Path, PurePosixPath

from attrs import frozen

from factcheck.errors import InputError

__all__ = ["SOURCES", "File", "files", "reason", "shown"]

SOURCES = "sources.yaml"
"""The file that says what is known of the documents beside it."""


@frozen
class File:
    """A file to be read.

    Attributes:
        root: the folder that was read, or the one a single file is in.
        name: its path below ``root``.
        source: the path as the user named it, made printable.
    """

    root: Path
    name: PurePosixPath
    source: str

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.root / self.name


def files(path: str, report: Callable[[InputError], None]) -> Iterator[File]:
    """Yield the files of a path: itself, or those of a folder, sorted, and of its subfolders.

    In a folder, hidden files, READMEs, ``sources.yaml``, links to other folders, and the folder
    ``a_files`` that a browser saves beside ``a.html`` are passed over. What is not there, or is
    not a file, is reported.
    """
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        report(InputError(shown(path) or "''", reason(error, path)))
        return
    if not stat.S_ISDIR(mode):
        yield from _regular(Path(path).parent, PurePosixPath(Path(path).name), path, mode, report)
        return
    empty = True
    for name, child in _below(path, report):
        try:
            mode = os.stat(child).st_mode
        except OSError as error:
            report(InputError(shown(child), reason(error, child)))
        else:
            if stat.S_ISDIR(mode):
                continue  # a link to a folder, which may lead anywhere
            yield from _regular(Path(path), name, child, mode, report)
        empty = False
    if empty:
        report(InputError(shown(path), "a folder without documents"))


def reason(error: OSError | ValueError, path: str) -> str:
    """Return in a few words why a path cannot be read."""
    if isinstance(error, FileNotFoundError):
        return "a link to nothing" if os.path.islink(path) else "no such file or folder"
    if "\0" in path:
        return "no path has a NUL character"
    words = getattr(error, "strerror", None) or str(error)
    return words[:1].lower() + words[1:]


def shown(path: str) -> str:
    """Return a path that can be printed whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _regular(
    root: Path, name: PurePosixPath, path: str, mode: int, report: Callable[[InputError], None]
) -> Iterator[File]:
    if not stat.S_ISREG(mode):
        report(InputError(shown(path), "not a regular file; use '-' to read from a pipe"))
    elif shown(path) != path:
        report(InputError(shown(path), "its name is not UTF-8"))
    else:
        yield File(root, name, path)


def _below(
    folder: str, report: Callable[[InputError], None]
) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield what is in a folder and its subfolders: its name below the folder, and its path."""
    waiting = [(PurePosixPath(), folder, True)]
    while waiting:
        name, path, is_folder = waiting.pop()
        if not is_folder:
            yield name, path
            continue
        try:
            with os.scandir(path) as entries:
                children = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            report(InputError(shown(path), reason(error, path)))
            continue
        names = {child.name for child in children}
        waiting += [
            (name / child.name, child.path, child.is_dir(follow_symlinks=False))
            for child in children
            if _is_document(child.name) and not _belongs_to_page(child.name, names)
        ]


def _belongs_to_page(name: str, beside: Set[str]) -> bool:
    """Tell whether a folder holds the pictures and scripts that a browser saved with a page."""
    page = name.removesuffix("_files")
    return page != name and not beside.isdisjoint((f"{page}.html", f"{page}.htm"))


def _is_document(name: str) -> bool:
    return not (name.startswith(".") or name == SOURCES or name.upper().startswith("README"))
