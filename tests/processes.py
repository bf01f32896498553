"""What worker processes are handed in tests, and which of them there are."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

__all__ = ["descendants", "die_of", "exhaust", "refuse", "slowly", "twice"]


def twice(number: int) -> tuple[int, int]:
    return os.getpid(), 2 * number


def slowly(number: int) -> int:
    time.sleep(0.01)
    return number


def die_of(number: int) -> int:
    if number == 700:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def exhaust(number: int) -> int:
    if number == 700:
        raise MemoryError
    return number


def refuse(number: int) -> int:
    if number == 700:
        raise ValueError("not this one")
    return number


def descendants(process: int) -> set[int]:
    """Return the processes that a process started, and those that these started (Linux)."""
    parents: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        parents.setdefault(int(fields[1]), []).append(int(status.parent.name))
    found: set[int] = set()
    waiting = [process]
    while waiting:
        children = parents.get(waiting.pop(), [])
        found.update(children)
        waiting += children
    return found
