"""A function mapped over many things in worker processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from factcheck.processes import copies
from factcheck.processes.spread import Spread, Worker, serve, uninterrupted

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

__all__ = ["Each", "Workers", "chunks", "here", "kept"]

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_CHUNK = 64_000
"""The weight of what a worker is handed at once: a few tenths of a second of reading claims."""

_SMALL = _CHUNK // 16
"""The same where this process works as well, and is to look often at what the others have done."""

_QUEUED = 4
"""How many such chunks a worker may have, so that none waits until this process looks."""

_LITTLE = 4 * _CHUNK
"""The weight that is sooner done here than by a process that has to be started."""


class Each(Protocol):
    """Does the same with each of some things, which hang on nothing in one another."""

    def __call__(
        self,
        function: Callable[[Thing], Result],
        things: Sequence[Thing],
        *,
        weigh: Callable[[Thing], int],
        known: Iterable[object] = (),
    ) -> Iterator[Result]:
        """Yield ``function(thing)`` for each thing, in their order.

        Args:
            function: any; nothing of what it changes need be seen here.
            things: what it is called with.
            weigh: what a thing weighs, in code points of text or work of that order.
            known: objects from before that results may hold as they are.
        """


def here(
    function: Callable[[Thing], Result],
    things: Sequence[Thing],
    *,
    weigh: Callable[[Thing], int],
    known: Iterable[object] = (),
) -> Iterator[Result]:
    """Do it in this process; see ``Each``."""
    return map(function, things)


class Workers:
    """So many processes, started when there is enough to do and kept until they are closed.

    Args:
        count: how many there are at most; with 1, all is done in this process.
    """

    def __init__(self, count: int) -> None:
        if count < 1:
            raise ValueError(f"there is at least one worker, not {count}")
        self._count = count
        self._started: list[Worker] = []

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
        tasks = ((function, chunk) for chunk in chunks(remaining, weigh, _CHUNK))
        try:
            yield from Spread(self._started, self._count, _start, tasks).results()
        except BaseException:
            self.close()  # what is still at work would answer whoever maps next
            raise

    def each(
        self,
        function: Callable[[Thing], Result],
        things: Sequence[Thing],
        *,
        weigh: Callable[[Thing], int],
        known: Iterable[object] = (),
    ) -> Iterator[Result]:
        """Yield ``function(thing)`` for each thing, in order, here and by copies of this process.

        Unlike with ``map``, neither function nor things travel, however much these hang together;
        only results do, and of these not what is ``known``. See ``Each``. Where there can be no
        copies, it is done here.

        Raises:
            WorkerError: a copy died, or ran out of memory.
        """
        weights = [weigh(thing) for thing in things]
        if self._count == 1 or not copies.AVAILABLE or sum(weights) < _LITTLE:
            yield from map(function, things)
            return
        self.close()  # those that wait for a map take memory, and are not soon needed again

        def work(task: tuple[int, int]) -> list[Result]:
            return [function(things[place]) for place in range(*task)]

        started: list[Worker] = []
        try:
            copying = copies.Copies(work, known)
            tasks = _ranges(weights)
            spread = Spread(started, self._count - 1, copying.start, tasks, _QUEUED, work)
            yield from spread.results()
        finally:
            _end(started)

    def close(self) -> None:
        """End the processes, at work or not."""
        _end(self._started)


def _end(started: list[Worker]) -> None:
    for worker in started:
        worker.process.terminate()
    for worker in started:
        worker.process.join()
        worker.pipe.close()
    started.clear()


def _start() -> Worker:
    from multiprocessing import get_all_start_methods, get_context

    # Not "fork": it copies locks that threads of this process hold, a progress bar's say.
    has_server = "forkserver" in get_all_start_methods()
    own, other = get_context().Pipe()
    with uninterrupted(), other:
        process = (
            get_context("forkserver").Process(target=_serve, args=(other,), daemon=True)
            if has_server
            else get_context("spawn").Process(target=_serve, args=(other,), daemon=True)
        )
        process.start()
    return Worker(process, own)


def _serve(pipe: Connection[Any, Any]) -> None:
    serve(pipe, _mapped)


def _mapped(task: tuple[Callable[[Any], Any], list[Any]]) -> list[Any]:
    function, things = task
    return [function(thing) for thing in things]


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


def kept(things: Iterable[Thing], where: list[Thing]) -> Iterator[Thing]:
    """Yield things as they come, and keep each in a list."""
    for thing in things:
        where.append(thing)
        yield thing


def _ranges(weights: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where each chunk of things of these weights begins and ends."""
    places = chunks(range(len(weights)), weights.__getitem__, _SMALL)
    yield from ((chunk[0], chunk[-1] + 1) for chunk in places)
