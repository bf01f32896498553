"""What somebody does or has done, by the verb that says so."""

from __future__ import annotations

import re

from factcheck.text.words import stem

__all__ = ["done", "leading_verb"]

_DONE = re.compile(
    r"\b(?:has|have)\s+(?:already\s+|now\s+|also\s+|since\s+|been\s+){0,2}(?P<verb>\w+)",
    flags=re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def done(text: str) -> dict[str, tuple[int, int]]:
    """Return the stems of the verbs that stand in the perfect, each with where it first does.

    >>> done("We have now published it and it has been read.")
    {'publish': (3, 21), 'read': (32, 45)}
    """
    found: dict[str, tuple[int, int]] = {}
    for match in _DONE.finditer(text):
        found.setdefault(stem(match["verb"].lower()), match.span())
    return found


def leading_verb(text: str) -> str:
    """Return the stem of the first word, which is the verb of an action; empty where none.

    >>> leading_verb("publishing the findings"), leading_verb("£5 million")
    ('publish', 'million')
    """
    word = _WORD.search(text)
    return stem(word[0].lower()) if word else ""
