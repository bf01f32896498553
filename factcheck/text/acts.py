"""What somebody does or has done, by the verb that says so."""

from __future__ import annotations

import re

from factcheck.text.words import stem

__all__ = ["done", "leading_verb"]

_DONE = re.compile(
    r"\b(?:has|have)\s+(?:already\s+|now\s+|also\s+|since\s+|been\s+){0,2}(?P<verb>\w+)",
    flags=re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:after|before|if|once|unless|until|when|whether)\b[^.;,]*$", flags=re.IGNORECASE
)
_NEAR = 100
"""How far before a verb the word is looked for that makes it one of what comes first."""

_WORD = re.compile(r"[^\W\d_]+")


def done(text: str) -> dict[str, tuple[int, int]]:
    """Return the stems of the verbs that stand in the perfect, each with where it first does.

    What is to be done first is not done: "after it has been published".

    >>> done("We have now published it and it has been read.")
    {'publish': (3, 21), 'read': (32, 45)}
    >>> done("It will be decided after the review has concluded.")
    {}
    """
    found: dict[str, tuple[int, int]] = {}
    for match in _DONE.finditer(text):
        if _FIRST.search(text, max(0, match.start() - _NEAR), match.start()):
            continue
        found.setdefault(stem(match["verb"].lower()), match.span())
    return found


def leading_verb(text: str) -> str:
    """Return the stem of the first word, which is the verb of an action; empty where none.

    >>> leading_verb("publishing the findings"), leading_verb("£5 million")
    ('publish', 'million')
    """
    word = _WORD.search(text)
    return stem(word[0].lower()) if word else ""
