"""How questions are worded."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["listed"]

_MOST = 8
"""How many quotes a question holds; the claims hold them all."""


def listed(quotes: Sequence[str]) -> str:
    """Join quotes as a sentence does, each in quotation marks and once, the first few of many.

    >>> listed(["three-month", "four months"])
    '“three-month” and “four months”'
    >>> listed("abcdefghijkl")
    '“a”, “b”, “c”, “d”, “e”, “f”, “g” and 5 more'
    """
    marked = [f"“{quote}”" for quote in dict.fromkeys(quotes)]
    if len(marked) > _MOST:
        marked[_MOST - 1 :] = [f"{len(marked) - _MOST + 1} more"]
    if len(marked) < 2:
        return "".join(marked)
    return ", ".join(marked[:-1]) + " and " + marked[-1]
