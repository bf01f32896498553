"""Who a clause is about: the subject before a cue, and whose a noun is."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from factcheck.commitments.grammar import (
    ARTICLES,
    DETERMINERS,
    FINITE,
    LEADING,
    PREPOSITIONS,
    SELF,
    STOPS,
)
from factcheck.commitments.links import Link, link_of
from factcheck.commitments.phrases import phrase_start
from factcheck.commitments.roles import Role, role_of
from factcheck.commitments.tokens import Token, tokens_before
from factcheck.commitments.vocabulary import in_list

__all__ = ["Subject", "possessor_before", "subject_before"]


@frozen
class Subject:
    """The subject of a clause.

    Attributes:
        start, end: its place in the sentence; empty where nothing names it.
        text: its words.
        role: what sort it is.
        link: how its clause hangs on what stands before.
        clause: where the clause begins, its conjunction included.
    """

    start: int
    end: int
    text: str
    role: Role
    link: Link
    clause: int


def subject_before(text: str, at: int) -> Subject:
    """Return the subject of the verb at ``at`` of a sentence in plain form."""
    tokens = tokens_before(text, at)
    while tokens and (in_list("adverbs.short", tokens[-1].text) or tokens[-1].lower.endswith("ly")):
        if tokens[-1].lower == "both" or in_list("adverbs.unlike", tokens[-1].text):
            break
        tokens.pop()
    tokens = _without_aside(tokens)
    if tokens and (
        tokens[-1].lower in FINITE | ARTICLES or tokens[-1].lower in {"not", "never", "to"}
    ):
        return Subject(at, at, "", Role.NONE, Link.INSIDE, at)
    if not tokens or tokens[-1].lower in LEADING or tokens[-1].text == ",":
        return _shared(text, tokens, at)
    first = phrase_start(tokens)
    if len(tokens) - first == 1 and tokens[first].lower in PREPOSITIONS | STOPS - {"that"}:
        return Subject(at, at, "", Role.NONE, Link.INSIDE, at)
    start, end = tokens[first].start, tokens[-1].end
    if text[end - 1] == "'" and end - start > 1:
        end -= 1
    link, clause = link_of(tokens, first)
    role = role_of(tokens[first:])
    if role is Role.RELATIVE:
        link = Link.INSIDE
    elif tokens[first].lower in {"which", "what", "whose"}:
        link = Link.SUPPOSED  # "set out which of them will"
    return Subject(start, end, text[start:end], role, link, clause)


def _without_aside(tokens: list[Token]) -> list[Token]:
    """Drop an apposition: "the Minister, my old friend, will" -> "the Minister will"."""
    if not tokens or tokens[-1].text != ",":
        return tokens
    for index in range(len(tokens) - 2, max(-1, len(tokens) - 20), -1):
        if tokens[index].text == ",":
            if tokens[index - 1].lower in LEADING or tokens[index - 1].lower in STOPS:
                break
            return tokens[:index]
    return tokens


def _shared(text: str, tokens: list[Token], at: int) -> Subject:
    """Find the subject that a second verb shares: "We have done this | and will do more"."""
    while tokens and (tokens[-1].text == "," or tokens[-1].lower in LEADING):
        clause = tokens[-1].start
        tokens = tokens[:-1]
    if not tokens:
        return Subject(at, at, "", Role.NONE, Link.MAIN, at)
    end = _first_verb(tokens)
    if end:
        subject = subject_before(text, tokens[end].start)
        return evolve(subject, clause=clause)
    return Subject(at, at, "", Role.NONE, Link.MAIN, clause)


def _first_verb(tokens: list[Token]) -> int | None:
    """Return where the first verb of a clause stands, or None if it cannot be told."""
    for index, token in enumerate(tokens[1:], start=1):
        before = tokens[index - 1]
        headed = before.lower in SELF or in_list("actors.bodies", before.text)
        if token.lower in FINITE or (headed and token.text.islower() and _plain_verb(token)):
            return index
    return None


def _plain_verb(token: Token) -> bool:
    return token.lower not in PREPOSITIONS | STOPS and token.lower not in DETERMINERS


_POSSESSOR = re.compile(
    r"(?:\b(?P<self>our|my)|(?P<body>[^,;:.()\"]{0,60}?)(?:'s|(?<=s)')|\b(?P<other>his|her|their|your)"
    r"|\b(?:its|the|a|an|this|with))(?: (?!(?:and|or)\b)[\w,-]+){0,4} $",
    flags=re.IGNORECASE,
)


_SUPPOSING = re.compile(r"\b(?:if|whether|when)\b", flags=re.IGNORECASE)


_OWN_OF = re.compile(
    r"\b(?:has |have )?(?:announced|confirmed|reaffirmed|reiterated|repeated|restated|set out"
    r"|stated|underlined) (?:her|his|their|its) (?:[\w-]+ ){0,3}$"
)
"""What makes somebody's commitment that of the subject before: "she confirmed her pledge"."""

_NOT_GIVEN = re.compile(
    r"\b(?:yet to|fail(?:s|ed|ing)? to|refus\w+ to|seek\w*|ask\w* for|call\w* for|demand\w* for"
    r"|lack of|absence of|without|there (?:was|were)|empty|broken|false)\b[^,.;]{0,20}$",
    flags=re.IGNORECASE,
)
"""What stands before a promise that was not made, or is past: "has yet to give a commitment"."""

_NAME = re.compile(r"\b[A-Z][\w&.-]*(?: (?:of|for|and|the|[A-Z][\w&.-]*))*$")


def possessor_before(text: str, at: int) -> Subject | None:
    """Return whose pledge it is, of the noun at ``at``; None where it is not the speaker's."""
    if at == 0:
        return Subject(at, at, "", Role.NONE, Link.MAIN, at)
    found = _POSSESSOR.search(text, max(0, at - 120), at)
    if found is not None and (stated := _OWN_OF.search(text, max(0, at - 120), at)):
        said = subject_before(text, stated.start())
        return said if said.role in {Role.ACTOR, Role.SELF} else None
    if found is None or found["other"] or _SUPPOSING.search(found[0]):
        return None
    if _NOT_GIVEN.search(text, max(0, at - 60), at):
        return None
    if found["self"]:
        start, end = found.span("self")
        return Subject(start, end, text[start:end], Role.SELF, Link.MAIN, start)
    if found["body"]:
        name = _NAME.search(found["body"])
        start, end = found.start("body") + (name.start() if name else 0), found.end("body")
        named = subject_before(text, end)
        if name or named.role is Role.ACTOR:
            start = start if name else named.start
            return Subject(start, end, text[start:end], Role.ACTOR, Link.MAIN, start)
        return None
    return Subject(at, at, "", Role.NONE, Link.MAIN, found.start())
