"""A sentence as tokens, each with its class: the alphabet that the grammar is written in."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from attrs import frozen

from factcheck.periods import shapes
from factcheck.periods.lexicon import CAPITALISED, WORDS, Meaning
from factcheck.periods.shapes import Numbers

__all__ = ["CLASS_SIGNS", "OTHER", "Token", "fold", "tokenise"]

OTHER: Final = shapes.OTHER

CLASS_SIGNS: Final = {
    name: chr(0xE000 + index)
    for index, name in enumerate(sorted({*shapes.CLASSES, *(name for name, _ in WORDS.values())}))
}
"""One private character for each class, so that a sentence is a string and a rule a regex."""


@frozen
class Token:
    """A word, number or sign at ``text[start:end]`` of the document, counted in code points."""

    kind: str
    start: int
    end: int
    word: str
    meaning: Meaning = None
    numbers: Numbers = ()


_SAME_LENGTH: Final = (
    ("\u0130", "I"),  # the one letter whose lower case is two code points
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2013", "-"),
    ("\u2019", "'"),
)


def fold(text: str) -> str:
    """Return ``text`` in lower case with plain hyphens and spaces, code point for code point."""
    for variant, plain in _SAME_LENGTH:
        text = text.replace(variant, plain)
    return text.lower()


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<address>https?://\S+|www\.\S+)"
        r"|(?P<word>[^\W\d_]+\d*)"
        r"|(?P<number>[£$€]?\d+(?:[-/.,:]\d+)*[^\W\d_]*%?)"
        r"|'s\b|[^\w\s]"
    )


def tokenise(text: str, folded: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``text[start:end]``, ``folded`` being the whole text folded."""
    return [_token(match, text) for match in _token_pattern().finditer(folded, start, end)]


def _token(match: re.Match[str], text: str) -> Token:
    start, end = match.span()
    word = match.group()
    if match.lastgroup == "number":
        kind, numbers = shapes.classify(word)
        return Token(kind, start, end, word, None, numbers)
    if match.lastgroup == "address":
        return Token(OTHER, start, end, word)
    kind, meaning = WORDS.get(word, _NO_WORD)
    if kind is OTHER and word[-1].isdecimal():
        kind, numbers = shapes.classify(word)
        return Token(kind, start, end, word, None, numbers)
    if kind in CAPITALISED and text[start] == word[0]:
        kind = "uncapitalised"
    return Token(kind, start, end, word, meaning)


_NO_WORD: Final = (OTHER, None)
