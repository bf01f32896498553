"""Tasks handed out to processes, and their outcomes taken in order.

A process is handed a task when it waits for one and never before, over a pipe of its own: so
neither side ever waits for the other to read, and one that dies leaves no lock behind.
"""

from __future__ import annotations

import pickle
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, cast

from attrs import Factory, define

from factcheck.errors import WorkerError
from factcheck.processes.interpreter import collect_seldom

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

__all__ = ["Spread", "Worker", "serve", "uninterrupted"]

_AHEAD = 4
"""For each worker, how many tasks may be done before the one whose outcome is due."""


@define
class Worker:
    """A process, this end of its pipe, how its answers are read, and the number of its task."""

    process: BaseProcess
    pipe: Connection[Any, Any]
    loads: Callable[[bytes], Any] = pickle.loads
    task: int | None = None


@define
class Spread:
    """Tasks over workers: what is handed out, what is done, and whose outcome is due.

    Attributes:
        workers: those that are started; more are added to them.
        most: how many there may be.
        start: starts another.
        tasks: what is sent to a worker, each a list of things to do.
    """

    workers: list[Worker]
    most: int
    start: Callable[[], Worker]
    tasks: Iterator[Any]
    handed: int = 0
    due: int = 0
    done: dict[int, list[Any]] = Factory(dict)

    def results(self) -> Iterator[Any]:
        """Yield the results in order; whoever waits for work gets it in between."""
        self._hand_out()
        while self.due < self.handed:
            while self.due not in self.done:
                self._collect(wait=True)
            for result in self.done.pop(self.due):
                yield result
                self._collect(wait=False)
            self.due += 1
            self._hand_out()

    def _hand_out(self) -> None:
        """Hand the next tasks to workers that wait, of which more are started while there are."""
        while self.handed < self.due + _AHEAD * self.most:
            free = next((worker for worker in self.workers if worker.task is None), None)
            if free is None and len(self.workers) == self.most:
                return
            task = next(self.tasks, None)
            if task is None:
                return
            if free is None:
                free = self.start()
                self.workers.append(free)
            free.task = self.handed
            self.handed += 1
            with _unless_dead():
                free.pipe.send(task)

    def _collect(self, *, wait: bool) -> None:
        """Take the results of workers that have finished, or ``wait`` until one has."""
        from multiprocessing import connection

        busy = {worker.pipe: worker for worker in self.workers if worker.task is not None}
        for pipe in connection.wait(list(busy), None if wait else 0):
            worker = busy[cast("Connection[Any, Any]", pipe)]
            with _unless_dead():
                answer = worker.pipe.recv_bytes()
            is_error, outcome = worker.loads(answer)
            if is_error:
                raise outcome
            assert worker.task is not None
            self.done[worker.task], worker.task = outcome, None
            self._hand_out()


@contextmanager
def _unless_dead() -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError):
        raise WorkerError("a worker process died: killed, or out of memory") from None


def serve(
    pipe: Connection[Any, Any],
    work: Callable[[Any], list[Any]],
    dumps: Callable[[Any], bytes] = pickle.dumps,
) -> None:
    """Work off tasks until the other end of the pipe is closed, as it is when its process ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that is for the process that started this one
    collect_seldom()
    with suppress(EOFError, OSError):
        while True:
            task = pipe.recv()
            try:
                answer = dumps((False, work(task)))
            except MemoryError:
                answer = dumps((True, WorkerError("a worker process ran out of memory")))
            except Exception as error:
                error.add_note(f"In a worker process:\n{traceback.format_exc()}")
                answer = dumps((True, error))
            pipe.send_bytes(answer)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back, also from the processes that are started meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
