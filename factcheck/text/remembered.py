"""What is said of a word, said once for every time that the word comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Remembered"]

T = TypeVar("T")

_LONGEST = 40
"""The code points of the longest word that is kept: longer ones hardly come back."""


class Remembered(dict[str, T]):
    """What a function returns for each word, kept for as many words as ``most``.

    ``map(remembered.__getitem__, text.split())`` runs no Python code for a word met before, which
    makes it several times as fast as a pattern that looks through the text. A stage that looks
    for a few words among many asks so which sentences can hold them.

    When it is full, everything is forgotten, so that memory is bounded whatever is read.

    >>> lengths = Remembered(len)
    >>> list(map(lengths.__getitem__, "one two three".split()))
    [3, 3, 5]
    """

    def __init__(self, function: Callable[[str], T], most: int = 20_000) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, word: str) -> T:
        said = self._function(word)
        if len(word) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[word] = said
        return said
