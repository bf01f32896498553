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
from itertools import repeat
from math import fsum, log, sqrt

from factcheck.search.terms import plain

__all__ = ["Letters"]

LENGTH = 4
_WORD = re.compile(r"\w+")


class Letters:
    """The runs of letters of many texts, to compare some of them with another.

    Args:
        texts: each as its parts. The likest part counts: a title is not unlike for a long body.
    """

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._ends = [0]
        self._numbers: dict[str, int] = {}
        holding = array("I")  # how many texts hold each run, by its number
        self._runs: list[array[int]] = []
        counts: list[array[int]] = []
        for parts in texts:
            for part in parts:
                counted = _runs(part)
                numbers = array("I", (self._numbered(run, holding) for run in counted))
                for number in numbers:
                    holding[number] += 1
                self._runs.append(numbers)
                counts.append(array("I", counted.values()))
            self._ends.append(len(counts))
        self._unseen = 1 + log(1 + len(counts))
        self._rarity = array("d", (self._unseen - log(1 + count) for count in holding))
        self._weights = [
            array("f", _unit(map(self._rarity.__getitem__, numbers), count))
            for numbers, count in zip(self._runs, counts, strict=True)
        ]

    def _numbered(self, run: str, holding: array[int]) -> int:
        number = self._numbers.setdefault(run, len(holding))
        if number == len(holding):
            holding.append(0)
        return number

    def cosines(self, text: str, positions: Sequence[int]) -> list[float]:
        """Return how alike ``text`` is to each of the texts at these positions, from 0 to 1."""
        counted = _runs(text)
        numbers = list(map(self._numbers.get, counted))
        rarity = (self._unseen if number is None else self._rarity[number] for number in numbers)
        weights = _unit(rarity, counted.values())
        asked = {
            number: weight
            for number, weight in zip(numbers, weights, strict=True)
            if number is not None
        }
        return [self._likest(asked, position) for position in positions]

    def _likest(self, asked: dict[int, float], position: int) -> float:
        parts = range(self._ends[position], self._ends[position + 1])
        return max((self._cosine(asked, part) for part in parts), default=0.0)

    def _cosine(self, asked: dict[int, float], part: int) -> float:
        weights = map(asked.get, self._runs[part], repeat(0.0))
        return min(1.0, sum(map(float.__mul__, weights, self._weights[part])))


def _unit(rarity: Iterable[float], counts: Iterable[int]) -> list[float]:
    """Return the weights of runs of that rarity that stand so often, as a vector of length 1."""
    weights = [(1 + log(count)) * rare for rare, count in zip(rarity, counts, strict=True)]
    length = sqrt(fsum(weight * weight for weight in weights))
    return [weight / length for weight in weights]


def _runs(text: str) -> Counter[str]:
    line = " ".join(["", *_WORD.findall(plain(text)), ""])
    return Counter(line[at : at + LENGTH] for at in range(len(line) - LENGTH + 1))
