"""Proper names in English text: people, places, bodies, offices and works.

A name is a run of capitalised words with the small words that belong to it. What it is a name of
is said only where its words or the words around it show it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from factcheck.text.abbreviations import STARTERS
from factcheck.text.aliases import aliases
from factcheck.text.name_words import (
    given_names,
    heads_of_office,
    in_office,
    name_words,
    titles,
)

__all__ = ["Kind", "Name", "aliases", "find"]

Kind = Literal["person", "place", "body", "office", "work"]


class Name(NamedTuple):
    """``text[start:end]`` of the text it was found in; ``kind`` is None where nothing shows it."""

    start: int
    end: int
    text: str
    kind: Kind | None = None


class _Token(NamedTuple):
    start: int
    end: int
    text: str


_TOKEN = r"(?:(?:Mrs?|Ms|Dr|Prof|Revd?|St|Cllr|Sgt|Lt|Col|Gen|Capt|[A-Z])\.|[A-ZÀ-ÖØ-Þ][\w’'-]*)"
_LINK = (
    r"of(?:\ the)?|for(?:\ the)?|and(?:\ the)?|on|into|against|&|de|del|der|van|von|bin|al|du|la"
)
# "Department for Environment, Food and Rural Affairs": commas within one name.
_LISTED = (
    r"(?:Departments?|Ministry|Committee|Secretary\ of\ State)\ (?:for|of|on)\ (?:the\ )?"
    rf"{_TOKEN}(?:,\ {_TOKEN})+,?\ and\ {_TOKEN}(?:\ {_TOKEN}){{0,2}}"
)
# A run of capitalised words, with the small words that may or may not belong to it.
_RUN = re.compile(
    rf"""(?<![\w.@/-])(?:{_LISTED}
         |{_TOKEN}(?:[ \xa0](?:(?:{_LINK})[ \xa0])?{_TOKEN})*)(?!\.?\w)""",
    re.VERBOSE,
)
_PIECE = re.compile(rf"{_TOKEN}|,|[^ \xa0]+", re.VERBOSE)
_PARTICLES = frozenset({"de", "del", "der", "van", "von", "bin", "al", "du", "la"})
_SENTENCE_START = re.compile(r"(?:\A|[.!?…:;—\n][\"”’)\]]*)\s*[“‘\"'(\[]*\Z")
_OPENING = 12
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Aa]cross|[Aa]round|[Tt]hroughout|visit(?:ed)?|Member for"
    r"|(?:town|city|county|borough|village|constituency|port|people) of) \Z"
)
_PLACE_AFTER = re.compile(r" (?:(?:city|county|borough|district|town|parish) )?council\b")
_TOPICAL = frozenset({"Committee", "Commission", "Convention", "Inquiry", "Report", "Taskforce"})
_JOINT = frozenset(
    {
        "Act",
        "Bill",
        "Board",
        "Committee",
        "Constabulary",
        "Council",
        "Police",
        "Trust",
        "University",
    }
)
_POSSESSIVE = re.compile(r"[’']s\Z|(?<=s)[’']\Z")


def find(text: str, known: Collection[str] = ()) -> list[Name]:
    """Return the proper names of ``text`` in order, without overlap.

    A single capitalised word that opens a sentence counts only where the text, or ``known``,
    has it elsewhere as a name or part of one: give the whole text rather than a sentence.

    >>> [name.text for name in find("However, Dr Ann Lee of Leeds City Council met Lord Bell.")]
    ['Dr Ann Lee', 'Leeds City Council', 'Lord Bell']
    """
    found = list(_candidates(text))
    certain = {token for tokens, opens in found for token in _certain(tokens, opens)}
    certain.update(word for name in known for word in name.split())
    names = [
        name
        for tokens, opens in found
        if not opens
        or len(tokens) > 1
        or _shows(tokens[0].text)
        or _stem(tokens[0].text) in certain
        for name in _names(text, tokens)
    ]
    return _agreed(names)


def _candidates(text: str) -> Iterator[tuple[list[_Token], bool]]:
    for run in _RUN.finditer(text):
        at = run.start()
        opens = _SENTENCE_START.search(text, max(0, at - _OPENING), at) is not None
        pieces = [_Token(m.start(), m.end(), m[0]) for m in _PIECE.finditer(text, at, run.end())]
        if len(pieces) > 1 and pieces[0].text in ("The", "the"):
            pieces, opens = pieces[1:], False
        for index, tokens in enumerate(_parts(pieces)):
            first = opens and index == 0
            if tokens[0].text in STARTERS and (
                first or len(tokens) == 1 or tokens[0].text == "The"
            ):
                tokens, first = tokens[1:], False
            if tokens and not _is_common(tokens):
                yield tokens, first


def _certain(tokens: list[_Token], opens: bool) -> list[str]:
    return [_stem(token.text) for token in tokens[opens:]]


def _shows(word: str) -> bool:
    """Tell whether a word is a name by its capitals even where it opens a sentence: "GMCA"."""
    return len(word) > len("UK") and word.isupper()


def _stem(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _parts(pieces: list[_Token]) -> Iterator[list[_Token]]:
    """Cut a run where a small word, a possessive or an office ends one name."""
    part: list[_Token] = []
    linked = False
    for index, piece in enumerate(pieces):
        if piece.text[0].isupper():
            part.append(piece)
            if _ends_name(part, pieces, index):
                yield part
                part, linked = [], False
            continue
        if part and _links(part, piece.text, pieces, index, linked):
            linked = True
            part.append(piece)
        else:
            if part:
                yield part
            part, linked = [], False
    if part:
        yield part


def _links(part: list[_Token], link: str, pieces: list[_Token], index: int, linked: bool) -> bool:
    first, last = part[0].text, part[-1].text
    if link in _PARTICLES or link == ",":
        return True
    if link == "the":
        return last in ("of", "for", "and")
    if pieces[index + 1].text in name_words("calendar"):
        return False
    if link in ("on", "into"):
        return last in _TOPICAL
    peer = first in name_words("titles", "peerage")
    if link in ("of", "for", "against"):
        return last in _heading_words() or (link == "of" and (linked or peer))
    ahead = _until_link(pieces, index + 1)
    if not ahead:
        return False
    if linked and not peer:
        # "Department for Work and Pensions", but not "Bank of England and Lord Bell"
        return ahead[0] not in titles() and not _is_body(ahead)
    return len(part) == 1 and not _is_body([first]) and ahead[-1] in _JOINT


def _until_link(pieces: list[_Token], index: int) -> list[str]:
    words: list[str] = []
    for piece in pieces[index : index + 6]:
        if not piece.text[0].isupper():
            break
        words.append(piece.text)
    return words


def _heading_words() -> frozenset[str]:
    return name_words("bodies") | heads_of_office() | name_words("works") | {"State", "Lords"}


def _is_body(words: list[str]) -> bool:
    bodies = name_words("bodies") | name_words("bodies", "names")
    return not bodies.isdisjoint(words)


def _ends_name(part: list[_Token], pieces: list[_Token], index: int) -> bool:
    word = part[-1].text
    following = pieces[index + 1].text if index + 1 < len(pieces) else ""
    if word.endswith(("’s", "'s")):
        return following not in name_words("bodies") and following not in heads_of_office()
    # "Home Secretary Ann Lee": the office ends, the person begins
    return (
        word in heads_of_office()
        and following[:1].isupper()
        and following not in in_office()
        and following not in name_words("bodies")
        and following != "General"
    )


def _is_common(tokens: list[_Token]) -> bool:
    words = [_stem(token.text) for token in tokens]
    adjectives = name_words("not_names", "adjectives")
    if len(words) == 1 and words[0] in name_words("bodies") | name_words("works"):
        return True
    nouns = name_words("not_names", "nouns") | name_words("calendar")
    return all(
        word in nouns or word.partition("-")[0] in adjectives or word.startswith(("I’", "I'"))
        for word in words
        if word[0].isupper()
    )


def _names(text: str, tokens: list[_Token]) -> Iterator[Name]:
    while tokens and not tokens[-1].text[0].isupper():
        tokens = tokens[:-1]
    if not tokens:
        return
    start, end = tokens[0].start, tokens[-1].end
    end -= len(tokens[-1].text) - len(_stem(tokens[-1].text))
    while text[end - 1] in "-’'":
        end -= 1
    words = text[start:end].split()
    yield Name(start, end, text[start:end], _kind(text, start, end, words))


def _kind(text: str, start: int, end: int, words: list[str]) -> Kind | None:
    if words[0].rstrip(".") in titles() and len(words) > 1 and words[-1] not in heads_of_office():
        return "person"
    if _is_office(words):
        return "office"
    if len(words) > 1 and words[-1] in name_words("after_names"):
        return "person"
    if len(words) > 1 and words[0] in given_names() and _may_be_surname(words[-1]):
        return "person"
    if _is_body(words):
        return "body"
    if name_words("works") & set(words):
        return "work"
    return _place_or_person(text, start, end, words)


def _is_office(words: list[str]) -> bool:
    """Tell whether an office's last word ends the name or stands before "of" and the like."""
    return any(
        word in heads_of_office() and (following == "" or following[0].islower())
        for word, following in zip(words, [*words[1:], ""], strict=True)
    )


def _may_be_surname(word: str) -> bool:
    return not any(word in name_words(section) for section in ("bodies", "works", "places"))


def _place_or_person(text: str, start: int, end: int, words: list[str]) -> Kind | None:
    if (
        words[-1] in name_words("places", "known")
        or words[0] in name_words("places", "first")
        or words[-1] in name_words("places") | name_words("places", "also_surnames")
        or words[-1].endswith(tuple(name_words("places", "endings")))
        or _PLACE_AFTER.match(text, end)
    ):
        return "place"
    before = text[max(0, start - _OPENING) : start]
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
        words = [word for word in name.text.split() if word not in name_words("after_names")]
        if name.kind == "person" and len(words) > 1:
            kinds[words[-1]] = "person"
    return [name._replace(kind=kinds.get(name.text, name.kind)) for name in names]
