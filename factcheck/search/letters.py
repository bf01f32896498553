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
    """The runs of letters of many texts, to compare some of them with another."""

    def __init__(self, texts: Iterable[str]) -> None:
        counted = [_runs(text) for text in texts]
        holding = Counter(run for runs in counted for run in runs)
        self._unseen = 1 + log(1 + len(counted))
        self._rarity = {run: self._unseen - log(1 + count) for run, count in holding.items()}
        self._number = {run: number for number, run in enumerate(holding)}
        self._runs = [array("I", map(self._number.__getitem__, runs)) for runs in counted]
        self._weights = [array("f", self._weighed(runs)) for runs in counted]

    def cosines(self, text: str, positions: Sequence[int]) -> list[float]:
        """Return how alike ``text`` is to each of the texts at these positions, from 0 to 1."""
        runs = _runs(text)
        weights = zip(runs, self._weighed(runs), strict=True)
        asked = {self._number[run]: weight for run, weight in weights if run in self._number}
        return [self._cosine(asked, position) for position in positions]

    def _cosine(self, asked: dict[int, float], position: int) -> float:
        weights = map(asked.get, self._runs[position], repeat(0.0))
        return min(1.0, sum(map(float.__mul__, weights, self._weights[position])))

    def _weighed(self, runs: Counter[str]) -> list[float]:
        """Return the weight of each run, as a vector of length 1."""
        weights = [
            (1 + log(count)) * self._rarity.get(run, self._unseen) for run, count in runs.items()
        ]
        length = sqrt(fsum(weight * weight for weight in weights))
        return [weight / length for weight in weights]


def _runs(text: str) -> Counter[str]:
    line = " ".join(["", *_WORD.findall(plain(text)), ""])
    return Counter(line[at : at + LENGTH] for at in range(len(line) - LENGTH + 1))
