"""Words of one family: "unemployed" and "unemployment", "Russia" and "Russians", a slip of a key.

Two stems are of one family where they have enough runs of letters in common, their ends marked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log, sqrt
from typing import NamedTuple

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


class Kin:
    """The words of a collection, to look up the family of any word in.

    Looking up costs time in proportion to the words that share a run of letters.
    """

    def __init__(self, words: Iterable[str], least: float) -> None:
        self._words = [word for word in dict.fromkeys(words) if len(word) >= _SHORTEST]
        self._least = least
        self._holding: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            for run in _runs(word):
                self._holding[run].append(place)
        self._lengths = [sqrt(sum(map(self._square, _runs(word)))) for word in self._words]
        self._known: dict[str, tuple[Relative, ...]] = {}

    def of(self, word: str) -> tuple[Relative, ...]:
        """Return the relatives of a word among those of the collection, the nearest first."""
        if len(word) < _SHORTEST:
            return ()
        if word not in self._known:
            found = sorted(self._alike(word), key=lambda kin: (-kin.likeness, kin.word))
            self._known[word] = tuple(found[:_MOST])
        return self._known[word]

    def _alike(self, word: str) -> Iterator[Relative]:
        runs = list(_runs(word))
        shared: dict[int, float] = defaultdict(float)
        for run in runs:
            square = self._square(run)
            for place in self._holding.get(run, ()):
                shared[place] += square
        length = sqrt(sum(map(self._square, runs)))
        for place, squares in shared.items():
            likeness = squares / (length * self._lengths[place])
            if likeness >= self._least and self._words[place] != word:
                yield Relative(self._words[place], likeness)

    def _square(self, run: str) -> float:
        """Return the square of the weight of a run: of its rarity among the words."""
        return (1 + log((1 + len(self._words)) / (1 + len(self._holding.get(run, ()))))) ** 2


def _runs(word: str) -> dict[str, None]:
    marked = f"^{word}$"
    return dict.fromkeys(
        marked[at : at + length] for length in _LENGTHS for at in range(len(marked) - length + 1)
    )
