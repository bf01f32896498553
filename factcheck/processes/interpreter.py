"""How this process runs: on how many cores, and how often Python looks for cycles."""

from __future__ import annotations

import gc
import os

__all__ = ["collect_seldom", "usable_cores"]

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
