"""Words masked down to what they say of a figure: one sense for those that say the same."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.text import rarity
from factcheck.text.words import stem, terms

__all__ = ["NUMBER", "VAGUE", "senses", "weight"]

_MOST_BITS = 8.0
_LEAST = 0.25
_OF_SENSE = 0.6
_OF_NUMBER = 0.4
NUMBER = "#"
"""How the sense of a figure or a date begins."""
VAGUE = frozenset({"=person", "time"})
"""What is counted where other words say of what: "people died", "played 60 times"."""


@cache
def _table() -> dict[str, str]:
    text = files(__package__).joinpath("senses.toml").read_text(encoding="utf-8")
    return {
        stem(word): name for name, listed in tomllib.loads(text).items() for word in listed.split()
    }


@lru_cache(maxsize=20_000)
def senses(text: str) -> tuple[str, ...]:
    """Return what the content words of ``text`` say, in order, figures and dates masked.

    >>> senses("The deaths") == senses("were killed")
    True
    """
    table = _table()
    return tuple(f"={table[term]}" if term in table else term for term in terms(text))


def weight(sense: str) -> float:
    """Return how much a sense says: a word by its rarity, a sense of many words as a common one."""
    if sense in VAGUE:
        return _LEAST
    if sense.startswith(NUMBER):
        return _OF_NUMBER
    if sense.startswith("="):
        return _OF_SENSE
    return min(1.0, max(_LEAST, rarity.bits(sense) / _MOST_BITS))
