"""What a text asks for: each of its terms, what it is worth, and what else answers to it."""

from __future__ import annotations

from collections.abc import Iterator
from math import log2
from typing import NamedTuple

from factcheck.search.kin import Kin
from factcheck.search.postings import Postings
from factcheck.search.terms import is_figure, terms
from factcheck.settings import SearchSettings
from factcheck.text import rarity

__all__ = ["Asked", "ask"]

_ALLOWANCE = 1.0
"""By how many bits a word may be rarer in the collection than it is in speech."""
_SPEECH = 1000
"""How many sentences of speech a collection is taken together with."""
_ONE_DIGIT = 6.0
"""How rare a number of one digit is: about one sentence in sixty has it. Each further one says
as much as one of ten digits can."""


class Asked(NamedTuple):
    """A term of the text asked for.

    Attributes:
        key: what is compared.
        text: the words it stands for, in lower case.
        bits: what it is worth.
        answers: the terms that answer to it, each with the share of the bits that it earns: the
            term itself, wholly, and the words of its family.
    """

    key: str
    text: str
    bits: float
    answers: tuple[tuple[str, float], ...]


def ask(text: str, postings: Postings, kin: Kin, settings: SearchSettings) -> list[Asked]:
    """Return the terms of ``text``, each once, in order."""
    first = {term.key: term.text for term in reversed(list(terms(text)))}
    return [
        Asked(key, first[key], _bits(key, postings), tuple(_answers(key, postings, kin, settings)))
        for key in reversed(first)
    ]


def _bits(key: str, postings: Postings) -> float:
    """Return a term's rarity in the collection or in speech, whichever is less.

    Words that are common in speech ("believe") are rare among claims that somebody put in
    writing, and say no more for that; nor do small numbers. A collection is taken together with
    so many sentences of speech that a small one does not make every word rare alike.
    """
    in_speech = _in_speech(key)
    holding = postings.count(key) + 0.5 + _SPEECH * 2**-in_speech
    return min(log2(1 + (len(postings) + _SPEECH) / holding), in_speech + _ALLOWANCE)


def _in_speech(key: str) -> float:
    if not is_figure(key):
        return rarity.bits(key)
    significant = key[1:].replace(".", "").strip("0")
    return _ONE_DIGIT + log2(10) * max(0, len(significant) - 1)


def _answers(
    key: str, postings: Postings, kin: Kin, settings: SearchSettings
) -> Iterator[tuple[str, float]]:
    yield key, 1.0
    if is_figure(key):
        return
    own = _bits(key, postings)
    for relative in kin.of(key):
        likely = min(1.0, _bits(relative.word, postings) / own)
        yield relative.word, settings.kin * relative.likeness * likely
