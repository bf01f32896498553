"""A stretch of text as tokens, each with its class: the alphabet that the grammar is written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, islice
from typing import Final, NamedTuple

from factcheck.periods import shapes
from factcheck.periods.lexicon import CAPITALISED, WORDS, Meaning
from factcheck.periods.shapes import Numbers, classify

__all__ = ["SIGNS", "Token", "Tokens", "fold", "tokenise"]

SIGNS: Final = {
    name: chr(0xE000 + index)
    for index, name in enumerate(sorted({*shapes.CLASSES, *(name for name, _ in WORDS.values())}))
}
"""One private character for each class, so that a sentence is a string and a rule a regex."""

NAMES: Final = {sign: name for name, sign in SIGNS.items()}
WORD_SIGNS: Final = {word: SIGNS[name] for word, (name, _) in WORDS.items()}
OTHER_SIGN: Final = SIGNS[shapes.OTHER]
UNCAPITALISED_SIGN: Final = SIGNS["uncapitalised"]
CAPITALISED_SIGNS: Final = frozenset(SIGNS[name] for name in CAPITALISED)

MOST_WORDS: Final = 20_000
"""How many words are remembered."""

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
    """A word, number or sign."""

    kind: str
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


class Tokens:
    """The tokens of a stretch of text, in order.

    Attributes:
        signs: the sign of each token's class.
        words: each token in lower case.
    """

    __slots__ = ("_pieces", "_start", "_starts", "signs", "words")

    def __init__(self, signs: str, words: list[str], pieces: Sequence[str] = (), start: int = 0):
        self.signs = signs
        self.words = words
        self._pieces = pieces
        self._start = start
        self._starts: list[int] | None = None  # where each piece does, once that is asked for

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Token:
        kind, word = NAMES[self.signs[index]], self.words[index]
        _, meaning = WORDS.get(word, (None, None))
        numbers = () if meaning is not None else classify(word)[1]
        return Token(kind, word, meaning, numbers)

    def kind(self, index: int) -> str:
        """Return the class of a token, or nothing where the index is beyond either end."""
        return NAMES[self.signs[index]] if 0 <= index < len(self.words) else ""

    def word(self, index: int) -> str:
        """Return a token in lower case, or nothing where the index is beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the tokens ``first`` to before ``last`` start and end in the document."""
        starts = self._starts
        if starts is None:
            starts = self._starts = list(accumulate(map(len, self._pieces), initial=self._start))
        return starts[2 * first + 1], starts[2 * last]

    def places(self, first: int, last: int, *kinds: str) -> list[int]:
        """Return the indices from ``first`` to before ``last`` of tokens of these classes."""
        signs, wanted = self.signs, _signs(kinds)
        return [index for index in range(first, last) if signs[index] in wanted]

    def has(self, first: int, last: int, *kinds: str) -> bool:
        """Tell whether a token from ``first`` to before ``last`` is of these classes."""
        return not _signs(kinds).isdisjoint(self.signs[first:last])


@cache
def _capitalised() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(CAPITALISED_SIGNS))}]")


@lru_cache(maxsize=256)
def _signs(kinds: tuple[str, ...]) -> frozenset[str]:
    return frozenset(SIGNS[kind] for kind in kinds)


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(https?://\S+|www\.\S+"
        r"|[a-z\u00df-\u02af]+\d*"
        r"|\d{4}[qh]\d\b"
        r"|[£$€]?\d+(?:[-/.,:]\d+)*[^\W\d_]*%?"
        r"|'s\b|[^\w\s]|_)"
    )


class _Signs(dict[str, str]):
    """The sign of each word met so far, which is looked up far more often than it is found out."""

    def __missing__(self, word: str) -> str:
        if len(self) > MOST_WORDS:
            self.clear()
        sign = WORD_SIGNS.get(word)
        if sign is None:
            sign = OTHER_SIGN if word.isalpha() else SIGNS[classify(word)[0]]
        self[word] = sign
        return sign


_sign_of = _Signs().__getitem__


def tokenise(text: str, folded: str, start: int, end: int) -> Tokens:
    """Return the tokens of ``text[start:end]``, ``folded`` being the whole text folded."""
    pieces = _token_pattern().split(folded[start:end])  # what is between tokens, and they
    words = pieces[1::2]
    signs = "".join(map(_sign_of, words))
    if not _capitalised().search(signs):
        return Tokens(signs, words, pieces, start)
    starts = accumulate(map(len, pieces), initial=start)
    signs = "".join(
        UNCAPITALISED_SIGN if sign in CAPITALISED_SIGNS and text[place] == folded[place] else sign
        for sign, place in zip(signs, islice(starts, 1, None, 2), strict=False)
    )
    return Tokens(signs, words, pieces, start)
