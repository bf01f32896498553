"""How a clause hangs on what stands before it: said, believed, supposed, or on its own."""

from __future__ import annotations

from enum import Enum, auto

from factcheck.commitments.grammar import DETERMINERS, FINITE, LEADING, PREPOSITIONS, STOPS
from factcheck.commitments.tokens import Token, is_adverb
from factcheck.commitments.vocabulary import in_list

__all__ = ["Link", "link_of"]


_SHOWING = frozenset({"reveal", "reveals", "show", "showed", "shows"})


class Link(Enum):
    """How the clause hangs on what stands before it."""

    MAIN = auto()  # first, or beside another clause
    SAID = auto()  # under "that", or a verb of saying
    BELIEVED = auto()  # under a verb of thinking, wishing, asking
    SUPPOSED = auto()  # under "if", "whether", "when", "so that"
    INSIDE = auto()  # describes a noun: "the work we are doing"


def link_of(tokens: list[Token], first: int) -> tuple[Link, int]:
    """Return how the clause whose subject is ``tokens[first]`` hangs on what stands before."""
    start = tokens[first].start
    if first == 0:
        return Link.MAIN, start
    while first > 1 and is_adverb(tokens[first - 1]):
        first -= 1
    before = tokens[first - 1]
    if before.text == ",":
        return _after_comma(tokens, first)
    word = before.lower
    if word == "why" and first > 2 and tokens[first - 2].lower == "is":
        return Link.MAIN, tokens[first - 3].start  # "That is why we are …"
    if word == "that":
        return _under_that(tokens, first - 1), before.start
    if word == "so" or word in LEADING:
        return Link.MAIN, before.start
    if word in {"though", "if"} and first > 1 and tokens[first - 2].lower == "as":
        return Link.BELIEVED, before.start  # "it looks as though"
    if word in {"because", "as", "since", "while", "although", "though", "whereas", "for"}:
        return Link.MAIN, before.start
    if word == "which" and first > 2 and tokens[first - 2].lower in PREPOSITIONS:
        if tokens[first - 3].text == ",":
            return Link.MAIN, tokens[first - 2].start  # "…, under which we will"
        return Link.INSIDE, before.start  # "the basis on which changes will be made"
    if word == "which" and first > 1 and tokens[first - 2].text == ",":
        return Link.MAIN, before.start  # "a settlement, which we will bring forward"
    if word in STOPS or word in {"how", "what", "which", "who", "why", "whose", "whom", "lest"}:
        return Link.SUPPOSED, before.start
    if before.text.islower() and in_list("governors.reports", word):
        return Link.SAID, start
    if before.text.islower() and in_list("governors.beliefs", word):
        return Link.BELIEVED, start
    if tokens[first].lower in DETERMINERS and tokens[first].text[0].isupper():
        return Link.MAIN, start  # a heading runs into the sentence
    if _fronted(tokens[:first]):
        return Link.MAIN, tokens[_clause_start(tokens, first)].start
    return Link.INSIDE, start


def _after_comma(tokens: list[Token], first: int) -> tuple[Link, int]:
    """Judge a clause after a comma by what introduces the sentence before it."""
    opening = _clause_start(tokens, first - 1)
    word = tokens[opening].lower
    ended = any(token.lower in FINITE for token in tokens[opening:first])
    if word == "that" and opening and not ended:
        link = _under_that(tokens, opening)
        return (Link.MAIN if link is Link.INSIDE else link), tokens[first - 1].start
    return Link.MAIN, tokens[first - 1].start


def _clause_start(tokens: list[Token], before: int) -> int:
    for index in range(before - 1, -1, -1):
        if tokens[index].text == "," or tokens[index].lower in {"and", "but", "that"}:
            return index if tokens[index].lower == "that" else index + 1
    return 0


def _under_that(tokens: list[Token], that: int) -> Link:
    """Judge a clause under ``that`` by the words that govern it."""
    governing = [token.lower for token in tokens[max(0, that - 5) : that]]
    if governing and governing[-1] in {"so", "such"}:
        return Link.SUPPOSED
    for index, word in reversed(list(enumerate(governing))):
        if word == "out" and index and governing[index - 1] in {"set", "sets", "setting", "laid"}:
            return Link.SAID
        if in_list("governors.reports", word) or _is_on_paper(word, governing[:index]):
            return Link.SAID
        if in_list("governors.beliefs", word):
            return Link.BELIEVED
    return Link.SAID if not governing else Link.INSIDE


def _is_on_paper(word: str, before: list[str]) -> bool:
    """Tell whether a paper says what was decided: "the minutes show that"."""
    return word in _SHOWING and any(in_list("governors.papers", noun) for noun in before)


def _fronted(tokens: list[Token]) -> bool:
    """Tell whether ``tokens`` are an adverbial before the subject: "In 2025", "Next year"."""
    opening = next(
        (
            i
            for i in range(len(tokens) - 1, -1, -1)
            if tokens[i].text == "," or tokens[i].lower in {"and", "but", "that", "so"}
        ),
        -1,
    )
    rest = tokens[opening + 1 :]
    if not rest:
        return True
    if any(token.lower in FINITE for token in rest):
        return False
    word = rest[0].lower
    return (
        word in PREPOSITIONS
        or word in {"next", "this", "today", "tomorrow", "later", "last", "earlier", "now", "here"}
        or in_list("adverbs.short", word)
        or word.endswith("ly")
    )
