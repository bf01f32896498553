"""What the words around a figure say of it.

A sentence with several figures is cut into stretches, one for each, at the last comma, conjunction
or, failing those, preposition before it: "5 cases in Wales | , 12 in Scotland | and 163 in
England". A word says most of the figure of its own stretch. What stands before the first figure
governs them all ("it grossed …"), and the other stretches say little of this one. Figures and dates
nearby count as words: "46,217 in 2011 and 41,950 in 2001".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from attrs import frozen

from factcheck.comparison.dates import Date
from factcheck.comparison.mentions import Mention
from factcheck.comparison.passage import Passage
from factcheck.comparison.senses import NUMBER, VAGUE, senses
from factcheck.records import QuantityKind
from factcheck.text import numerals
from factcheck.text.words import Word, words

__all__ = ["Placed", "placed"]

_BREAK = re.compile(r"[;:()—–]|,(?!\d)|\b(?:and|but|while|whereas|with|which|against)\b")
_PREPOSITION = re.compile(r"\b(?:in|for|from|to|at|by|on|over|after|before|since)\b")
_DATE, _FIGURE = "date", "figure"
_SORTS = {QuantityKind.ORDINAL: "rank", QuantityKind.REFERENCE: "name"}

_HALVED_AT = 6
"""A word so many words away says half as much as one within the figure's own."""
_OF_ALL = 0.7
_ITS_OWN = 2
"""So many words before the first figure are its own, as in "a budget of $9 million"."""
_OF_ALL_DATES = 0.4
_OF_ANOTHER = 0.25
_OF_TOPIC = 0.6
_SETTING = frozenset(
    "after as at before by during following for from in of on since under until with".split()
)
"""A passage that opens with one of these says first where or when, not what it is about."""
_OPENING = 5
"""How many words open a passage with what it is about."""
_REACH = 40
"""How many words away a word still says something."""


@frozen
class Placed:
    """A mention and what is said near it.

    Attributes:
        near: each sense, with a weight from 0 to 1.
        when: of a figure, the date that says when it holds, where there is one.
    """

    mention: Mention
    near: Mapping[str, float]
    when: Date | None = None

    def shares_words(self, other: Placed, least: float = 0.0) -> bool:
        """Tell whether both stand by a word that says something, with more weight than this."""
        return any(
            min(self.near[sense], other.near[sense]) > least
            for sense in self.near.keys() & other.near.keys() - VAGUE
            if not sense.startswith(NUMBER)
        )


def placed(passage: Passage, found: Sequence[Mention]) -> list[Placed]:
    """Return each mention with what is said near it."""
    alike: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    for mention in found:
        alike[_line(mention)].append(mention)
    lines = {key: _Line(passage, mentions) for key, mentions in alike.items()}
    topic = _topic(passage)
    those: list[Placed] = []
    for mention in found:
        line = lines[_line(mention)]
        said = line.near(mention)
        near = said if mention.sentence is passage.sentences[0] else {**topic, **said}
        dates = alike.get((mention.sentence.start, _DATE), ())
        when = line.when(mention, dates) if mention.date is None else None
        those.append(Placed(mention, near, when))
    return those


def _line(mention: Mention) -> tuple[int, str]:
    """Return what figures share that are told apart by the words between them.

    Dates, places in an order, numbers of names and other figures each divide a sentence for
    themselves.
    """
    kind = _DATE if mention.quantity is None else _SORTS.get(mention.quantity.kind, _FIGURE)
    return mention.sentence.start, kind


def _topic(passage: Passage) -> dict[str, float]:
    """Return what the first words of a passage say, of which its later sentences go on to speak."""
    first = passage.sentences[0].text if passage.sentences else ""
    opening = [word.text for word in islice(words(first), _OPENING)]
    if opening and opening[0].lower() in _SETTING:
        return {}
    return dict.fromkeys(senses(" ".join(opening)), _OF_TOPIC)


class _Line:
    """The words of one sentence, and to which of its figures, or of its dates, each belongs."""

    def __init__(self, passage: Passage, found: Sequence[Mention]) -> None:
        sentence = found[0].sentence
        text = passage.document.text
        self._words = [
            Word(word.text, sentence.start + word.start, sentence.start + word.end)
            for word in words(sentence.text)
        ]
        self._starts = [word.start for word in self._words]
        self._of_all = _OF_ALL if found[0].date is None else _OF_ALL_DATES
        self._first = found[0].quote.start
        self._leading = bisect_left(self._starts, self._first)
        cuts = list(_cuts(text, found))
        self._cuts = [place for place, _ in cuts]
        self._clauses = [place for place, is_clause in cuts if is_clause]

    def near(self, mention: Mention) -> dict[str, float]:
        """Return the weight of each sense in reach of a mention."""
        own = bisect_right(self._cuts, mention.quote.start)
        clause = bisect_right(self._clauses, mention.quote.start)
        weights: dict[str, float] = {}
        for index, distance in self._in_reach(mention):
            word = self._words[index]
            is_own = bisect_right(self._cuts, word.start) == own
            leading = self._leading - index
            if leading > (_ITS_OWN if is_own else 0):
                of_all = (1.0 + self._of_all) / 2 if is_own else self._of_all
                weight = of_all / (1 + leading / _HALVED_AT)
            else:
                weight = (1.0 if is_own else _OF_ANOTHER) / (1 + distance / _HALVED_AT)
            beside = bisect_right(self._clauses, word.start) == clause
            for sense in _said(word, distance):
                if beside and sense.startswith(NUMBER):  # "64% after one dose"
                    weight = 1.0 / (1 + distance / _HALVED_AT)
                weights[sense] = max(weights.get(sense, 0.0), weight)
        quantity = mention.quantity
        if quantity is not None and quantity.kind is QuantityKind.COUNT and quantity.unit:
            weights |= dict.fromkeys(senses(quantity.unit), 1.0)  # left out in "and 12 in Wales"
        return weights

    def when(self, mention: Mention, dates: Sequence[Mention]) -> Date | None:
        """Return the date of a figure's own stretch, or else the one that leads them all."""
        own = bisect_right(self._cuts, mention.quote.start)
        leading = None
        for dated in dates:
            if bisect_right(self._cuts, dated.quote.start) == own:
                return dated.date
            if dated.quote.start < self._first:
                leading = dated.date
        return leading

    def _in_reach(self, mention: Mention) -> Iterator[tuple[int, int]]:
        """Yield the index of each word in reach and how many words away it is."""
        first = bisect_left(self._starts, mention.quote.start)
        last = bisect_left(self._starts, mention.quote.end)
        for index in range(max(0, first - _REACH), min(len(self._words), last + _REACH)):
            yield index, max(first - index, index - last + 1, 0)


def _said(word: Word, distance: int) -> tuple[str, ...]:
    number = _number(word.text)
    if number is not None:
        return (f"{NUMBER}{number}",) if distance else ()
    return senses(word.text)


@lru_cache(maxsize=10_000)
def _number(word: str) -> str | None:
    """Return the number a word states ("two", "second", "1,946"), or a figure that is none."""
    for value in (numerals.value(word), numerals.ordinal(word)):
        if value is not None:
            return str(value)
    return word.lower() if word[0].isdigit() else None


def _cuts(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, bool]]:
    """Yield where the stretch of each mention but the first begins, and if a clause does."""
    for mention, following in pairwise(found):
        between = mention.quote.end, following.quote.start
        dated = following.date is not None
        for pattern in (_BREAK, _PREPOSITION):
            places = [match.start() for match in pattern.finditer(text, *between)]
            if dated and places and not text[places[-1] : between[1]].count(" ", 0, -1):
                places.pop()  # "in" of "a peak of 210,000 in 1994"
            if places:
                yield places[-1], pattern is _BREAK
                break
        else:
            yield (between[0] if dated and between[0] < between[1] else between[1]), False
