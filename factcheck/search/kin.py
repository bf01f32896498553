"""Words of one family: "unemployed" and "unemployment", "Russia" and "Russians", a slip of a key.

Two stems are of one family where they have enough runs of letters in common, their ends marked.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import log, sqrt
from typing import NamedTuple

from attrs import frozen

from factcheck.search.ranges import Ranges, flat

__all__ = ["Kin", "Relative"]

_LENGTHS = (3, 4, 5)
_SHORTEST = 4
"""Shorter stems have no family: too many words are alike by chance."""
_MOST = 10
"""A word has at most so many relatives: the nearest."""


class Relative(NamedTuple):
    """A word of the same family, and how alike it is, from 0 to 1."""

    word: str
    likeness: float


@frozen(slots=False)
class Kin:
    """The words of a collection, to look up the family of any word in.

    Looking up costs time in proportion to the words that share a run of letters.

    Attributes:
        words: those that may be of a family.
        lengths: that of the vector of each word's runs.
        ranges: where the places of the words that hold a run stand in ``holding``.
        holding: the places of words.
        least: how alike two words of one family are at least.
    """

    words: Sequence[str]
    lengths: Sequence[float]
    ranges: Ranges
    holding: Sequence[int]
    least: float

    @classmethod
    def among(cls, words: Iterable[str], least: float) -> Kin:
        """Return the families of words."""
        able = [word for word in dict.fromkeys(words) if len(word) >= _SHORTEST]
        holding: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, word in enumerate(able):
            for run in _runs(word):
                holding[run].append(place)
        ranges = Ranges.of(holding)
        lengths = array("d", (_length(_runs(word), ranges, len(able)) for word in able))
        return cls(able, lengths, ranges, flat(array("I"), holding.values()), least)

    def of(self, word: str) -> tuple[Relative, ...]:
        """Return the relatives of a word among those of the collection, the nearest first."""
        if len(word) < _SHORTEST:
            return ()
        if word not in self._known:
            found = sorted(self._alike(word), key=lambda kin: (-kin.likeness, kin.word))
            self._known[word] = tuple(found[:_MOST])
        return self._known[word]

    def _alike(self, word: str) -> Iterator[Relative]:
        runs = _runs(word)
        shared: dict[int, float] = defaultdict(float)
        for run in runs:
            square = _square(run, self.ranges, len(self.words))
            start, end = self.ranges.range(run)
            for place in self.holding[start:end]:
                shared[place] += square
        length = _length(runs, self.ranges, len(self.words))
        for place, squares in shared.items():
            likeness = squares / (length * self.lengths[place])
            if likeness >= self.least and self.words[place] != word:
                yield Relative(self.words[place], likeness)

    @cached_property
    def _known(self) -> dict[str, tuple[Relative, ...]]:
        return {}


def _length(runs: Iterable[str], ranges: Ranges, words: int) -> float:
    return sqrt(sum(_square(run, ranges, words) for run in runs))


def _square(run: str, ranges: Ranges, words: int) -> float:
    """Return the square of the weight of a run: of its rarity among so many words."""
    start, end = ranges.range(run)
    return (1 + log((1 + words) / (1 + end - start))) ** 2


def _runs(word: str) -> dict[str, None]:
    marked = f"^{word}$"
    return dict.fromkeys(
        marked[at : at + length] for length in _LENGTHS for at in range(len(marked) - length + 1)
    )
