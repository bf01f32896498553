"""What sort of subject a noun phrase names: one who can keep an undertaking, or a thing."""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import pairwise

from factcheck.commitments.grammar import OTHERS, POINTERS, SELF
from factcheck.commitments.phrases import head
from factcheck.commitments.tokens import Token
from factcheck.commitments.vocabulary import in_list

__all__ = ["Role", "role_of"]


class Role(Enum):
    """What sort of subject it is."""

    SELF = auto()  # I, we
    ACTOR = auto()  # a body or an office that can keep an undertaking
    OTHER = auto()  # he, she, they
    PROCESS = auto()  # an inquiry, a fund, a law that somebody sets going
    PEOPLE = auto()  # patients, Members
    THING = auto()  # anything else
    POINTER = auto()  # it, this
    RELATIVE = auto()  # which
    THERE = auto()  # there
    NONE = auto()


def role_of(tokens: list[Token]) -> Role:
    """Tell what sort of subject the phrase is, by its head."""
    word = tokens[-1].lower if len(tokens) == 1 else ""
    if word in SELF:
        return Role.SELF
    if word in OTHERS:
        return Role.OTHER if word != "who" else Role.RELATIVE
    if word == "there":
        return Role.THERE
    if word in {"which", "what", "that"}:
        return Role.RELATIVE
    if word in POINTERS:
        return Role.POINTER
    return _named(tokens)


def _named(tokens: list[Token]) -> Role:
    if in_list("actors.opposed", tokens[0].text) or (
        len(tokens) > 1 and tokens[0].lower == "the" and in_list("actors.opposed", tokens[1].text)
    ):
        return Role.PEOPLE
    if len(tokens) > 1 and _ING.fullmatch(tokens[0].text):
        return Role.THING  # "Imposing a duty on the Secretary of State will"
    if any(in_list("actors.offices", token.text) for token in tokens):
        return Role.ACTOR
    noun = head(tokens)
    if noun.lower == "force" and any(token.lower == "task" for token in tokens):
        return Role.PROCESS
    word = noun.lower.removesuffix("'s")
    for name, role in (
        ("actors.processes", Role.PROCESS),
        ("actors.people", Role.PEOPLE),
        ("actors.bodies", Role.ACTOR),
        ("actors.things", Role.THING),
    ):
        if _listed_noun(name, word) and not (role is not Role.ACTOR and _institution(tokens)):
            return role
    return Role.ACTOR if _name(tokens, noun) else Role.THING


def _listed_noun(name: str, word: str) -> bool:
    return any(in_list(name, form) for form in (word, word.removesuffix("s"), f"{word}s"))


def _name(tokens: list[Token], noun: Token) -> bool:
    """Tell whether a capital makes a name of the head, and not only its place in the sentence."""
    if not noun.text[0].isupper():
        return False
    opens = noun.start <= 1 and not noun.text.isupper()
    return not (opens and noun.lower.endswith(_ABSTRACT))


_ING = re.compile(r"[A-Z]?[a-z]{3,}ing")

_ABSTRACT = ("s", "ion", "ment", "ing", "ity", "ance", "ence", "ship", "work", "data")


def _institution(tokens: list[Token]) -> bool:
    """Tell whether a noun of processes names a body: "the National Health Service"."""
    words = [token.lower for token in tokens]
    return any(
        pair
        in {
            ("health", "service"),
            ("civil", "service"),
            ("prosecution", "service"),
            ("prison", "service"),
            ("ambulance", "service"),
            ("rescue", "service"),
            ("quality", "commission"),
            ("electoral", "commission"),
            ("european", "commission"),
            ("law", "commission"),
        }
        for pair in pairwise(words)
    )
