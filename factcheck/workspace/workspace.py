"""A folder that remembers claims: what a run takes from it, and what it leaves there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path

from attrs import define
from filelock import FileLock, Timeout

from factcheck.errors import WorkspaceError
from factcheck.processes import Workers, chunks
from factcheck.records import Claim, Document
from factcheck.workspace import fingerprints, store
from factcheck.workspace.packing import pack, unpack
from factcheck.workspace.store import Store

__all__ = ["Happened", "Workspace", "opened"]

_LOCK = "workspace.lock"
_OWN = frozenset({_LOCK, store.NAME, f"{store.NAME}.wal", f"{store.NAME}.tmp"})

_BATCH = 1_000_000
"""How many code points of documents are read before what was read is kept: seconds of work."""

Read = Callable[[Document], tuple[Claim, ...]]


class Happened(StrEnum):
    """What a person should know of the last run when another begins."""

    NOTHING = ""
    INTERRUPTED = "the last run did not end; what it had read is kept"
    OTHER_VERSION = "it was made by another version of factcheck; everything is read again"


@define
class Workspace:
    """What was read from documents in earlier runs; see ``opened``.

    Attributes:
        before: what a person should know of the run before this one.
        read: how many documents were read in this run.
        recalled: how many were known.
        dropped: how many of an earlier run are no longer there.
    """

    _store: Store
    before: Happened = Happened.NOTHING
    read: int = 0
    recalled: int = 0
    dropped: int = 0

    def extracted(
        self, documents: Iterable[Document], claims_of: Read, workers: Workers
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Yield each document with its claims, in the order given, holding few of them at once.

        The claims are those that ``claims_of`` gives, whether it is called or was called in an
        earlier run. What was not among the documents is dropped when all were yielded.

        Raises:
            WorkspaceError: the workspace cannot be read or written.
        """
        purpose = claims_of.__qualname__
        for batch in chunks(documents, _length, _BATCH):
            named = [(fingerprints.of_document(document), document) for document in batch]
            known = self._store.use(purpose, [fingerprint for fingerprint, _ in named])
            self.recalled += sum(fingerprint in known for fingerprint, _ in named)
            new = {name: document for name, document in named if name not in known}
            if new:
                known |= self._read(purpose, new, claims_of, workers)
            for fingerprint, document in named:
                yield document, _unpacked(known[fingerprint])
        self.dropped = self._store.drop_unused(purpose)

    def _read(
        self, purpose: str, new: dict[bytes, Document], claims_of: Read, workers: Workers
    ) -> dict[bytes, bytes]:
        """Read documents that are not known, and keep what they hold."""
        packed = workers.map(partial(_packed, claims_of), new.values(), weigh=_length)
        read = dict(zip(new, packed, strict=True))
        self._store.keep(purpose, read.items())
        self.read += len(read)
        return read


@contextmanager
def opened(folder: Path) -> Iterator[Workspace]:
    """Open a workspace for one run; its folder is made where there is none.

    Raises:
        WorkspaceError: the folder holds something else, is in use by another run, or cannot be
            read or written.
    """
    with _locked(folder), store.opened(folder) as held:
        before = _begin(held)
        yield Workspace(held, before)
        held.state("run", "ended")


def _begin(held: Store) -> Happened:
    made_by = f"{store.VERSION} {fingerprints.of_reading()}"
    before = Happened.NOTHING
    if held.fact("made by") not in (None, made_by):
        held.clear()
        before = Happened.OTHER_VERSION
    elif held.fact("run") == "begun" and held.count():
        before = Happened.INTERRUPTED
    held.state("made by", made_by)
    held.state("run", "begun")
    return before


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        others = sorted({path.name for path in folder.iterdir()} - _OWN)
        if others and store.NAME not in {path.name for path in folder.iterdir()}:
            reason = f"no workspace, for it holds other files such as {others[0]}"
            raise WorkspaceError(str(folder), reason)
        with FileLock(folder / _LOCK, timeout=0):
            yield
    except Timeout:
        raise WorkspaceError(str(folder), "in use by another run") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WorkspaceError(str(folder), reason) from None


def _length(document: Document) -> int:
    return len(document.text)


def _packed(claims_of: Read, document: Document) -> bytes:
    return pack(claims_of(document))


def _unpacked(data: bytes) -> tuple[Claim, ...]:
    try:
        return unpack(data)
    except ValueError as error:
        reason = f"damaged ({error}); remove it: it is made again from the documents"
        raise WorkspaceError(store.NAME, reason) from None
