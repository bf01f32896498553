"""Tasks handed out to processes, and their outcomes taken in order.

Each process has a pipe of its own, so that one that dies leaves no lock behind. It is handed a task
when it waits for one and never before, lest neither side goes on before the other has read; or some
at once, where tasks are too small to fill a pipe.
"""

from __future__ import annotations

import pickle
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, cast

from attrs import Factory, define

from factcheck.errors import WorkerError
from factcheck.processes.interpreter import collect_seldom

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

__all__ = ["Spread", "Work", "Worker", "serve", "uninterrupted"]

_AHEAD = 4
"""For each worker, how many tasks may be done before the one whose outcome is due."""

Work = Callable[[Any], list[Any]]
"""Does what a task asks for."""


@define
class Worker:
    """A process, this end of its pipe, how its answers are read, and the numbers of its tasks."""

    process: BaseProcess
    pipe: Connection[Any, Any]
    loads: Callable[[bytes], Any] = pickle.loads
    tasks: deque[int] = Factory(deque)


@define
class Spread:
    """Tasks over workers: what is handed out, what is done, and whose outcome is due.

    Attributes:
        workers: those that are started; more are added to them.
        most: how many there may be.
        start: starts another.
        tasks: what is sent to a worker, each a list of things to do.
        queued: how many tasks a worker may have.
        own: does a task in this process, where that is to work as well and not only to wait.
    """

    workers: list[Worker]
    most: int
    start: Callable[[], Worker]
    tasks: Iterator[Any]
    queued: int = 1
    own: Work | None = None
    handed: int = 0
    due: int = 0
    done: dict[int, list[Any]] = Factory(dict)

    def results(self) -> Iterator[Any]:
        """Yield the results in order; whoever waits for work gets it in between."""
        self._hand_out()
        while self.due < self.handed:
            while self.due not in self.done:
                self._collect(wait=not self._do_one())
            for result in self.done.pop(self.due):
                yield result
                self._collect(wait=False)
            self.due += 1
            self._hand_out()

    def _hand_out(self) -> None:
        """Hand the next tasks to workers that wait, of which more are started while there are."""
        while self._may_go_on():
            free = min(self.workers, key=lambda worker: len(worker.tasks), default=None)
            if (free is None or free.tasks) and len(self.workers) < self.most:
                free = None
            elif free is None or len(free.tasks) == self.queued:
                return
            task = next(self.tasks, None)
            if task is None:
                return
            if free is None:
                free = self.start()
                self.workers.append(free)
            free.tasks.append(self.handed)
            self.handed += 1
            with _unless_dead():
                free.pipe.send(task)

    def _may_go_on(self) -> bool:
        working = self.most + (self.own is not None)
        return self.handed < self.due + _AHEAD * working * self.queued

    def _do_one(self) -> bool:
        """Do the next task here, if that is to be done; tell whether it was."""
        if self.own is None or not self._may_go_on():
            return False
        task = next(self.tasks, None)
        if task is None:
            return False
        number = self.handed
        self.handed += 1
        self.done[number] = self.own(task)
        return True

    def _collect(self, *, wait: bool) -> None:
        """Take the results of workers that have finished, or ``wait`` until one has."""
        from multiprocessing import connection

        busy = {worker.pipe: worker for worker in self.workers if worker.tasks}
        for pipe in connection.wait(list(busy), None if wait else 0):
            worker = busy[cast("Connection[Any, Any]", pipe)]
            with _unless_dead():
                answer = worker.pipe.recv_bytes()
            is_error, outcome = worker.loads(answer)
            if is_error:
                raise outcome
            self.done[worker.tasks.popleft()] = outcome
            self._hand_out()


@contextmanager
def _unless_dead() -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError):
        raise WorkerError("a worker process died: killed, or out of memory") from None


def serve(
    pipe: Connection[Any, Any],
    work: Work,
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
