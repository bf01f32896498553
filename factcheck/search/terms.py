"""What a text is searched by: the stems of its words, and its figures whatever way they are put.

A hashtag and a user's name are the words they are made of, an acronym is the same with its stops
and without, and "$1.2 million" and "1.2m" are one figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from factcheck.text import numerals
from factcheck.text.words import FUNCTION_WORDS, stem

__all__ = ["Term", "is_figure", "plain", "terms"]

_EXACTLY, _ABOUT = "=", "~"

_FILLER = frozenset(
    """
    applause breaking btw cheers crosstalk folks gentlemen gonna gotta guys hello hey kinda ladies
    laughter lol nope ok okay omg please retweet thank thanks tonight um uh via wanna wow yeah
    """.split()
)
"""Words that speakers and posts put around what they say."""

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_TAG = re.compile(r"[#@](\w+)")
_TAG_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W_]")
_STOPS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_UNITED_STATES = re.compile(r"\bUSA?\b")
_TERM = re.compile(
    rf"(?P<number>\b{numerals.CARDINAL}(?!\w))|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*(?!\w)|\w+)"
)
_YEARS = range(1900, 2101)


class Term(NamedTuple):
    """``key`` is what is compared, ``text`` the words it stands for, in lower case."""

    key: str
    text: str


def is_figure(key: str) -> bool:
    """Tell whether the key of a term is that of a figure."""
    return key.startswith((_EXACTLY, _ABOUT))


def terms(text: str) -> Iterator[Term]:
    """Yield the terms of ``text`` in order.

    A figure from 100 gives two: its value, and its value to two significant digits, so that
    "nearly 217 million" shares something with "£216.8m". A year gives its value only.

    >>> [term.key for term in terms("We've spent nearly $1.2 million on #FloodDefences")]
    ['spent', '=1200000', '~1200000', 'flood', 'defenc']
    """
    for match in _TERM.finditer(plain(text)):
        found = match[0]
        if match["number"] is None:
            key = _word(found)
            if key:
                yield Term(key, found)
        else:
            for key in _figure(found):
                yield Term(key, found)


def plain(text: str) -> str:
    """Return ``text`` in lower case, without addresses and with other names as one.

    >>> plain("See U.S. jobs, 5% up #JobsReport https://example.org/x").split()
    ['see', 'usa', 'jobs,', '5', 'percent', 'up', 'jobs', 'report']
    """
    text = _ADDRESS.sub(" ", text)
    text = _TAG.sub(lambda tag: " ".join(["", *_TAG_PART.findall(tag[1]), ""]), text)
    text = _STOPS.sub(lambda stops: stops[0].replace(".", ""), text)
    text = _UNITED_STATES.sub("usa", text)
    text = text.lower().replace("%", " percent ")
    return _variant().sub(lambda variant: _standard()[variant[0]], text)


@lru_cache(maxsize=200_000)
def _word(word: str) -> str | None:
    word = word.replace("’", "'")
    if word in FUNCTION_WORDS or word in _FILLER:
        return None
    word = word.removesuffix("'s")
    if word in FUNCTION_WORDS or len(word) < 2:
        return None
    return stem(word)


@lru_cache(maxsize=20_000)
def _figure(words: str) -> tuple[str, ...]:
    if words == "one":  # more often "this one" than a count
        return ()
    value = numerals.cardinal(words)
    if value is None:
        return (_EXACTLY + words,)
    exactly = f"{_EXACTLY}{numerals.plain(value)}"
    if value < 100 or value in _YEARS:
        return (exactly,)
    place = Decimal(1).scaleb(value.adjusted() - 1)
    return exactly, f"{_ABOUT}{numerals.plain((value / place).quantize(Decimal(1)) * place)}"


@cache
def _standard() -> dict[str, str]:
    table = (files("factcheck.search") / "variants.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {variant: standard for standard, *variants in rows for variant in variants}


@cache
def _variant() -> re.Pattern[str]:
    return re.compile(rf"\b{numerals.one_of(_standard())}\b")
