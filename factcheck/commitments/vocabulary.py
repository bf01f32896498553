"""The cues and word lists of the package, read once from its TOML files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from string import ascii_lowercase, ascii_uppercase
from typing import Any, NamedTuple

from attrs import frozen

from factcheck.commitments.notation import GAP, compile_words, first_words, needs, telling
from factcheck.records import Stage
from factcheck.text.remembered import Remembered

__all__ = ["Cue", "cues", "find_cues", "in_list", "marked", "plain", "words_of"]

_FOLDED = str.maketrans("’‘ʼ“”–\n\t\r\u00a0\u2009\u202f\u200b", "'''\"\"—       ")


def plain(text: str) -> str:
    """Return ``text`` with one form of quote, dash and space, each code point at its place.

    >>> plain("We’ll act – now")
    "We'll act — now"
    """
    return text.translate(_FOLDED)


@frozen(slots=False)
class Cue:
    """Words that show an undertaking, and how the clause hangs on them.

    Attributes:
        frame: how the clause hangs on it, one of the frames that ``cues.toml`` explains.
        stage: how far along the words say it is.
        words: the words, as ``cues.toml`` writes them.
        needs: groups of words: a sentence that matches holds at least one of each.
        first: words with one of which a match begins; none if that is unknown.
    """

    frame: str
    stage: Stage
    words: str
    needs: tuple[frozenset[str], ...]
    first: frozenset[str]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words as a pattern for :func:`marked` text; its group ``action`` begins the action.

        It is compiled when a text first holds what the cue needs: few texts need most of them.
        """
        return compile_words(self.words, _shorthands())


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("factcheck.commitments") / name).read_text(encoding="utf-8"))


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the list of ``vocabulary.toml`` called ``table.key``; phrases stand one a line."""
    table, key = name.split(".")
    listed: str = _table("vocabulary.toml")[table][key]
    return frozenset(listed.strip().split("\n") if key.endswith("_phrases") else listed.split())


def in_list(name: str, word: str) -> bool:
    """Tell whether ``word``, in any case, is in the list called ``table.key``."""
    return word.lower() in words_of(name)


_ASIDE = (
    r"(?:as|for|in|with|if|subject|alongside|together|through|by|at|on|over|where|when|under|during"
    r"|following|from|once|after|before|to|like|[a-z]{2,20}ing)"
)
"""Words with which an aside between "will" and its verb begins: "will, for once, make"."""


@cache
def _adverb() -> re.Pattern[str]:
    short, unlike = (
        "|".join(sorted(words_of(name))) for name in ("adverbs.short", "adverbs.unlike")
    )
    return re.compile(rf"\b(?:{short}|(?!(?:{unlike})\b)[a-z]{{2,20}}ly)\b", flags=re.IGNORECASE)


def marked(text: str) -> str:
    """Return plain text with its adverbs in capitals and all else in small letters.

    Case says nothing to a cue, and adverbs may stand almost anywhere in one. To know them by their
    capitals is quicker than to list them in each pattern, which takes long to compile.

    >>> marked("The Minister will certainly not agree.")
    'the minister will CERTAINLY NOT agree.'
    """
    return " ".join(map(_MARKED.__getitem__, text.split(" ")))


_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)
"""Of these letters, none becomes two in another case: each code point keeps its place."""

_MARKED = Remembered(
    lambda spaced: _adverb().sub(lambda word: word[0].upper(), spaced.translate(_SMALL))
)


@cache
def _shorthands() -> dict[str, str]:
    phrases = "no longer|of course|in turn|as always|as ever|so far|to date|as yet"
    adverb = rf"(?:(?-i:[A-Z]+)|{phrases})\b"
    return {
        "adv": rf"(?:(?:, )?{adverb},?{GAP}){{0,3}}",
        "aside": rf"(?:(?:(?<=,)|(?<=, )|,) ?{_ASIDE}\b[^,;:.?!]{{1,60}}, )?",
        "with_whom": r"(?:, ?(?:alongside|together with|along with|with) "
        r"[^;:.?!]{1,120}?, (?=to\b))?",
        "in_what": rf"(?:in (?:its|our|their|the|his|her|January|February|March|April|May|June|July"
        rf"|August|September|October|November|December)\b[a-z0-9 ]{{0,30}}?{GAP}"
        rf"|(?:in|within|under|through|as part of) (?:the |our |its )?\"[^\"]{{1,160}}\",?{GAP})?",
        "among_others": rf"(?:(?:it|they|she|he) made{GAP})?, ?including{GAP}",
        "by_whom": r"(?:by [^,;:.]{1,40}? )?",
        "amount": r"(?=(?:[\w'-]+ ){0,3}[£$€]\d)",
        "ing": r"(?=[a-z]{2,20}ing\b)",
        "when": r"(?:(?:today|yesterday|this week|on [A-Z][a-z]+day) )?",
        "be": rf"(?:\b(?:am|be|been|(?:is|are|was|were)(?:n't)?)\b|'(?:m|re)\b){GAP}",
        "have": rf"(?:\b(?:having|(?:have|has|had)(?:n't)?)\b|'ve\b){GAP}",
        "do_not": rf"\b(?:(?:do|does|did) (?:{adverb} )?not|(?:do|does|did)n't)\b{GAP}",
    }


def find_cues(text: str) -> Iterator[tuple[Cue, re.Match[str]]]:
    """Yield the matches of each cue in a plain sentence, in the order of ``cues.toml``.

    A pattern is tried where one of the words stands with which it can begin, and if the sentence
    holds all that it needs: that is several times as fast as to search with each.
    """
    present: set[str] = set()
    words: list[tuple[int, str]] = []
    at = 0
    for spaced in text.split(" "):
        known = _SPACED[spaced]
        if known is not None:
            present |= known.needed
            words += [(at + place, word) for place, word in known.words]
        at += len(spaced) + 1
    possible = _possible(frozenset(present))
    text = marked(text) if possible else ""
    for cue in possible:
        if not cue.first:
            found = cue.pattern.finditer(text)
        elif places := [at for at, word in words if word in cue.first]:
            found = _starting(cue.pattern, text, places)
        else:
            continue
        for match in found:
            yield cue, match


def _starting(
    pattern: re.Pattern[str], text: str, places: Iterable[int]
) -> Iterator[re.Match[str]]:
    """Yield the matches that start at one of ``places``, which are in order, without overlap."""
    end = 0
    for at in places:
        if at >= end and (match := pattern.match(text, at)):
            yield match
            end = match.end()


class _Spaced(NamedTuple):
    """What stands between two spaces: the words of it that a cue needs, and those with which one
    begins, each with its place.
    """

    needed: frozenset[str]
    words: tuple[tuple[int, str], ...]


_WORD = re.compile(r"(?P<apostrophe>'?)(?P<letters>[a-z]+)", flags=re.ASCII | re.IGNORECASE)


def _spaced(text: str) -> _Spaced | None:
    letters: set[str] = set()
    words: list[tuple[int, str]] = []
    for word in _WORD.finditer(text):
        letters.add(word["letters"].lower())
        forms = {word.start("letters"): word["letters"], word.start(): word[0]}
        words += [(at, form.lower()) for at, form in sorted(forms.items())]
    needed = letters & _needed()
    first = [(at, word) for at, word in words if word in _first()]
    return _Spaced(frozenset(needed), tuple(first)) if needed or first else None


_SPACED = Remembered(_spaced)


@cache
def _needed() -> frozenset[str]:
    return frozenset().union(*(group for cue in cues() for group in cue.needs))


@lru_cache(maxsize=4096)
def _possible(present: frozenset[str]) -> tuple[Cue, ...]:
    """Return the cues of which every need is met by the words that are ``present``, in order."""
    numbers = {number for word in present for number in _needing().get(word, ())}
    possible = (cues()[number] for number in sorted(numbers))
    return tuple(cue for cue in possible if not any(map(present.isdisjoint, cue.needs)))


@cache
def _needing() -> dict[str, list[int]]:
    """Return the numbers of the cues by each word of the group that the fewest sentences hold."""
    needing: dict[str, list[int]] = {}
    for number, cue in enumerate(cues()):
        for word in max(cue.needs, key=telling):
            needing.setdefault(word, []).append(number)
    return needing


@cache
def _first() -> frozenset[str]:
    return frozenset().union(*(cue.first for cue in cues()))


_FIRST = {
    "be": frozenset("am be been is isn are aren was wasn were weren 'm 're".split()),
    "have": frozenset("having have haven has hasn had hadn 've".split()),
    "do_not": frozenset("do don does doesn did didn".split()),
}
"""What the shorthands begin with that can stand first, up to the apostrophe of "isn't"."""


@cache
def cues() -> tuple[Cue, ...]:
    """Return the cues in the order of ``cues.toml``."""
    return tuple(
        Cue(
            row["frame"],
            Stage(row["stage"]),
            row["words"],
            needs(row["words"]),
            first_words(row["words"], _FIRST),
        )
        for row in _table("cues.toml")["cue"]
    )
