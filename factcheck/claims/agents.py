"""Who carries out or wrote each thing a document names: "Baroness X's audit", "led by X"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.names import Name
from factcheck.text.remembered import Remembered
from factcheck.text.things import Thing

__all__ = ["Agents", "Mention", "may_tell", "resolve"]

_REACH = 80
"""How many code points may lie between a name, its verb and the thing."""

_ALIKE = 2
"""How many words before the noun two mentions share that speak of one thing."""

_MEMORY = 50
"""How many mentions of a noun back a thing is still remembered."""

_POINTS_BACK = frozenset({"the", "this", "that", "her", "his", "its", "their"})
# After "not another inquiry", "the inquiry" is some other one.
_POINTS_ELSEWHERE = frozenset({"another", "any", "no", "some", "further"})

_TAKES = "lead|oversee|undertak|conduct|chair|produc|author|writ|prepar|compil|head"
_DOING = re.compile(
    rf"""\b(?:
      (?:{_TAKES})(?:s|e|es|ing|ed)?
    | led | oversaw | overseen | undertook | undertaken | wrote | written
    | carr(?:y|ies|ied|ying)\ out | author\ of | chair\ of | r[au]n(?:s|ning)?
    )\b""",
    flags=re.VERBOSE | re.IGNORECASE,
)
_DOING_BEGINS = rf"\b(?:{_TAKES}|led|overs|undert|wr|carr|r[au]n)"
_TELLS = re.compile(rf"{_DOING_BEGINS}|\b(?:her|his)\b|['’]s", flags=re.IGNORECASE)
_TELLING = Remembered(lambda spaced: _TELLS.search(spaced) is not None)
_WHICH = re.compile(r"\s+(?:that|which)\s+(\w+)\s+")
_BY = re.compile(
    r"""\b(?:led|overseen|conducted|undertaken|chaired|written|produced|carried\ out|run|headed
    |prepared|authored)\ by\ (?:the\ )?$""",
    flags=re.VERBOSE | re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:she|he|her|his)\b", flags=re.IGNORECASE)
_POSSESSIVE_PRONOUN = re.compile(r"\b(?:her|his)\s+(?:[\w-]+\s+)?$", flags=re.IGNORECASE)
_NOT_A_DOER = re.compile(r"\b(?:in|at|from|of|on|across|near)\s+(?:the\s+)?$", flags=re.IGNORECASE)


class Mention(NamedTuple):
    """A thing where a document names it, in a sentence that starts at ``offset``.

    ``may_tell`` says whether the words of that sentence can say who carries it out; where they
    cannot, ``names`` and ``last_person`` are not asked for.
    """

    offset: int
    sentence: str
    thing: Thing
    may_tell: bool
    names: tuple[Name, ...] = ()
    last_person: str | None = None


class Agents(NamedTuple):
    """Who carries a thing out or wrote it; ``stated`` where its own sentence names them."""

    names: tuple[str, ...] = ()
    stated: bool = False


_UNKNOWN = Agents()


def may_tell(sentence: str) -> bool:
    """Tell whether a sentence holds a word without which it says nothing of who does a thing."""
    return any(map(_TELLING.__getitem__, sentence.split()))


def resolve(mentions: Sequence[Mention]) -> list[Agents]:
    """Return for each mention of a document who carries the thing out or wrote it.

    A mention that says nothing of it takes what the other mentions of the same thing say, where
    they agree.
    """
    stated = [_stated(mention) if mention.may_tell else set() for mention in mentions]
    if not any(stated):
        return [_UNKNOWN] * len(mentions)
    chains = _chains(mentions)
    told: dict[int, set[str]] = {}
    for chain, agents in zip(chains, stated, strict=True):
        told.setdefault(chain, set()).update(agents)
    resolved = []
    for mention, chain, agents in zip(mentions, chains, stated, strict=True):
        known = agents or (told[chain] if len(told[chain]) == 1 else ())
        named = {name.text for name in mention.names}
        resolved.append(Agents(tuple(sorted(known)), stated=bool(agents & named)))
    return resolved


def _chains(mentions: Sequence[Mention]) -> list[int]:
    """Number the mentions so that those of one thing share a number."""
    chains: list[int] = []
    by_noun: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        earlier = by_noun[mention.thing.noun, mention.thing.plural]
        same = (i for i in reversed(earlier[-_MEMORY:]) if _is_same(mention, mentions[i]))
        chains.append(next((chains[i] for i in same), index))
        earlier.append(index)
    return chains


def _is_same(mention: Mention, earlier: Mention) -> bool:
    thing, other = mention.thing, earlier.thing
    if thing.determiner in _POINTS_BACK and not thing.qualifiers:
        return other.determiner not in _POINTS_ELSEWHERE
    return len(thing.qualifiers & other.qualifiers) >= _ALIKE


def _stated(mention: Mention) -> set[str]:
    """Return who the mention's own sentence says carries the thing out."""
    found: set[str] = set()
    text, thing = mention.sentence, mention.thing
    for name in mention.names:
        if name.kind == "place":
            continue
        if _owns(text, name, thing) or _is_done_by(text, name, thing):
            found.add(name.text)
    return found or _doers(mention)


def _owns(text: str, name: Name, thing: Thing) -> bool:
    """Tell whether it is "X's audit"."""
    if not text.startswith(("’s", "'s"), name.end) and not text[name.start : name.end].endswith(
        ("’s", "'s")
    ):
        return False
    return thing.start - 4 <= name.end <= thing.noun_start


def _is_done_by(text: str, name: Name, thing: Thing) -> bool:
    """Tell whether it is "an audit led by X"."""
    between = text[thing.noun_start : name.start]
    return thing.noun_start < name.start and len(between) <= _REACH and bool(_BY.search(between))


def _doers(mention: Mention) -> set[str]:
    """Return X of "X is overseeing an audit" and "the report that X wrote"."""
    text, thing = mention.sentence, mention.thing
    if mention.last_person and _POSSESSIVE_PRONOUN.search(text[: thing.start]):
        return {mention.last_person}
    after = _WHICH.match(text, thing.end)
    if after and _PRONOUN.match(after[1]) and _DOING.match(text, after.end()):
        return _last_name(mention, thing.start)
    verbs = [
        verb
        for verb in _DOING.finditer(text, max(0, thing.start - _REACH), thing.start)
        if ";" not in text[verb.end() : thing.start]
    ]
    return _last_name(mention, verbs[-1].start()) if verbs else set()


def _last_name(mention: Mention, before: int) -> set[str]:
    text = mention.sentence
    for name in reversed(mention.names):
        if (
            name.end <= before
            and name.kind != "place"
            and before - name.end <= 2 * _REACH
            and not _NOT_A_DOER.search(text[: name.start])
        ):
            return {name.text}
    if mention.last_person and _PRONOUN.search(text[max(0, before - _REACH) : before]):
        return {mention.last_person}
    return set()
