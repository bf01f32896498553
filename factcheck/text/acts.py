"""What somebody does or has done, by the verb that says so."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.text.words import stem

__all__ = ["Act", "acts", "done", "leading_verb"]

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

_ACT = re.compile(
    r"\b(?:will|shall|would|to|be|been|being|is|are|was|were|has|have|had|we|I|it|they|which|who)"
    r"\s+(?:(?:not|now|also|already|then|since|\w+ly)\s+)?(?P<verb>set(?:ting)? up\b|[^\W\d_]+)",
    flags=re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|should|could|may|might|can|to|not|n't|is|are|if)(?:\s+\w+ly)?"
    r"(?:\s+(?:be|have|been|being))*(?:\s+\w+ly)?\s+$",
    flags=re.IGNORECASE,
)
"""What makes an act one that is yet to be done, or that may not be."""

_ONCE = """
    publish publication release unveil issue
    establish create launch
    introduce bring brought legislate table
    commission appoint
    begin began begun commence start
    complete conclude finish end
    open
    close
    implement
    extend
    consult consultation
    abolish scrap axe cancel
    repeal revoke
    ban prohibit
    ratify sign
"""
"""Verbs of what is done to a thing once; those of one line stand for one another."""


@cache
def _once() -> dict[str, str]:
    """Return by its stem what each of these verbs stands for."""
    lines = (line.split() for line in _ONCE.strip().splitlines())
    return {stem(word): words[0] for words in lines for word in words}


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


class Act(NamedTuple):
    """Something done once to a thing; ``verb`` stands for all of its meaning.

    ``start`` and ``end`` are where its words stand, ``ahead`` whether it is yet to be done.
    """

    verb: str
    start: int
    end: int
    ahead: bool


def acts(text: str) -> list[Act]:
    """Return what a sentence says was done, or is to be done, once, in order.

    What is published or set up is so once, which tells it from what is supported or improved.

    >>> [(act.verb, act.ahead) for act in acts("The plan, which was promised, will be released.")]
    [('publish', True)]
    >>> [(act.verb, act.ahead) for act in acts("In May we published the names of those set up.")]
    [('publish', False)]
    """
    found: list[Act] = []
    at = 0
    while match := _ACT.search(text, at):
        at = match.start("verb")
        verb = match["verb"].lower()
        known = "establish" if " " in verb else _once().get(stem(verb))  # "set up"
        if known:
            before = text[max(0, match.start() - _NEAR) : at]
            found.append(Act(known, match.start(), match.end(), bool(_AHEAD.search(before))))
    return found


def leading_verb(text: str) -> str:
    """Return the stem of the first word, which is the verb of an action; empty where none.

    >>> leading_verb("publishing the findings"), leading_verb("£5 million")
    ('publish', 'million')
    """
    word = _WORD.search(text)
    return stem(word[0].lower()) if word else ""
