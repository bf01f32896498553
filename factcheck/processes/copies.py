"""Copies of this process, which know all that it knows, to the last record, when they are made.

Nothing travels to them: they are made by fork, so that their memory is this process's until either
writes to it. What they send back names the objects that both know by their numbers.

Only Linux makes them. A copy has none of the threads of this process, and no lock is taken in it
that one of these may have held: it calls what it was given, writes to its pipe, and ends.
"""

from __future__ import annotations

import gc
import io
import os
import pickle
import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.processes.spread import Worker, serve, uninterrupted

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

__all__ = ["AVAILABLE", "Copies"]

AVAILABLE = sys.platform == "linux"


class Copies:
    """Starts copies of this process.

    Args:
        work: what a copy does with a task; it need not travel.
        known: objects that results may hold, and that a copy need not send.
    """

    def __init__(self, work: Callable[[Any], list[Any]], known: Iterable[object] = ()) -> None:
        self._work = work
        self._known = list(known)
        self._numbers = {id(one): number for number, one in enumerate(self._known)}
        self._ends: list[Connection[Any, Any]] = []

    def start(self) -> Worker:
        """Start one more."""
        from multiprocessing import get_context

        context = get_context("fork")
        own, other = context.Pipe()
        self._ends.append(own)
        with uninterrupted(), warnings.catch_warnings(), other:
            warnings.simplefilter("ignore", DeprecationWarning)  # of threads, see above
            process = context.Process(target=self._serve, args=(other,), daemon=True)
            process.start()
        return Worker(process, own, self._loads)

    def _serve(self, pipe: Connection[Any, Any]) -> None:
        gc.freeze()  # what was there is not looked through, which would copy it
        for end in self._ends:
            end.close()  # or this copy would keep the others from seeing that all is over
        serve(pipe, self._work, self._dumps)
        os._exit(0)  # nothing of the process that this is a copy of is to be tidied up

    def _dumps(self, answer: object) -> bytes:
        stream = io.BytesIO()
        pickler = _Pickler(stream, pickle.HIGHEST_PROTOCOL)
        pickler.numbers = self._numbers
        pickler.dump(answer)
        return stream.getvalue()

    def _loads(self, data: bytes) -> Any:
        unpickler = _Unpickler(io.BytesIO(data))
        unpickler.known = self._known
        return unpickler.load()


class _Pickler(pickle.Pickler):
    numbers: dict[int, int]

    def persistent_id(self, one: object) -> int | None:
        return self.numbers.get(id(one))


class _Unpickler(pickle.Unpickler):
    known: Sequence[object]

    def persistent_load(self, number: int) -> object:
        return self.known[number]
