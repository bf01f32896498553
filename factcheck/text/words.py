"""Content words of English text, stemmed, with figures and function words masked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from factcheck.text.remembered import Remembered

__all__ = ["FUNCTION_WORDS", "NUMBER_WORDS", "WORD", "Word", "stem", "terms", "words"]

WORD = re.compile(
    r"[A-Za-z]++(?=[ ,.])"  # as most words stand, which is sooner seen
    r"|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d(?:[\w,.]*\w)?"
)
"""A word, hyphens and all, or a number; neither holds white space."""

FUNCTION_WORDS = frozenset(
    """
    a about above across after again against ahead all alongside already also although always am
    among amongst an and another any anyone anything are around as at away back be became because
    become becomes been before behind being below between both but by came can cannot come could
    did do does doing done down due during each either else enough especially et etc even ever
    every everyone everything few first for former forward from further furthermore get gets
    getting give given gives go goes going gone got had has have having he hence her here hers
    herself him himself his how however i if in include included includes including indeed instead
    into is it its itself just keep last latest latter least less let like likely made make makes
    making many may me might mine more moreover most much must my myself namely near nearly need
    needs neither never nevertheless new next no nobody none nonetheless nor not nothing now of
    off often on once one only onto or other others otherwise ought our ours ourselves out over
    own part particularly per perhaps please previous previously put puts putting quite rather re
    really same say says said see seen several shall she should since so some someone something
    soon still such take taken takes taking tell than that the their theirs them themselves then
    there therefore these they thing things this those though through throughout thus to together
    told too took toward towards under undergo unless until unto up upon us use used uses using
    very via want was way ways we well went were what whatever when where whereas whether which
    while who whoever whole whom whose why will with within without would yes yet you your yours
    don't doesn't didn't won't isn't aren't wasn't weren't can't couldn't shouldn't hasn't haven't
    it's that's there's we're we've i've i'm they're you're he's she's let's
    hon rt mr mrs ms dr sir madam
    approximately roughly almost exactly estimated
    """.split()
)
"""Words that say how a sentence is built, how firmly, or to whom; not what it is about."""

NUMBER_WORDS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen
    dozens half halves third thirds quarter quarters fifth fifths tenth tenths double doubled
    halved twice percent percentage cent first second january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday
    sunday today yesterday tomorrow year years month months week weeks day days decade decades
    """.split()
)
"""Words of figures and dates, which are compared as intervals and never as words."""


class Word(NamedTuple):
    """A word as written, at ``start`` to ``end`` of the text it was found in."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the words and numbers of ``text`` in order; a hyphenated word is one."""
    for match in WORD.finditer(text):
        yield Word(match[0], match.start(), match.end())


@lru_cache(maxsize=1)
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the Snowball English (Porter2) stem of a lower-case word.

    >>> stem("recommendations") == stem("recommended")
    True
    """
    return str(_stemmer().stemWord(word))  # type: ignore[attr-defined]


def _stems(word: str) -> tuple[str, ...]:
    if word[0].isdigit():
        return ()
    lowered = word.lower().replace("’", "'")
    if lowered.endswith("'s"):
        lowered = lowered[:-2]
    return tuple(
        stem(part)
        for part in lowered.split("-")
        if len(part) > 1 and part not in FUNCTION_WORDS and part not in NUMBER_WORDS
    )


def terms(text: str) -> tuple[str, ...]:
    """Return the stems of the content words of ``text`` in order, figures and dates masked.

    A hyphenated word counts as its parts.

    >>> terms("We are putting 13,000 more police officers into local areas.")
    ('polic', 'offic', 'local', 'area')
    """
    return tuple(chain.from_iterable(map(_TERMS.__getitem__, text.split())))


def _terms_of(spaced: str) -> tuple[str, ...]:
    """Return the stems of what stands between two spaces: "(audit,", "police/fire"."""
    return tuple(stem for word in WORD.findall(spaced) for stem in _stems(word))


_TERMS = Remembered(_terms_of)
