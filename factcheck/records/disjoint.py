"""Things put together, two and two: the disjoint sets of Tarjan, with path halving."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

__all__ = ["DisjointSets"]

Thing = TypeVar("Thing", bound=Hashable)


class DisjointSets(Generic[Thing]):
    """Sets of things that have been joined, in any number of steps; each thing begins alone.

    >>> sets = DisjointSets[str]()
    >>> sets.join("a", "b"), sets.join("c", "b")
    (None, None)
    >>> sets.leader("a") == sets.leader("c"), sets.leader("a") == sets.leader("d")
    (True, False)
    """

    def __init__(self) -> None:
        self._above: dict[Thing, Thing] = {}

    def leader(self, thing: Thing) -> Thing:
        """Return the one thing that stands for all of its set."""
        above = self._above
        while (next_above := above.setdefault(thing, thing)) != thing:
            above[thing] = thing = above[next_above]
        return thing

    def join(self, left: Thing, right: Thing) -> None:
        """Make one set of those of two things."""
        self._above[self.leader(right)] = self.leader(left)
