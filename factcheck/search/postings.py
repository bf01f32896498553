"""Which texts hold a term, and how much it says of each: an inverted index, weighed as BM25 does.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

__all__ = ["Postings"]


class Postings:
    """The terms of many texts, each text known by its position.

    Args:
        bags: the terms of each text.
        saturation: BM25's k1: how much a term that is repeated adds.
        length: BM25's b: how far a long text counts less for each of its terms, from 0 to 1.
    """

    def __init__(self, bags: Sequence[Sequence[str]], saturation: float, length: float) -> None:
        self._size = len(bags)
        mean = sum(map(len, bags)) / max(1, len(bags)) or 1.0
        self._holding: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._shares: dict[str, array[float]] = defaultdict(lambda: array("f"))
        for position, bag in enumerate(bags):
            norm = saturation * (1 - length + length * len(bag) / mean)
            for key, count in Counter(bag).items():
                self._holding[key].append(position)
                self._shares[key].append(count / (count + norm))

    def __iter__(self) -> Iterator[str]:
        return iter(self._holding)

    def __contains__(self, key: str) -> bool:
        return key in self._holding

    def __len__(self) -> int:
        """Return how many texts there are."""
        return self._size

    def count(self, key: str) -> int:
        """Return how many texts hold a term."""
        return len(self._holding[key]) if key in self._holding else 0

    def of(self, key: str) -> Iterator[tuple[int, float]]:
        """Yield the position of each text that holds a term, and the share of it that counts.

        The share lies between 0 and 1: more where the term is repeated, less in a long text.
        """
        if key in self._holding:
            yield from zip(self._holding[key], self._shares[key], strict=True)

    def share(self, key: str, position: int) -> float:
        """Return the share of a term that counts in one text; 0 where it does not hold it."""
        if key not in self._holding:
            return 0.0
        positions = self._holding[key]
        place = bisect_left(positions, position)
        if place == len(positions) or positions[place] != position:
            return 0.0
        return self._shares[key][place]
