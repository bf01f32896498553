"""Whom an undertaking is for, and where it holds."""

from __future__ import annotations

import re
from functools import cache

from factcheck.commitments.vocabulary import words_of
from factcheck.text import names

__all__ = ["beneficiary", "place"]

Span = tuple[int, int]

_WHERE = re.compile(r"\b(?:in|across|throughout|around|within|at|near|for|to)(?: the)? $")
_NO_NOUNS = frozenset("person one those some many others young".split())
_NAMED_AFTER = 20
"""How far before a place its preposition is looked for, in code points."""


def beneficiary(text: str, start: int, end: int) -> Span | None:
    """Return the span of the people an action is for, the first within ``start`` to ``end``.

    >>> text = "fund more training for young people in Wales"
    >>> text[slice(*beneficiary(text, 0, len(text)))]
    'young people'
    """
    found = _for_whom().search(text, start, end)
    return found.span("whom") if found else None


def place(text: str, start: int, end: int) -> Span | None:
    """Return the span of the place where an action is to be, the first one named.

    >>> text = "fund more training for young people in Wales"
    >>> text[slice(*place(text, 0, len(text)))]
    'Wales'
    """
    for name in names.find(text[start:end]):
        first = start + name.start
        if name.kind == "place" and _WHERE.search(text, max(start, first - _NAMED_AFTER), first):
            return first, start + name.end
    return None


@cache
def _for_whom() -> re.Pattern[str]:
    people = "|".join(sorted(words_of("actors.people") - _NO_NOUNS))
    for_them = "for|to|support|supporting|help|helping|protect|protecting|give|giving|benefit"
    return re.compile(
        rf"\b(?:{for_them}) (?:the |all |more |most |our |every )?"
        rf"(?P<whom>(?:(?!(?:and|or|the|that|to|of|in|on|for|by)\b)[\w-]+ ){{0,3}}?(?:{people}))\b",
        flags=re.IGNORECASE,
    )
