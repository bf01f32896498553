"""Words that stand for one another in a second telling, though their stems differ.

Stemming leaves apart "fell" and "fall", "closure" and "close", and what different words say of one
thing: "soldiers" and "troops". ``families.txt`` lists them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import chain

from factcheck.text import rarity
from factcheck.text.remembered import Remembered
from factcheck.text.words import stem, terms

__all__ = ["family", "kin"]


@cache
def _families() -> dict[str, str]:
    """Return the stem of the commonest word of its family by each stem."""
    text = (files("factcheck.text") / "families.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    stems = [[stem(word) for word in row] for row in rows]
    return {term: min(row, key=rarity.bits) for row in stems for term in row}


def family(term: str) -> str:
    """Return the stem that stands for a stem and for those of its family, most often itself.

    >>> family("fell") == family("drop"), family("broadband"), family("modernis")
    (True, 'broadband', 'modernis')
    >>> family("moderniz")
    'modernis'
    """
    return _families().get(term) or _spelt_with_s(term)


def _spelt_with_s(term: str) -> str:
    """Return the stem of a verb in "-ize" as of the same in "-ise", where that is a word."""
    if not term.endswith("iz"):
        return term
    other = term[:-1] + "s"
    return _families().get(other, other) if rarity.is_listed(other) else term


_KIN = Remembered(lambda spaced: tuple(map(family, terms(spaced))))


def kin(text: str) -> tuple[str, ...]:
    """Return the content words of ``text`` in order as ``terms`` does, each as its family.

    >>> kin("The closure was put off") == kin("It was closed")
    True
    """
    return tuple(chain.from_iterable(map(_KIN.__getitem__, text.split())))
