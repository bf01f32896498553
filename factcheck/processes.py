"""A function mapped over many things in worker processes, with the results in order.

Who asks for one worker gets none: the work is done here. So is what comes first, for little work is
sooner done than a process is started.

A worker is handed a chunk when it waits for one and never before, over a pipe of its own: so
neither side ever waits for the other to read, and one that dies leaves no lock behind.
"""

from __future__ import annotations

import gc
import os
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import Factory, define

from factcheck.errors import WorkerError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

__all__ = ["Workers", "chunks", "collect_seldom", "usable_cores"]

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_CHUNK = 64_000
"""The weight of what a worker is handed at once: a few tenths of a second of reading claims."""

_LITTLE = 4 * _CHUNK
"""The weight that is sooner done here than by a process that has to be started."""

_AHEAD = 4
"""For each worker, how many chunks may be done before the one whose results are due."""


_SELDOM = 100_000, 50, 100
"""How many objects are made before Python looks for cycles among them, and how often among all."""


def collect_seldom() -> None:
    """Let Python look for cycles seldom, in this process.

    Records hold none, and to look through millions of them again and again takes a third of the
    time that profiles of claims are made in. What is in no cycle is freed at once all the same.
    """
    gc.set_threshold(*_SELDOM)


def usable_cores() -> int:
    """Return how many cores this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """So many processes, started when there is enough to do and kept until they are closed.

    Args:
        count: how many there are at most; with 1, all is done in this process.
    """

    def __init__(self, count: int) -> None:
        if count < 1:
            raise ValueError(f"there is at least one worker, not {count}")
        self._count = count
        self._started: list[_Worker] = []

    @property
    def count(self) -> int:
        """How many there are at most."""
        return self._count

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def map(
        self,
        function: Callable[[Thing], Result],
        things: Iterable[Thing],
        *,
        weigh: Callable[[Thing], int] = lambda thing: 1,
    ) -> Iterator[Result]:
        """Yield ``function(thing)`` for each thing, in their order, holding few of them at once.

        One map is read to its end before another begins.

        Args:
            function: of a module's top level, as are its results' classes: both travel between
                processes.
            things: what it is called with.
            weigh: what a thing weighs, in code points of text or work of that order.

        Raises:
            WorkerError: a worker died, or ran out of memory.
        """
        remaining = iter(things)
        if not self._started:
            done = 0
            for thing in remaining:
                done += weigh(thing)
                yield function(thing)
                if self._count > 1 and done >= _LITTLE:
                    break
            else:
                return
        yield from self._spread(function, chunks(remaining, weigh, _CHUNK))

    def close(self) -> None:
        """End the processes, at work or not."""
        for worker in self._started:
            worker.process.terminate()
        for worker in self._started:
            worker.process.join()
            worker.pipe.close()
        self._started.clear()

    def _spread(
        self, function: Callable[[Thing], Result], chunks: Iterator[list[Thing]]
    ) -> Iterator[Result]:
        try:
            yield from _Spread(self._started, self._count, function, chunks).results()
        except BaseException:
            self.close()  # what is still at work would answer whoever maps next
            raise


@define
class _Worker:
    """A process, this end of its pipe, and the number of the chunk it is at."""

    process: BaseProcess
    pipe: Connection[Any, Any]
    chunk: int | None = None

    @classmethod
    def start(cls) -> _Worker:
        from multiprocessing import get_all_start_methods, get_context

        # Not "fork": it copies locks that threads of this process hold, a progress bar's say.
        has_server = "forkserver" in get_all_start_methods()
        own, other = get_context().Pipe()
        with _uninterrupted(), other:
            process = (
                get_context("forkserver").Process(target=_serve, args=(other,), daemon=True)
                if has_server
                else get_context("spawn").Process(target=_serve, args=(other,), daemon=True)
            )
            process.start()
        return cls(process, own)


@define
class _Spread:
    """One map over workers: what is handed out, what is done, and whose results are due."""

    workers: list[_Worker]
    most: int
    function: Callable[[Any], Any]
    chunks: Iterator[list[Any]]
    handed: int = 0
    due: int = 0
    done: dict[int, list[Any]] = Factory(dict)

    def results(self) -> Iterator[Any]:
        """Yield the results in order; whoever waits for work gets it in between."""
        self.hand_out()
        while self.due < self.handed:
            while self.due not in self.done:
                self.collect(wait=True)
            for result in self.done.pop(self.due):
                yield result
                self.collect(wait=False)
            self.due += 1
            self.hand_out()

    def hand_out(self) -> None:
        """Hand the next chunks to workers that wait, of which more are started while there are."""
        while self.handed < self.due + _AHEAD * self.most:
            free = next((worker for worker in self.workers if worker.chunk is None), None)
            if free is None and len(self.workers) == self.most:
                return
            chunk = next(self.chunks, None)
            if chunk is None:
                return
            if free is None:
                free = _Worker.start()
                self.workers.append(free)
            free.chunk = self.handed
            self.handed += 1
            with _unless_dead():
                free.pipe.send((self.function, chunk))

    def collect(self, *, wait: bool) -> None:
        """Take the results of workers that have finished, or ``wait`` until one has."""
        from multiprocessing import connection

        busy = {worker.pipe: worker for worker in self.workers if worker.chunk is not None}
        for pipe in connection.wait(list(busy), None if wait else 0):
            worker = busy[cast("Connection[Any, Any]", pipe)]
            with _unless_dead():
                is_error, outcome = worker.pipe.recv()
            if is_error:
                raise outcome
            assert worker.chunk is not None
            self.done[worker.chunk], worker.chunk = outcome, None
            self.hand_out()


def chunks(
    things: Iterable[Thing], weigh: Callable[[Thing], int], least: int
) -> Iterator[list[Thing]]:
    """Yield things in lists, each as soon as it weighs ``least``; the last may weigh less."""
    chunk: list[Thing] = []
    weight = 0
    for thing in things:
        chunk.append(thing)
        weight += weigh(thing)
        if weight >= least:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk


@contextmanager
def _unless_dead() -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError):
        raise WorkerError("a worker process died: killed, or out of memory") from None


def _serve(pipe: Connection[Any, Any]) -> None:
    """Work off chunks until the other end of the pipe is closed, as it is when its process ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that is for the process that started this one
    collect_seldom()
    with suppress(EOFError, OSError):
        while True:
            function, things = pipe.recv()
            try:
                answer: tuple[bool, Any] = False, [function(thing) for thing in things]
            except MemoryError:
                answer = True, WorkerError("a worker process ran out of memory")
            except Exception as error:
                error.add_note(f"In a worker process:\n{traceback.format_exc()}")
                answer = True, error
            pipe.send(answer)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back, also from the processes that are started meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
