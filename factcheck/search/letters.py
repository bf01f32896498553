"""How alike texts are letter by letter: the cosine of their runs of four letters.

Of all lengths, runs of four find most in European languages, about as much as stems do (McNamee
and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval", 2004). They
run on from word to word, so that they hold something of phrases, and weigh by their rarity.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise, repeat
from math import fsum, log, sqrt

from attrs import frozen

from factcheck.search.terms import plain

__all__ = ["Letters"]

LENGTH = 4
_WORD = re.compile(r"\w+")


@frozen(slots=False)
class Letters:
    """The runs of letters of many texts, to compare some of them with another.

    Attributes:
        names: the runs of letters, each known by its place.
        rarity: that of each run.
        runs: those of one part of a text after those of another.
        weights: what each of these weighs.
        bounds: where the runs of each part begin; at the end, where the last ones end.
        ends: how many parts there are up to the end of each text, after 0.
    """

    names: Sequence[str]
    rarity: Sequence[float]
    runs: Sequence[int]
    weights: Sequence[float]
    bounds: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, texts: Iterable[Sequence[str]]) -> Letters:
        """Return the runs of texts, each given as its parts.

        The likest part counts: a title is not unlike for a long body.
        """
        numbers: dict[str, int] = {}
        holding = array("I")  # how many parts hold each run, by its number
        runs, counts, bounds, ends = array("I"), array("I"), array("Q", [0]), array("I", [0])
        for parts in texts:
            for part in parts:
                counted = _runs(part)
                for run in counted:
                    number = numbers.setdefault(run, len(holding))
                    if number == len(holding):
                        holding.append(0)
                    holding[number] += 1
                    runs.append(number)
                counts.extend(counted.values())
                bounds.append(len(runs))
            ends.append(len(bounds) - 1)
        rarity = array("d", (_rarity(count, len(bounds) - 1) for count in holding))
        weights = array("f")
        for start, end in pairwise(bounds):
            weights.extend(_unit(map(rarity.__getitem__, runs[start:end]), counts[start:end]))
        return cls(list(numbers), rarity, runs, weights, bounds, ends)

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self.ends) - 1

    def cosines(self, text: str, positions: Sequence[int]) -> list[float]:
        """Return how alike ``text`` is to each of the texts at these positions, from 0 to 1."""
        counted = _runs(text)
        numbers = list(map(self._numbers.get, counted))
        unseen = _rarity(0, len(self.bounds) - 1)
        rarity = (unseen if number is None else self.rarity[number] for number in numbers)
        weights = _unit(rarity, counted.values())
        asked = {
            number: weight
            for number, weight in zip(numbers, weights, strict=True)
            if number is not None
        }
        return [self._likest(asked, position) for position in positions]

    def _likest(self, asked: dict[int, float], position: int) -> float:
        parts = range(self.ends[position], self.ends[position + 1])
        return max((self._cosine(asked, part) for part in parts), default=0.0)

    def _cosine(self, asked: dict[int, float], part: int) -> float:
        start, end = self.bounds[part], self.bounds[part + 1]
        weights = map(asked.get, self.runs[start:end], repeat(0.0))
        return min(1.0, sum(map(float.__mul__, weights, self.weights[start:end])))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {run: number for number, run in enumerate(self.names)}


def _rarity(holding: int, parts: int) -> float:
    return 1 + log(1 + parts) - log(1 + holding)


def _unit(rarity: Iterable[float], counts: Iterable[int]) -> list[float]:
    """Return the weights of runs of that rarity that stand so often, as a vector of length 1."""
    weights = [(1 + log(count)) * rare for rare, count in zip(rarity, counts, strict=True)]
    length = sqrt(fsum(weight * weight for weight in weights))
    return [weight / length for weight in weights]


def _runs(text: str) -> Counter[str]:
    line = " ".join(["", *_WORD.findall(plain(text)), ""])
    return Counter(line[at : at + LENGTH] for at in range(len(line) - LENGTH + 1))
