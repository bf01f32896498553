"""A bar on standard error, for a person who waits."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

__all__ = ["counted", "progress"]

Thing = TypeVar("Thing")

_A_BLINK = 0.5
"""Seconds of work that need no bar."""


@contextmanager
def progress(label: str, total: int | None, after: str = "") -> Iterator[Callable[[int], None]]:
    """Yield a function to call with how much is done; clear the bar at the end.

    ``label`` says what is counted, ``total`` how much there is where that is known, and
    ``after`` what goes on when the count is complete.
    """
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    bar = _Bar(label, total, after)
    try:
        yield bar.show
    finally:
        bar.clear()


def counted(things: Iterable[Thing], label: str) -> Iterator[Thing]:
    """Yield things one by one and count them on a bar, unless they go to the same terminal."""
    if sys.stdout.isatty():
        yield from things
        return
    with progress(label, None) as show:
        for number, thing in enumerate(things, start=1):
            yield thing
            show(number)


class _Bar:
    def __init__(self, label: str, total: int | None, after: str) -> None:
        self._label = label
        self._total = total
        self._after = after
        self._due = time.monotonic() + _A_BLINK
        self._display: Any = None
        self._task: Any = None

    def show(self, done: int) -> None:
        if self._display is None:
            if time.monotonic() < self._due:
                return
            self._start(done)
        self._display.update(self._task, completed=done, count=self._counted(done))
        if done == self._total:
            self._display.update(self._task, visible=False)
            self._display.add_task(self._after, total=None, count="")

    def clear(self) -> None:
        if self._display is not None:
            self._display.stop()

    def _counted(self, done: int) -> str:
        return f"{done:,}" if self._total is None else f"{done:,} of {self._total:,}"

    def _start(self, done: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        self._display = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[count]}"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,  # or data would be written to standard error
        )
        self._task = self._display.add_task(
            self._label, total=self._total, completed=done, count=self._counted(done)
        )
        self._display.start()
