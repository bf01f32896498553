"""A stretch of text as tokens, each with its class: the alphabet that the grammar is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from attrs import frozen

from factcheck.periods import shapes
from factcheck.periods.lexicon import CAPITALISED, WORDS, Meaning
from factcheck.periods.shapes import Numbers

__all__ = ["SIGNS", "Token", "Tokens", "fold", "tokenise"]

SIGNS: Final = {
    name: chr(0xE000 + index)
    for index, name in enumerate(sorted({*shapes.CLASSES, *(name for name, _ in WORDS.values())}))
}
"""One private character for each class, so that a sentence is a string and a rule a regex."""

NAMES: Final = {sign: name for name, sign in SIGNS.items()}
WORD_SIGNS: Final = {word: SIGNS[name] for word, (name, _) in WORDS.items()}
OTHER_SIGN: Final = SIGNS[shapes.OTHER]
CAPITALISED_SIGNS: Final = frozenset(SIGNS[name] for name in CAPITALISED)

SAME_LENGTH: Final = (
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
    for variant, plain in SAME_LENGTH:
        text = text.replace(variant, plain)
    return text.lower()


class Token(NamedTuple):
    """A word, number or sign at ``text[start:end]`` of the document, counted in code points."""

    kind: str
    start: int
    end: int
    word: str
    meaning: Meaning
    numbers: Numbers

    @property
    def number(self) -> int:
        """The number it states or stands for: 4 of "4", "4th", "April" and "fourth".

        Raises:
            TypeError: it states none.
        """
        if self.numbers:
            return self.numbers[0]
        if isinstance(self.meaning, int):
            return self.meaning
        raise TypeError(f"no number in {self.word!r}")


@frozen
class Tokens:
    """The tokens of a stretch of text, in order.

    Attributes:
        signs: the sign of each token's class.
        words: each token in lower case.
        starts: where each token starts in the document.
    """

    signs: str
    words: list[str]
    starts: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Token:
        kind, word, start = NAMES[self.signs[index]], self.words[index], self.starts[index]
        meaning = WORDS[word][1] if word in WORDS else None
        numbers = () if meaning is not None else shapes.classify(word)[1]
        return Token(kind, start, start + len(word), word, meaning, numbers)

    def kind(self, index: int) -> str:
        """Return the class of a token, or nothing where the index is beyond either end."""
        return NAMES[self.signs[index]] if 0 <= index < len(self.words) else ""

    def word(self, index: int) -> str:
        """Return a token in lower case, or nothing where the index is beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def end(self, index: int) -> int:
        """Return where a token ends in the document."""
        return self.starts[index] + len(self.words[index])

    def places(self, first: int, last: int, *kinds: str) -> Iterator[int]:
        """Yield the indices from ``first`` to before ``last`` of tokens of these classes."""
        signs = self.signs
        return (index for index in range(first, last) if NAMES[signs[index]] in kinds)


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(
        r"https?://\S+|www\.\S+"
        r"|[a-z\u00df-\u02af]+\d*"
        r"|[£$€]?\d+(?:[-/.,:]\d+)*[^\W\d_]*%?"
        r"|'s\b|[^\w\s]|_"
    )


def tokenise(text: str, folded: str, start: int, end: int) -> Tokens:
    """Return the tokens of ``text[start:end]``, ``folded`` being the whole text folded."""
    signs: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    for match in _token_pattern().finditer(folded, start, end):
        word = match[0]
        sign = WORD_SIGNS.get(word)
        if sign is None:
            sign = OTHER_SIGN if word.isalpha() else SIGNS[shapes.classify(word)[0]]
        elif sign in CAPITALISED_SIGNS and text[match.start()] == word[0]:
            sign = SIGNS["uncapitalised"]
        signs.append(sign)
        words.append(word)
        starts.append(match.start())
    return Tokens("".join(signs), words, starts)
