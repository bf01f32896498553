"""Whether a word that was cut at the end of a line has a hyphen of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.readers.pdf.line import Line
from factcheck.text.rarity import is_listed
from factcheck.text.words import stem

__all__ = ["Hyphens"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+\Z")
_FIRST = re.compile(r"[^\W\d_]+")


class Hyphens:
    """Decides by the words of a document, and by those of parliamentary English.

    Args:
        lines: all lines of the document.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: set[str] = set()
        is_cut = False
        for line in lines:
            words = _WORD.findall(line.whole.casefold())
            self._words.update(words[int(is_cut) : len(words) - line.hyphenated])
            is_cut = line.hyphenated

    def between(self, before: str, after: str) -> str:
        """Return what stands between the halves of a word: a hyphen, or nothing.

        Args:
            before: a line that ends with the first half, its hyphen left out.
            after: the line that begins with the other.
        """
        left, right = _LAST.search(before), _FIRST.match(after)
        if left is None or right is None or not right[0][0].islower():
            return "-"
        halves = left[0].casefold(), right[0].casefold()
        if "".join(halves) in self._words or self._is_english("".join(halves)):
            return ""
        if "-".join(halves) in self._words:
            return "-"
        return "-" if all(map(self._is_word, halves)) else ""

    def _is_word(self, word: str) -> bool:
        return len(word) > 1 and (word in self._words or self._is_english(word))

    def _is_english(self, word: str) -> bool:
        return is_listed(stem(word))
