"""Runs of capitalised words, with the small words that belong to them, cut into proper names.

What a run says depends on its own words alone, and the same runs come back in sentence after
sentence: what one was cut into is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.text.abbreviations import STARTERS
from factcheck.text.name_words import (
    heads_of_office,
    in_office,
    name_words,
    titles,
)

__all__ = ["Candidate", "candidates", "is_body", "without_possessive"]

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_TOKEN = (
    r"(?:(?:Mrs?|Ms|Dr|Prof|Revd?|St|Cllr|Sgt|Lt|Col|Gen|Capt|[A-Z])\."
    rf"|{_CAPITAL}(?:&{_CAPITAL})?[\w’'-]*)"
)
_LINK = (
    r"of(?:\ the)?|for(?:\ the)?|and(?:\ the)?|on|into|against|&|de|del|der|van|von|bin|al|du|la"
)
# "Department for Environment, Food and Rural Affairs": commas within one name.
_LISTED = (
    r"(?:Departments?|Ministry|Committee|Secretary\ of\ State)\ (?:for|of|on)\ (?:the\ )?"
    rf"{_TOKEN}(?:,\ {_TOKEN})+,?\ and\ {_TOKEN}(?:\ {_TOKEN}){{0,2}}"
)
# A run of capitalised words, with the small words that may or may not belong to it. The look ahead
# lets the engine pass over small letters without trying what a run can begin with.
_RUN = re.compile(
    rf"""(?={_CAPITAL})(?<![\w.@/&-])(?:{_LISTED}
         |{_TOKEN}(?:[ \xa0](?:(?:{_LINK})[ \xa0])?{_TOKEN})*)(?!\.?\w)""",
    re.VERBOSE,
)
_PIECE = re.compile(rf"{_TOKEN}|,|[^ \xa0]+", re.VERBOSE)
_PARTICLES = frozenset({"de", "del", "der", "van", "von", "bin", "al", "du", "la"})
_SENTENCE_START = re.compile(r"(?:\A|[.!?…:;—\n][\"”’)\]]*)\s*[“‘\"'(\[]*\Z")
_OPENING = 12
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
_REMEMBERED = 150
"""The code points of the longest run that is remembered; longer ones hardly come back."""


class Candidate(NamedTuple):
    """What a run of capitals gives as a name, its places counted from the start of the run.

    Attributes:
        start: where the name begins.
        end: where it ends, without a possessive.
        words: its words.
        capitals: what shows by its capital, wherever it stands, that a word is a name.
        doubtful: the word that is a name only if its capital shows it elsewhere, as it opens a
            sentence by itself; else None.
    """

    start: int
    end: int
    words: tuple[str, ...]
    capitals: tuple[str, ...]
    doubtful: str | None


class _Token(NamedTuple):
    start: int
    end: int
    text: str


def candidates(text: str) -> Iterator[tuple[int, Candidate]]:
    """Yield what can be a proper name in ``text``, in order, with where its run begins."""
    for run in _RUN.finditer(text):
        at = run.start()
        words = run[0]
        cut = _remembered_cut if len(words) <= _REMEMBERED else _cut
        for candidate in cut(words, _opens_sentence(text, at), _follows_number(text, at)):
            yield at, candidate


def _follows_number(text: str, at: int) -> bool:
    return at > 1 and text[at - 1] in " \xa0" and text[at - 2].isdecimal()


def _opens_sentence(text: str, at: int) -> bool:
    if at > 1 and text[at - 1] == " " and text[at - 2].isalnum():
        return False  # as most runs stand
    return _SENTENCE_START.search(text, max(0, at - _OPENING), at) is not None


def _cut(run: str, opens: bool, dated: bool) -> tuple[Candidate, ...]:
    return tuple(_candidates(run, opens, dated))


_remembered_cut = lru_cache(maxsize=10_000)(_cut)


def _candidates(run: str, opens: bool, dated: bool) -> Iterator[Candidate]:
    pieces = [_Token(m.start(), m.end(), m[0]) for m in _PIECE.finditer(run)]
    if len(pieces) > 1 and pieces[0].text in ("The", "the"):
        pieces, opens = pieces[1:], False
    for index, tokens in enumerate(_parts(pieces)):
        first = opens and index == 0
        if tokens[0].text in STARTERS and (first or len(tokens) == 1 or tokens[0].text == "The"):
            tokens, first = tokens[1:], False
        if _opens_with_date(tokens, dated and index == 0):
            tokens, first = tokens[1:], False
        if tokens and not _is_common(tokens):
            yield _candidate(run, tokens, first)


def _opens_with_date(tokens: list[_Token], dated: bool) -> bool:
    """Tell whether a day or a month only stands before the name: "Thursday Councillor Lee".

    It is part of "Sunday Times" and of "Spring Budget", and "April" of "April Lee"; ``dated`` says
    that the day of the month stands before it: "9 April Ann Lee".
    """
    if len(tokens) < 2 or tokens[0].text not in name_words("calendar"):
        return False
    words = [without_possessive(token.text) for token in tokens]
    if words[1].rstrip(".") in titles() or (dated and words[0] in name_words("calendar", "months")):
        return True
    if words[0] not in name_words("calendar", "no_first_names"):
        return False
    return name_words("works").isdisjoint(words) and not (len(words) == 2 and is_body(words))


def _candidate(run: str, tokens: list[_Token], opens: bool) -> Candidate:
    stems = tuple(without_possessive(token.text) for token in tokens)
    alone = opens and len(tokens) == 1 and not _shows(tokens[0].text)
    last = next(token for token in reversed(tokens) if token.text[0].isupper())
    start, end = tokens[0].start, last.start + len(without_possessive(last.text))
    while run[end - 1] in "-’'":
        end -= 1
    return Candidate(
        start, end, tuple(run[start:end].split()), stems[opens:], stems[0] if alone else None
    )


def _shows(word: str) -> bool:
    """Tell whether a word is a name by its capitals even where it opens a sentence: "GMCA"."""
    return len(word) > len("UK") and word.isupper()


def without_possessive(word: str) -> str:
    """Return a word without the "’s" or "’" that makes it a possessive."""
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
        return ahead[0] not in titles() and not is_body(ahead)
    return len(part) == 1 and not is_body([first]) and ahead[-1] in _JOINT


def _until_link(pieces: list[_Token], index: int) -> list[str]:
    words: list[str] = []
    for piece in pieces[index : index + 6]:
        if not piece.text[0].isupper():
            break
        words.append(piece.text)
    return words


@cache
def _heading_words() -> frozenset[str]:
    return name_words("bodies") | heads_of_office() | name_words("works") | {"State", "Lords"}


@cache
def _bodies() -> frozenset[str]:
    return name_words("bodies") | name_words("bodies", "names")


def is_body(words: Sequence[str]) -> bool:
    """Tell whether one of the words of a name shows that it is a body's."""
    return not _bodies().isdisjoint(words)


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
    words = [without_possessive(token.text) for token in tokens]
    adjectives = name_words("not_names", "adjectives")
    if len(words) == 1 and words[0] in name_words("bodies") | name_words("works"):
        return True
    nouns = name_words("not_names", "nouns") | name_words("calendar")
    return all(
        word in nouns or word.partition("-")[0] in adjectives or word.startswith(("I’", "I'"))
        for word in words
        if word[0].isupper()
    )
