"""Proper names in English text: people, places, bodies, offices and works.

A name is a run of capitalised words with the small words that belong to it. What it is a name of
is said only where its words or the words around it show it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.text.aliases import aliases
from factcheck.text.name_runs import Candidate, candidates, is_body
from factcheck.text.name_words import (
    given_names,
    heads_of_office,
    name_words,
    titles,
)
from factcheck.text.words import FUNCTION_WORDS

__all__ = ["Kind", "Name", "aliases", "find"]

Kind = Literal["person", "place", "body", "office", "work"]


class Name(NamedTuple):
    """``text[start:end]`` of the text it was found in; ``kind`` is None where nothing shows it."""

    start: int
    end: int
    text: str
    kind: Kind | None = None


_NEAR = 12
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Aa]cross|[Aa]round|[Tt]hroughout|visit(?:ed)?|Member for"
    r"|(?:town|city|county|borough|village|constituency|port|people) of) \Z"
)
_PLACE_AFTER = re.compile(r" (?:(?:city|county|borough|district|town|parish) )?council\b")


def find(text: str, known: Collection[str] = ()) -> list[Name]:
    """Return the proper names of ``text`` in order, without overlap.

    A single capitalised word that opens a sentence counts only where the text, or ``known``,
    has it elsewhere as a name or part of one, or where it is a well-known place: give the whole
    text rather than a sentence.

    >>> [name.text for name in find("However, Dr Ann Lee of Leeds City Council met Lord Bell.")]
    ['Dr Ann Lee', 'Leeds City Council', 'Lord Bell']
    """
    found = list(candidates(text))
    certain = {word for _, candidate in found for word in candidate.capitals}
    certain.update(word for name in known for word in name.split())
    return _agreed(
        [
            _name(text, at, candidate)
            for at, candidate in found
            if candidate.doubtful is None
            or candidate.doubtful in certain
            or candidate.doubtful in name_words("places", "known")
        ]
    )


def _name(text: str, at: int, candidate: Candidate) -> Name:
    start, end, words = at + candidate.start, at + candidate.end, candidate.words
    kind = _kind_of(words) or _kind_in(text, start, end, words)
    return Name(start, end, text[start:end], kind)


@lru_cache(maxsize=10_000)
def _kind_of(words: tuple[str, ...]) -> Kind | None:
    """Return what a name is of, where its own words show it."""
    if words[0].rstrip(".") in titles() and len(words) > 1 and words[-1] not in heads_of_office():
        return "person"
    if _is_office(words):
        return "office"
    if len(words) > 1 and words[-1] in name_words("after_names"):
        return "person"
    if len(words) > 1 and words[0] in given_names() and _may_be_surname(words[-1]):
        return "person"
    if is_body(words) or _is_national(words):
        return "body"
    if not name_words("works").isdisjoint(words):
        return "work"
    return "place" if _is_place(words) else None


def _is_office(words: tuple[str, ...]) -> bool:
    """Tell whether an office's last word ends the name or stands before "of" and the like."""
    return any(
        word in heads_of_office() and (following == "" or following[0].islower())
        for word, following in zip(words, [*words[1:], ""], strict=True)
    )


def _is_national(words: tuple[str, ...]) -> bool:
    """Tell whether it is the name of a body of a nation: "Homes England", but not "North Wales"."""
    if len(words) == 1 or words[-1] not in name_words("places", "nations"):
        return False
    first = words[0]
    return first not in name_words("places", "first") and first.lower() not in FUNCTION_WORDS


def _may_be_surname(word: str) -> bool:
    return not any(word in name_words(section) for section in ("bodies", "works", "places"))


def _is_place(words: tuple[str, ...]) -> bool:
    return (
        words[-1] in name_words("places", "known")
        or words[0] in name_words("places", "first")
        or words[-1] in name_words("places")
        or words[-1] in name_words("places", "also_surnames")
        or words[-1].endswith(_place_endings())
    )


@cache
def _place_endings() -> tuple[str, ...]:
    return tuple(name_words("places", "endings"))


def _kind_in(text: str, start: int, end: int, words: tuple[str, ...]) -> Kind | None:
    """Return what a name is of, where the words around it show it."""
    if _PLACE_AFTER.match(text, end):
        return "place"
    before = text[max(0, start - _NEAR) : start]
    if "Secretary " in before or "Minister " in before or "Chancellor " in before:
        return "person"
    if len(words) <= 2 and _PLACE_BEFORE.search(before) and not words[0].isupper():
        return "place"
    return None


def _agreed(names: list[Name]) -> list[Name]:
    """Give a name without a kind that of the same name elsewhere, and of the longer person's."""
    kinds: dict[str, Kind] = {}
    for name in names:
        if name.kind is not None:
            kinds.setdefault(name.text, name.kind)
    for name in names:
        if name.kind == "person":
            words = [word for word in name.text.split() if word not in name_words("after_names")]
            if len(words) > 1:
                kinds[words[-1]] = "person"
    return [
        name if (kind := kinds.get(name.text, name.kind)) is name.kind else name._replace(kind=kind)
        for name in names
    ]
