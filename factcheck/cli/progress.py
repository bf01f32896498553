"""A bar on standard error, for a person who waits."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

__all__ = ["progress"]

_A_BLINK = 0.5
"""Seconds of work that need no bar."""


@contextmanager
def progress(total: int, label: str, after: str) -> Iterator[Callable[[int], None]]:
    """Yield a function to call with how much of ``total`` is done; clear the bar at the end.

    ``label`` says what is counted, ``after`` what goes on when the count is complete.
    """
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    bar = _Bar(total, label, after)
    try:
        yield bar.show
    finally:
        bar.clear()


class _Bar:
    def __init__(self, total: int, label: str, after: str) -> None:
        self._total = total
        self._label = label
        self._after = after
        self._due = time.monotonic() + _A_BLINK
        self._display: Any = None
        self._task: Any = None

    def show(self, done: int) -> None:
        if self._display is None:
            if time.monotonic() < self._due:
                return
            self._start()
        self._display.update(self._task, completed=done)
        if done >= self._total:
            self._display.update(self._task, visible=False)
            self._display.add_task(self._after, total=None)

    def clear(self) -> None:
        if self._display is not None:
            self._display.stop()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self._display = Progress(console=Console(stderr=True), transient=True)
        self._task = self._display.add_task(self._label, total=self._total)
        self._display.start()
