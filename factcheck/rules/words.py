"""How questions are worded."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["listed"]


def listed(quotes: Sequence[str]) -> str:
    """Join quotes as a sentence does, each in quotation marks and once.

    >>> listed(["three-month", "four months"])
    '“three-month” and “four months”'
    """
    marked = [f"“{quote}”" for quote in dict.fromkeys(quotes)]
    if len(marked) < 2:
        return "".join(marked)
    return ", ".join(marked[:-1]) + " and " + marked[-1]
