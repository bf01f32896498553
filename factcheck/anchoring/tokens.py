"""Words and marks of a text that carry meaning, whatever they are set in.

Curly and straight quotation marks, kinds of dash and of space, and the punctuation of a sentence
are the printer's; letters, digits, currency, per cent, minus and the question mark are not.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

__all__ = ["Token", "tokens"]

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TOKEN = re.compile(
    rf"[^\W_][^\W_{_INVISIBLE}]*(?:[.,’'{_INVISIBLE}]?[^\W_{_INVISIBLE}]+)*+"
    r"|[^\w\s.,;:\"'“”‘’„‚«»‹›()\[\]…·•*_" + _INVISIBLE + "]"
)
_FOLDED = str.maketrans(
    dict.fromkeys(map(ord, _INVISIBLE), "") | {"’": "'"} | dict.fromkeys("‐‑‒–—―−", "-")
)


class Token(NamedTuple):
    """A word or mark, folded, at ``start`` to ``end`` of its text."""

    key: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the words and marks that carry meaning, in order.

    >>> [token.key for token in tokens("“Don’t cut £5m – 13,000 jobs,” he said.")]
    ["Don't", 'cut', '£', '5m', '-', '13,000', 'jobs', 'he', 'said']
    """
    return [Token(_fold(match[0]), *match.span()) for match in _TOKEN.finditer(text)]


def _fold(word: str) -> str:
    return word if word.isascii() else unicodedata.normalize("NFC", word.translate(_FOLDED))
