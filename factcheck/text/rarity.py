"""How much a word or a figure says: its rarity in British political text, in bits.

The tables beside this module hold counts made by ``benchmarks/make_rarity.py``. They are fixed, so
that adding documents changes nothing about the claims of the others.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from math import log2

__all__ = ["bits", "figure_bits", "is_listed"]

_UNLISTED = 5
"""How many sentences a stem that is not in the table is taken to stand in."""

_UNLISTED_FIGURE = 2
"""How many texts a figure that is not in the table is taken to stand in."""


@cache
def _table(name: str, unlisted: int) -> tuple[dict[str, float], float]:
    lines = (files("factcheck.text") / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line]
    total = int(rows[0][1])
    return {key: log2(total / int(count)) for key, count in rows[1:]}, log2(total / unlisted)


@lru_cache(maxsize=20_000)
def bits(term: str) -> float:
    """Return the rarity of a stem: 3 bits is one sentence in eight.

    >>> bits("peopl") < bits("broadband") < bits("zyzzyva")
    True
    """
    table, unlisted = _table("rarity.tsv", _UNLISTED)
    return table.get(term, unlisted)


def is_listed(term: str) -> bool:
    """Tell whether a stem is of a word that political speech uses.

    >>> is_listed("peopl"), is_listed("zyzzyva")
    (True, False)
    """
    table, _ = _table("rarity.tsv", _UNLISTED)
    return term in table


def figure_bits(kind: str, value: Decimal) -> float:
    """Return the rarity of a figure of a kind of quantity: 3 bits is one figure in eight.

    >>> figure_bits("duration", Decimal(10)) < figure_bits("money", Decimal("186.5e6"))
    True
    """
    table, unlisted = _table("figures.tsv", _UNLISTED_FIGURE)
    return table.get(f"{kind} {value.normalize():f}", unlisted)
