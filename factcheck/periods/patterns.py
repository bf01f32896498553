"""The notation of the grammar: "the? day of? month", compiled to a regex over class signs.

A pattern is made of names of classes of tokens, ``( )``, ``|``, ``?`` and ``*`` as in a regex, and
of the names in capitals below, which many patterns share.
"""

from __future__ import annotations

import re
from typing import Final

from factcheck.periods.tokens import SIGNS

__all__ = ["compile_pattern", "first_signs"]

MACROS: Final = {
    "DAY": "(day | ordinal)",
    "MONTH": "(month | ambiguous_month | short_month dot?)",
    "WEEKDAY": "((weekday | short_weekday dot?) comma?)",
    "COUNT": "(day | number | (number_word | article) hundred | number_word (dash? number_word)?"
    " | article? few of?)",
    "HEDGE": "(more than | less than | just? over | just? less | about | many | up to)",
    "SPAN": "(day_span | short_pair)",
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


def first_signs(pattern: str) -> frozenset[str]:
    """Return the signs of the classes that a phrase which the pattern matches can begin with."""
    parts = re.findall(r"[a-z_]+|[()|?*]", _expand(pattern))
    return frozenset(SIGNS[name] for name in _alternatives(parts)[0])


def _expand(pattern: str) -> str:
    for name, macro in MACROS.items():
        pattern = re.sub(rf"\b{name}\b", macro, pattern)
    return pattern


def _alternatives(parts: list[str]) -> tuple[set[str], bool]:
    """Take alternatives off the front of ``parts``: what can come first, and if nothing need."""
    first, empty = _sequence(parts)
    while parts and parts[0] == "|":
        parts.pop(0)
        more, more_empty = _sequence(parts)
        first, empty = first | more, empty or more_empty
    return first, empty


def _sequence(parts: list[str]) -> tuple[set[str], bool]:
    first: set[str] = set()
    empty = True
    while parts and parts[0] not in "|)":
        item, item_empty = _item(parts)
        if empty:
            first |= item
            empty = item_empty
    return first, empty


def _item(parts: list[str]) -> tuple[set[str], bool]:
    part = parts.pop(0)
    if part == "(":
        item, empty = _alternatives(parts)
        parts.pop(0)
    else:
        item, empty = {part}, False
    if parts and parts[0] in "?*":
        parts.pop(0)
        empty = True
    return item, empty
