"""Which texts hold a term, and how much it says of each: an inverted index, weighed as BM25 does.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; of BM25F,
the extension to texts of several parts, there as well.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.search.ranges import Ranges, flat

__all__ = ["Postings"]


@frozen
class Postings:
    """The terms of many texts, each text known by its position.

    Attributes:
        ranges: where what is known of a term stands in the columns.
        positions: which texts hold a term, in order.
        shares: the share of it that counts in each.
        size: how many texts there are.
    """

    ranges: Ranges
    positions: Sequence[int]
    shares: Sequence[float]
    size: int

    @classmethod
    def of(
        cls, texts: Sequence[Sequence[Sequence[str]]], saturation: float, length: float
    ) -> Postings:
        """Return the postings of texts.

        Args:
            texts: the terms of each text, part by part: a title, a paragraph. The occurrences of
                a term in all parts are added up before they are saturated, each weighed by the
                length of its part, as in BM25F: what a title says counts more than a word of a
                long body.
            saturation: BM25's k1: how much a term that is repeated adds.
            length: BM25's b: how far a long part counts less for each of its terms, from 0 to 1.
        """
        lengths = [len(part) for parts in texts for part in parts]
        mean = sum(lengths) / max(1, len(lengths)) or 1.0
        holding: dict[str, array[int]] = defaultdict(lambda: array("I"))
        shares: dict[str, array[float]] = defaultdict(lambda: array("f"))
        for position, parts in enumerate(texts):
            weighed: dict[str, float] = defaultdict(float)
            for part in parts:
                norm = 1 - length + length * len(part) / mean
                for key, count in Counter(part).items():
                    weighed[key] += count / norm
            for key, weight in weighed.items():
                holding[key].append(position)
                shares[key].append(weight / (weight + saturation))
        positions = flat(array("I"), holding.values())
        return cls(Ranges.of(holding), positions, flat(array("f"), shares.values()), len(texts))

    def __iter__(self) -> Iterator[str]:
        return iter(self.ranges)

    def __contains__(self, key: str) -> bool:
        return key in self.ranges

    def __len__(self) -> int:
        """Return how many texts there are."""
        return self.size

    def count(self, key: str) -> int:
        """Return how many texts hold a term."""
        start, end = self.ranges.range(key)
        return end - start

    def of_term(self, key: str) -> Iterator[tuple[int, float]]:
        """Yield the position of each text that holds a term, and the share of it that counts.

        The share lies between 0 and 1: more where the term is repeated, less in a long text.
        """
        start, end = self.ranges.range(key)
        yield from zip(self.positions[start:end], self.shares[start:end], strict=True)

    def share(self, key: str, position: int) -> float:
        """Return the share of a term that counts in one text; 0 where it does not hold it."""
        start, end = self.ranges.range(key)
        place = bisect_left(self.positions, position, start, end)
        if place == end or self.positions[place] != position:
            return 0.0
        return self.shares[place]
