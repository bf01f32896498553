"""Lists of numbers by their keys, one after another in one column."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from attrs import frozen

__all__ = ["Ranges", "flat"]

Number = TypeVar("Number", int, float)


@frozen(slots=False)
class Ranges:
    """Where in a column the list of each key stands.

    Attributes:
        keys: each once.
        ends: where the list of each key ends, in the order of the keys; the first begins at 0.
    """

    keys: Sequence[str]
    ends: Sequence[int]

    @classmethod
    def of(cls, lists: Mapping[str, Sequence[object]]) -> Ranges:
        """Return where lists stand that follow one another."""
        return cls(list(lists), array("Q", accumulate(map(len, lists.values()))))

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys)

    def range(self, key: str) -> tuple[int, int]:
        """Return where the list of a key begins and ends: an empty one where there is no such."""
        place = self._places.get(key)
        if place is None:
            return 0, 0
        return self.ends[place - 1] if place else 0, self.ends[place]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {key: place for place, key in enumerate(self.keys)}


def flat(column: array[Number], lists: Iterable[array[Number]]) -> array[Number]:
    """Return a column that lists were added to, one after another."""
    for each in lists:
        column.extend(each)
    return column
