"""The notation of the grammar: "the? day of? month", compiled to a regex over class signs.

A pattern is made of names of classes of tokens, ``( )``, ``|``, ``?`` and ``*`` as in a regex, and
of the names in capitals below, which many patterns share.
"""

from __future__ import annotations

import re
from typing import Final

from factcheck.periods.tokens import SIGNS

__all__ = ["compile_pattern", "openings"]

MACROS: Final = {
    "DAY": "(day | ordinal)",
    "MONTH": "(month | ambiguous_month | short_month dot?)",
    "WEEKDAY": "((weekday | short_weekday dot?) comma?)",
    "COUNT": "(day | number | (number_word | article) hundred | number_word (dash? number_word)?"
    " | article? few of?)",
    "HEDGE": "(more than | less than | just? over | just? less | about | many | up to)",
    "DAYS": "(day_span | short_pair | (day | ordinal) (to | dash | until) (day | ordinal))",
    "LENGTH": "(COUNT units | (article | day | number_word) (unit | quarter))",
    "ITEM": "(open (other | article | day) shut)",
    "KIND": "(financial | tax | academic)",
    "UNIT": "(unit | quarter | weekend)",
}


def compile_pattern(pattern: str) -> str:
    """Return the regex source, over class signs, of a pattern.

    Raises:
        KeyError: the pattern names a class that no token has.
    """
    named = re.sub(r"[a-z_]+", lambda match: SIGNS[match.group()], _expand(pattern))
    return named.replace(" ", "").replace("(", "(?:")


def openings(pattern: str) -> frozenset[str]:
    """Return how a phrase which the pattern matches can begin: its first two signs, or its one."""
    return frozenset(_alternatives(re.findall(r"[a-z_]+|[()|?*]", _expand(pattern))) - {""})


def _expand(pattern: str) -> str:
    for name, macro in reversed(MACROS.items()):  # a later one may name an earlier one
        pattern = re.sub(rf"\b{name}\b", macro, pattern)
    return pattern


def _alternatives(parts: list[str]) -> set[str]:
    """Take alternatives off the front of ``parts``: the openings of what they match."""
    found = _sequence(parts)
    while parts and parts[0] == "|":
        parts.pop(0)
        found |= _sequence(parts)
    return found


def _sequence(parts: list[str]) -> set[str]:
    found = {""}
    while parts and parts[0] not in "|)":
        found = _after(found, _item(parts))
    return found


def _item(parts: list[str]) -> set[str]:
    part = parts.pop(0)
    if part == "(":
        found = _alternatives(parts)
        parts.pop(0)
    else:
        found = {SIGNS[part]}
    if parts and parts[0] in "?*":
        once_only = parts.pop(0) == "?"
        found |= {""} if once_only else {"", *_after(found, found)}
    return found


def _after(before: set[str], after: set[str]) -> set[str]:
    return {(first + second)[:2] for first in before for second in after}
