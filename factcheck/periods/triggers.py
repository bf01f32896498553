"""Where in a text a period may be: a fast scan, so that most of a text is never tokenised.

Each scan of the whole text is quick for a reason of its own: capitals are rare, and a pattern that
begins with one certain character is looked at where that stands only, which the engine finds fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from factcheck.periods.lexicon import (
    AMBIGUOUS_MONTHS,
    CENTURIES,
    MONTHS,
    PLURAL_UNITS,
    SHORT_MONTHS,
    SINGULAR_UNITS,
    WEEKDAYS,
)
from factcheck.periods.tokens import fold
from factcheck.records import Sentence
from factcheck.text.numerals import TEENS, TENS, UNITS, one_of

__all__ = ["Scan", "scan", "windows"]

BEFORE: Final = 64
AFTER: Final = 48
"""How many code points before and after a trigger are read with it; no rule looks farther."""

ROUNDING: Final = 24
"""How many more are read so as not to cut a word."""

NAMES: Final = (*MONTHS, *AMBIGUOUS_MONTHS, *SHORT_MONTHS, *WEEKDAYS)

ALONE: Final = (
    "ago today yesterday tomorrow tonight soon shortly recently weekend election christmas "
    "century twenties thirties forties fifties sixties seventies eighties nineties noughties "
    "january february april june july september october november december "
    "spring summer autumn winter q1 q2 q3 q4 fy"
).split()
"""Words that name a time by themselves."""

POINTING: Final = (
    "this last past next coming forthcoming upcoming recent current present previous preceding "
    "prior following ensuing due tax financial fiscal academic first second third fourth"
).split()
"""Words that name a time together with a word of ``POINTED_AT`` at most four words on."""

POINTED_AT: Final = (
    "day week fortnight month quarter year decade centur parliament session morning afternoon "
    "evening night course"
).split()

PHRASES: Final = (
    "at present",
    "the new year",
    "at the moment",
    "from now",
    "by now",
    "until now",
    "between now",
    "near future",
    "foreseeable future",
    "immediate future",
    "distant future",
    "distant past",
    "recent past",
    *(
        f"{unit} {away}"
        for unit in (*SINGULAR_UNITS, *PLURAL_UNITS)
        for away in ("earlier", "later", "before", "after", "hence")
    ),
    *(f"{unit}  time" for unit in PLURAL_UNITS),  # the apostrophe is a space in the scan
    *(f"{unit} s time" for unit in SINGULAR_UNITS),
    *(f"{century} {two}" for century in CENTURIES for two in (*TEENS, *TENS)),
    *(f"two thousand {more}" for more in ("and ", *UNITS, *TEENS, *TENS)),
)

SPACES: Final = "\n\t([\"'\u201c\u2018\u2014"
"""What can stand before a word as a space does."""


class Scan(NamedTuple):
    """A text, and where triggers are in it, whichever way it is cut into sentences.

    Attributes:
        folded: the folded text.
        hits: where each trigger starts and ends, in order.
    """

    folded: str
    hits: list[tuple[int, int]]

    @property
    def places(self) -> list[int]:
        """Where the triggers are; a sentence without one names no period."""
        return [start for start, _ in self.hits]


def scan(text: str) -> Scan:
    """Look through a text for triggers."""
    folded = fold(text)
    return Scan(folded, _hits(text, folded))


def windows(text: str, scanned: Scan, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Yield where the stretches of sentences to read start and end, in order."""
    hits = [*scanned.hits, (len(text), len(text))]
    index, following = 0, hits[0][0]
    for sentence in sentences:
        limit = sentence.end
        if following >= limit:
            continue
        while following < sentence.start:
            index += 1
            following = hits[index][0]
        while following < limit:
            first = last = following
            while following < limit and following < last + AFTER + BEFORE:
                if hits[index][1] <= limit:  # or else its words are of two sentences
                    last = max(last, hits[index][1])
                index += 1
                following = hits[index][0]
            if last > first:
                yield _whole_words(text, sentence, first, last)


def _hits(text: str, folded: str) -> list[tuple[int, int]]:
    """Return where the triggers are, in order."""
    found = [match.span() for pattern in _plain_patterns() for match in pattern.finditer(text)]
    for variant in SPACES:
        folded = folded.replace(variant, " ")
    for match in _word_pattern().finditer(f" {folded}"):
        start, end = match.span(1)  # in a text that is one longer
        found.append((start - 1, end - 1))
    found.sort()
    return found


def _whole_words(text: str, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Return where to read around a trigger; an address or number too long to be one is left."""
    start, end = max(sentence.start, first - BEFORE), min(sentence.end, last + AFTER)
    if end < sentence.end:
        limit = min(sentence.end, end + ROUNDING)
        gap = _GAP.search(text, end, limit)
        end = gap.start() if gap else limit
    if start > sentence.start:
        gap = _GAP.search(text, start, first) or _GAP.search(text, first, end)
        start = gap.end() if gap else end
    return start, end


_GAP: Final = re.compile(r"\s")


@cache
def _plain_patterns() -> tuple[re.Pattern[str], ...]:
    """Return what is looked for in the text as it is, each by a scan of its own.

    One pattern of them all takes several times as long as all of them.
    """
    names = one_of([name.capitalize() for name in NAMES] + [name.upper() for name in NAMES])
    sources = (names, "1[0-9][0-9][0-9]", "2[0-9][0-9][0-9]", "0s", "/[0-9][0-9]?/[0-9][0-9]")
    return tuple(re.compile(source) for source in sources)


@cache
def _word_pattern() -> re.Pattern[str]:
    """Return the pattern of what is looked for in the folded text.

    The look ahead at what it can open with, factored letter by letter, is what makes it fast.
    """
    pointed_at = one_of(POINTED_AT)
    the = [f"{word} {unit}" for word in ("the", "that", "the same") for unit in POINTED_AT]
    openings = one_of((*ALONE, *POINTING, *PHRASES, "of the ", "in the ", *the))
    words = "|".join(
        (
            rf"{one_of(ALONE)}\b",
            rf"{one_of(POINTING)}(?: [\w-]{{1,12}}){{0,3}}?[ -]{pointed_at}",
            rf"(?:of|in) the (?:[a-z]{{1,12}} )?{pointed_at}",
            rf"the {pointed_at} (?:after|before)",
            rf"(?:that|the same) {pointed_at}",
            one_of(PHRASES),
        )
    )
    return re.compile(f" (?={openings})(?=({words}))".replace(re.escape(" "), " "))
