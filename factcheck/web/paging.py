"""A long list, a page of it at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from attrs import frozen

__all__ = ["Paged", "paged"]

Thing = TypeVar("Thing")


@frozen
class Paged(Generic[Thing]):
    """A page of a list.

    Attributes:
        shown: what stands on it.
        total: how many there are in all.
        start: how many stand on the pages before it.
        page: its number, counted from 1.
        pages: how many pages there are.
    """

    shown: Sequence[Thing]
    total: int
    start: int
    page: int
    pages: int


def paged(things: Sequence[Thing], page: int, size: int) -> Paged[Thing]:
    """Return a page of things, the last where there are not so many.

    >>> paged("abcde", 2, 2), paged("abcde", 9, 2).shown
    (Paged(shown='cd', total=5, start=2, page=2, pages=3), 'e')
    """
    pages = max(1, -(-len(things) // size))
    page = min(page, pages)
    start = (page - 1) * size
    return Paged(things[start : start + size], len(things), start, page, pages)
