"""A folder that remembers claims: what a run takes from it, and what it leaves there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path

import duckdb
from attrs import define
from filelock import FileLock, Timeout

from factcheck import pipeline
from factcheck.errors import WorkspaceError
from factcheck.matching import SQLITE, Engine
from factcheck.processes import Workers
from factcheck.readers import Memory, Recalled
from factcheck.records import Claim, Document
from factcheck.settings import DEFAULT, Settings
from factcheck.workspace import fingerprints, store
from factcheck.workspace.comparison import Comparison
from factcheck.workspace.documents import Documents
from factcheck.workspace.questions import Questions, Queue
from factcheck.workspace.readings import Pieces, Readings, has_readings
from factcheck.workspace.searching import Search, Searchable
from factcheck.workspace.store import Store

__all__ = ["Happened", "Workspace", "opened"]

_LOCK = "workspace.lock"
_OWN = frozenset({_LOCK, store.NAME, f"{store.NAME}.wal", f"{store.NAME}.tmp"})


class Happened(StrEnum):
    """What a person should know of the last run when another begins."""

    NOTHING = ""
    INTERRUPTED = "the last run did not end; what it had read is kept"
    OTHER_VERSION = "it was made by another version of factcheck; everything is read again"


@define
class Workspace:
    """What was read and compared in earlier runs; see ``opened``.

    Attributes:
        before: what a person should know of the run before this one.
        readings: the claims of documents, once they were asked for.
    """

    _store: Store
    before: Happened = Happened.NOTHING
    readings: Readings | None = None
    _pieces: Pieces | None = None

    def memory(self, claims_of: pipeline.ClaimsOf = pipeline.extract_each) -> Memory:
        """Return what a reader need not read again for ``questions``, or for ``search``.

        The latter takes ``pipeline.searchable_each`` for claims.
        """
        return self._begun(claims_of)[1]

    def extracted(
        self, documents: Iterable[Document], claims_of: pipeline.ClaimsOf, workers: Workers
    ) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Yield each document with its claims, in the order given, holding few of them at once.

        The claims are those that ``claims_of`` gives, whether it is called or was called in an
        earlier run. What was not among the documents is dropped when all were yielded.

        Raises:
            WorkspaceError: the workspace cannot be read or written.
        """
        self.readings = Readings(self._store, claims_of)
        yield from self.readings.extracted(documents, workers)

    def questions(
        self,
        documents: Iterable[Document | Recalled],
        settings: Settings = DEFAULT,
        *,
        workers: Workers,
        engine: Engine = SQLITE,
        progress: Callable[[int], None] = lambda count: None,
    ) -> Questions:
        """Return what ``pipeline.analyse`` asks about documents, doing no more than it must.

        Args:
            documents: all of them; those that the ``memory`` recalled are unread.
            settings: how to match, and what comes first.
            workers: the processes that share the work.
            engine: what compares pairs of claims.
            progress: gets the count of documents so far.

        Raises:
            WorkspaceError: the workspace cannot be read or written.
        """
        readings, pieces = self._begun(pipeline.extract_each)
        comparison = Comparison(self._store, readings, settings, engine, workers.each)
        with comparison.update() as update:
            sources = readings.learn(documents, pieces, workers, progress, update.enter)
            update.end(sources)
        readings.forget()
        known = Documents(readings, sources)
        return Questions(Queue(comparison), comparison.limits(), known, readings)

    def search(
        self,
        documents: Iterable[Document | Recalled],
        settings: Settings = DEFAULT,
        *,
        workers: Workers,
        progress: Callable[[int], None] = lambda count: None,
    ) -> Search:
        """Return what ``pipeline.search_index`` returns, laid out anew only where it must be.

        Args:
            documents: all of them; those that the ``memory`` recalled are unread.
            settings: how claims are ranked.
            workers: the processes that read what is new.
            progress: gets the count of documents so far.

        Raises:
            WorkspaceError: the workspace cannot be read or written.
        """
        readings, pieces = self._begun(pipeline.searchable_each)
        sources = readings.learn(documents, pieces, workers, progress)
        readings.forget()
        return Searchable(self._store, readings, settings.search).search(sources)

    def _begun(self, claims_of: pipeline.ClaimsOf) -> tuple[Readings, Pieces]:
        if self.readings is None or self._pieces is None:
            self.readings = Readings(self._store, claims_of)
            self._pieces = self.readings.pieces()
        return self.readings, self._pieces


@contextmanager
def opened(folder: Path) -> Iterator[Workspace]:
    """Open a workspace for one run; its folder is made where there is none.

    Raises:
        WorkspaceError: the folder holds something else, is in use by another run, or cannot be
            read or written.
    """
    with _taken(folder), store.opened(folder) as held:
        before = _begin(held)
        with _ending(held):
            yield Workspace(held, before)


def _begin(held: Store) -> Happened:
    made_by = f"{store.VERSION} {fingerprints.of_reading()}"
    before = Happened.NOTHING
    if held.fact("made by") not in (None, made_by):
        held.clear()
        before = Happened.OTHER_VERSION
    elif held.fact("run") == "begun" and has_readings(held):
        before = Happened.INTERRUPTED
    held.state("made by", made_by)
    held.state("run", "begun")
    return before


@contextmanager
def _ending(held: Store) -> Iterator[None]:
    """Keep that a run ended, unless it was interrupted or the workspace itself failed.

    It has ended as well where the caller needs no more of it, or is told what is wrong.
    """
    try:
        yield
    except (WorkspaceError, duckdb.Error):
        raise
    except (Exception, GeneratorExit):
        held.state("run", "ended")
        raise
    held.state("run", "ended")


def _taken(folder: Path) -> AbstractContextManager[object]:
    """Take a folder, made where there is none, for one run alone; it ends with the context."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        others = sorted({path.name for path in folder.iterdir()} - _OWN)
        if others and store.NAME not in {path.name for path in folder.iterdir()}:
            reason = f"no workspace, for it holds other files such as {others[0]}"
            raise WorkspaceError(str(folder), reason)
        return FileLock(folder / _LOCK, timeout=0).acquire()
    except Timeout:
        raise WorkspaceError(str(folder), "in use by another run") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WorkspaceError(str(folder), reason) from None
