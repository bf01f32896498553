"""How much a word says: its rarity in British political text, in bits.

The table beside this module holds counts made by ``benchmarks/make_rarity.py``. It is fixed, so
that adding documents changes nothing about the claims of the others.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import log2

__all__ = ["bits", "is_listed"]

_UNLISTED = 5
"""How many sentences a stem that is not in the table is taken to stand in."""


@cache
def _table() -> tuple[dict[str, float], float]:
    lines = (files("factcheck.text") / "rarity.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line]
    total = int(rows[0][1])
    return {stem: log2(total / int(count)) for stem, count in rows[1:]}, log2(total / _UNLISTED)


def bits(term: str) -> float:
    """Return the rarity of a stem: 3 bits is one sentence in eight.

    >>> bits("peopl") < bits("broadband") < bits("zyzzyva")
    True
    """
    table, unlisted = _table()
    return table.get(term, unlisted)


def is_listed(term: str) -> bool:
    """Tell whether a stem is of a word that political speech uses.

    >>> is_listed("peopl"), is_listed("zyzzyva")
    (True, False)
    """
    table, _ = _table()
    return term in table
