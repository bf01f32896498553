"""What somebody does or has done, by the verb that says so."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.text.remembered import Remembered
from factcheck.text.words import stem

__all__ = ["Act", "act_of", "acts", "done", "done_once", "first_word", "leading_verb"]

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

_FORCE = (
    r"(?:c[ao]m(?:e|es|ing)|enter(?:s|ed|ing)?|go(?:es|ing)?|went|gone|brought|bring(?:ing)?)"
    r"\s+into\s+(?:force|effect|service|operation)\b|t(?:ak(?:e|es|ing|en)|ook)\s+effect\b"
)
_ACT = re.compile(
    r"\b(?:will|shall|would|to|be|been|being|is|are|was|were|has|have|had|we|I|it|they|which|who)"
    r"\s+(?:(?:not|now|also|already|then|since|first|\w+ly)\s+)?"
    rf"(?P<verb>set(?:ting)? up\b|{_FORCE}|enter(?:ing)? service\b|[^\W\d_]+)",
    flags=re.IGNORECASE,
)
_PAST = re.compile(
    rf"\b(?P<verb>{_FORCE}|entered service\b|[^\W\d_A-Z][^\W\d_]*ed\b"
    r"|(?:began|bought|brought in|built|sold|shut|withdrew)\b)"
)
"""Verbs of a simple past, which need no other verb before them: "the council sold its docks"."""

_QUALIFIES = re.compile(
    r"\b(?:an?|the|this|that|these|those|no|some|its|his|her|their|our|my|your|\w+ly)\s+$"
)
"""Before such a word, that it tells of what sort something is: "the newly opened bridge"."""

_AHEAD = re.compile(
    r"\b(?:will|shall|would|should|could|may|might|can|to|not|never|n't|is|are|if)(?:\s+(?:yet|\w+ly))?"
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
    reopen
    close shut
    buy bought purchase acquire
    sell sold
    build built construct
    demolish
    merge
    privatise
    nationalise
    approve
    reject
    suspend
    withdraw withdrew withdrawn
    dismiss sack
    resign
    implement
    extend
    consult consultation
    abolish scrap axe cancel abandon
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


def done_once(text: str) -> dict[str, tuple[int, int]]:
    """Return what a sentence says was done once, in any past, each act with where it first stands.

    >>> done_once("The plan, unveiled in May, was published on 2 June.")
    {'publish': (10, 18)}
    >>> done_once("It was never published. Until it was published, nobody knew.")
    {}
    """
    found: dict[str, tuple[int, int]] = {}
    for act in acts(text):
        if not act.ahead and not _FIRST.search(text, max(0, act.start - _NEAR), act.start):
            found.setdefault(act.verb, (act.start, act.end))
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
    if not any(map(_MAY_BE_OF_ACT.__getitem__, text.split())):
        return []
    found: dict[int, Act] = {}
    for pattern in (_ACT, _PAST):
        at = 0
        while match := pattern.search(text, at):
            at = match.start("verb")
            if at not in found and (act := _act(text, match)):
                found[at] = act
            at += pattern is _PAST
    return [found[at] for at in sorted(found)]


_BESIDE_VERB = frozenset({"up", "force", "effect", "service", "operation"})
"""The last words of an act that takes several: "set up", "came into force"."""


def _may_be_of_act(spaced: str) -> bool:
    """Tell whether what stands between two spaces can be of an act: most sentences hold no such."""
    words = [word.lower() for word in _WORD.findall(spaced)]
    return any(word in _BESIDE_VERB or stem(word) in _once() for word in words)


_MAY_BE_OF_ACT = Remembered(_may_be_of_act)


def _act(text: str, match: re.Match[str]) -> Act | None:
    at = match.start("verb")
    known = act_of(match["verb"].lower())
    if known is None:
        return None
    before = text[max(0, match.start() - _NEAR) : at]
    if match.re is _PAST and _QUALIFIES.search(before):
        return None
    return Act(known, match.start(), match.end(), bool(_AHEAD.search(before)))


def act_of(verb: str) -> str | None:
    """Return what a verb of something done once stands for, or None: publish for "issued"."""
    first, _, rest = verb.partition(" ")
    if rest.endswith("up"):
        return "establish"
    if rest and rest != "in":
        return "into force"  # or into service: it begins to do what it is for
    return _once().get(stem(first))


def first_word(text: str) -> str:
    """Return the first word, as it is written; empty where there is none."""
    word = _WORD.search(text)
    return word[0] if word else ""


def leading_verb(text: str) -> str:
    """Return the stem of the first word, which is the verb of an action; empty where none.

    >>> leading_verb("publishing the findings"), leading_verb("£5 million")
    ('publish', 'million')
    """
    return stem(first_word(text).lower())
