"""The ledger's folder: what is in it, read whole, and every problem at once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from factcheck.errors import InputError, InvalidInputsError
from factcheck.ledger.claim_files import read_claim
from factcheck.ledger.cross_references import Header, contradictions, header
from factcheck.ledger.decision_files import survey_decisions
from factcheck.ledger.migrations import SCHEMAS, UnknownVersionError, migrated
from factcheck.readers.files import shown
from factcheck.readers.own_files import text_of
from factcheck.readers.yaml_records import YamlFile
from factcheck.records import Decision, TrackedClaim

__all__ = [
    "DECISIONS",
    "LEDGER",
    "Ledger",
    "TrackedFile",
    "open_ledger",
    "open_with_decisions",
    "read_claim_file",
    "survey",
]

LEDGER = "ledger.yaml"
"""The file that makes a folder a ledger and says where its documents are."""

DECISIONS = "decisions"
"""The folder, within the ledger, of what reviewers decided."""

_KIND = "factcheck.ledger"


@frozen(kw_only=True)
class _LedgerFile:
    """What ``ledger.yaml`` says.

    Attributes:
        documents: paths of documents, as seen from the ledger's folder.
    """

    documents: tuple[str, ...] = ()


@frozen
class TrackedFile:
    """A tracked claim and the file it stands in, which was read as ``text``."""

    path: Path
    source: str
    text: str
    claim: TrackedClaim


@frozen
class Ledger:
    """What a ledger's folder holds.

    Attributes:
        folder: where it is, as the user named it.
        files: the tracked claims, by path.
        documents: the paths of its documents.
    """

    folder: Path
    files: tuple[TrackedFile, ...] = ()
    documents: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[TrackedClaim, ...]:
        """The tracked claims, in the order of their files."""
        return tuple(file.claim for file in self.files)

    @property
    def decisions(self) -> Path:
        """The folder of what reviewers decided."""
        return self.folder / DECISIONS


def open_ledger(folder: str | os.PathLike[str]) -> Ledger:
    """Read a ledger.

    Raises:
        InvalidInputsError: something in it cannot be read; everything wrong is listed.
    """
    ledger, problems = survey(folder)
    if problems:
        raise InvalidInputsError(problems)
    return ledger


def open_with_decisions(folder: str | os.PathLike[str]) -> tuple[Ledger, tuple[Decision, ...]]:
    """Read a ledger and what reviewers decided.

    Raises:
        InvalidInputsError: something of either cannot be read; everything wrong is listed.
    """
    ledger, problems = survey(folder)
    decisions, more = survey_decisions(ledger.decisions)
    if problems or more:
        raise InvalidInputsError([*problems, *more])
    return ledger, decisions


def survey(folder: str | os.PathLike[str]) -> tuple[Ledger, tuple[InputError, ...]]:
    """Return what can be read of a ledger, and everything that is wrong with its files.

    Raises:
        InvalidInputsError: there is no such folder.
    """
    root = Path(folder)
    if not root.is_dir():
        why = "not a folder" if root.exists() else "no such folder; 'factcheck track' makes one"
        raise InvalidInputsError([InputError(shown(str(folder)), why)])
    problems: list[InputError] = []
    documents = _documents(root, problems)
    read = [_read(path) for path in sorted(_yaml_files(root), key=lambda path: path.as_posix())]
    problems += [problem for one in read for problem in one.problems]
    files = tuple(one.file for one in read if one.file is not None)
    headers = [one.header for one in read if one.header is not None]
    problems += contradictions(headers, {file.claim.id for file in files})
    return Ledger(root, files, documents), tuple(problems)


def read_claim_file(path: Path) -> TrackedFile:
    """Read the file of one tracked claim.

    Raises:
        InvalidInputsError: it is none; everything wrong is listed.
    """
    read = _read(path)
    if read.file is None:
        raise InvalidInputsError(read.problems)
    return read.file


@frozen
class _Read:
    """What came of a file: the claim it states, what it says of itself, and what is wrong."""

    file: TrackedFile | None = None
    header: Header | None = None
    problems: tuple[InputError, ...] = ()


def _yaml_files(root: Path) -> Iterator[Path]:
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        if Path(folder) == root:
            subfolders[:] = [name for name in subfolders if name != DECISIONS]
        for name in names:
            is_yaml = name.endswith((".yaml", ".yml")) and not name.startswith(".")
            if is_yaml and (Path(folder) != root or name != LEDGER):
                yield Path(folder, name)


def _read(path: Path) -> _Read:
    source = shown(str(path))
    try:
        text = text_of(path)
    except InputError as error:
        return _Read(problems=(error,))
    file = YamlFile(source, text)
    claim = read_claim(file)
    problems = tuple(file.problems)
    if claim is None or problems:
        return _Read(None, header(file), problems)
    return _Read(TrackedFile(path, source, text, claim), header(file))


def _documents(root: Path, problems: list[InputError]) -> tuple[str, ...]:
    path = root / LEDGER
    if not path.exists():
        return ()
    source = shown(str(path))
    try:
        file = YamlFile(source, text_of(path))
    except InputError as error:
        problems.append(error)
        return ()
    stated = _ledger_file(file)
    problems += file.problems
    if stated is None:
        return ()
    return tuple(os.path.normpath(root / document) for document in stated.documents)


def _ledger_file(file: YamlFile) -> _LedgerFile | None:
    if not isinstance(file.data, dict):
        if not file.problems:
            file.problem(f"expected 'schema: {_KIND}/{SCHEMAS[_KIND]}' and 'documents:'")
        return None
    try:
        return file.record(_LedgerFile, migrated(file.data, _KIND))
    except UnknownVersionError as error:
        file.problem(str(error), "schema")
        return None
