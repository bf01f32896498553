"""What the words around a figure say of it, the nearest the most."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from factcheck.comparison.mentions import Mention
from factcheck.comparison.passage import Passage
from factcheck.comparison.senses import senses
from factcheck.text.words import words

__all__ = ["surroundings"]

_BREAK = re.compile(r"[;:()—–]|,(?!\d)|\b(?:and|but|while|whereas|with|which|against)\b")
_PER_BREAK = 0.6
_PER_MENTION = 0.6
_HALVED_AT = 4
"""A word so many words away says half as much as one within the figure's own."""
_REACH = 30
"""How many words away a word still says something."""


def surroundings(
    passage: Passage, found: Sequence[Mention], breaks: float = _PER_BREAK
) -> list[Mapping[str, float]]:
    """Return for each mention what is said near it, with a weight from 0 to 1."""
    lines = {mention.sentence.start: mention.sentence for mention in found}
    read = {start: _Line(passage, line.start, line.end, found) for start, line in lines.items()}
    return [read[mention.sentence.start].near(mention, breaks) for mention in found]


class _Line:
    """The words of one sentence, and what stands between them."""

    def __init__(self, passage: Passage, start: int, end: int, found: Sequence[Mention]) -> None:
        text = passage.document.text[start:end]
        self._words = [
            (start + word.start, start + word.end, senses(word.text)) for word in words(text)
        ]
        self._starts = [word[0] for word in self._words]
        self._breaks = [start + match.start() for match in _BREAK.finditer(text)]
        inside = [m for m in found if start <= m.quote.start < end and m.quantity is not None]
        self._mentions = [mention.quote.start for mention in inside]

    def near(self, mention: Mention, per_break: float) -> dict[str, float]:
        """Return the weight of each sense in reach of a mention."""
        weights: dict[str, float] = {}
        for place, distance, meant in self._in_reach(mention):
            low, high = sorted((place, mention.quote.start))
            if mention.quote.start <= place < mention.quote.end:
                weight = 1.0
            else:
                weight = 1 / (1 + distance / _HALVED_AT)
                weight *= per_break ** _between(self._breaks, low, high)
                inner = _between(self._mentions, low + 1, high)
                weight *= _PER_MENTION**inner
            for sense in meant:
                weights[sense] = max(weights.get(sense, 0.0), weight)
        return weights

    def _in_reach(self, mention: Mention) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        first = bisect_left(self._starts, mention.quote.start)
        last = bisect_left(self._starts, mention.quote.end)
        for index in range(max(0, first - _REACH), min(len(self._words), last + _REACH)):
            distance = max(first - index, index - last + 1, 0)
            start, _, meant = self._words[index]
            if meant:
                yield start, distance, meant


def _between(places: Sequence[int], low: int, high: int) -> int:
    return bisect_left(places, high) - bisect_left(places, low)
