"""Noun phrases that name something a text can come back to: a review, a fund, a law.

``things.toml`` lists the nouns, by classes whose members can stand for one another.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from factcheck.text.remembered import Remembered
from factcheck.text.words import FUNCTION_WORDS, WORD

__all__ = ["Thing", "find", "noun_class", "singular"]

_LONGEST = 12
"""How many words a phrase may run on either side of its noun."""

_ADJECTIVES = frozenset({"new", "first", "former", "further", "latest", "last", "next", "previous"})
_LINKS = frozenset({"about", "against", "for", "in", "into", "of", "on"})
_WITHIN = _LINKS | {"a", "an", "and", "by", "or", "the", "with"} | _ADJECTIVES
_PURPOSE = 2
"""How many words "to" may add: "a duty to report abuse", but not the whole clause."""
_VERBS = frozenset("began closed cost ended found heard lasted lasts opened ran reopened".split())
"""Verbs that end a phrase: "an inquiry into the fire lasted eleven months"."""

_JOINED = 2
"""How many words back the word stands that an "and" joins."""

_DETERMINERS = frozenset(
    {"a", "an", "another", "any", "no", "some", "further"}
    | {"the", "this", "that", "these", "those", "her", "his", "its", "their", "our", "my"}
)
_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "her", "his", "its", "their", "our", "my"}
)


class Thing(NamedTuple):
    """A phrase at ``start`` to ``end`` of a text, and its noun.

    ``determiner`` is the word before it, lower case, where that is one ("the", "her", "another");
    ``qualifiers`` are the words before the noun, lower case; ``plural`` says how the noun stands.
    """

    start: int
    end: int
    text: str
    noun: str
    noun_start: int
    determiner: str
    qualifiers: frozenset[str]
    plural: bool

    @property
    def definite(self) -> bool:
        """Whether a determiner such as "the" or "her", or a possessive, points to one thing."""
        possessive = any(word.endswith(("’s", "'s", "s’", "s'")) for word in self.qualifiers)
        return possessive or self.determiner in _DEFINITE


@cache
def _classes() -> dict[str, str]:
    table = tomllib.loads((files("factcheck.text") / "things.toml").read_text(encoding="utf-8"))
    return {noun: name for name, row in table.items() for noun in row["nouns"].split()}


def noun_class(noun: str) -> str | None:
    """Return the class of a singular noun, or None if it is not in the table.

    >>> noun_class("audit") == noun_class("inquiry")
    True
    """
    return _classes().get(noun)


def singular(noun: str) -> str:
    """Return the singular of a regular plural, lower case.

    >>> singular("Inquiries"), singular("taxes"), singular("audits"), singular("analysis")
    ('inquiry', 'tax', 'audit', 'analysis')
    """
    lowered = noun.lower()
    if lowered in _classes():
        return lowered
    for ending, replacement in (("ies", "y"), ("ses", "sis"), ("es", ""), ("s", "")):
        if lowered.endswith(ending):
            candidate = lowered[: -len(ending)] + replacement
            if candidate in _classes():
                return candidate
    return lowered


def _listed(word: str) -> str | None:
    """Return the singular of a word whose class is known, or None."""
    noun = singular(word)
    return noun if noun in _classes() else None


_LISTED = Remembered(_listed)
_HOLDS_NOUN = Remembered(lambda spaced: any(map(_listed, WORD.findall(spaced))))


class _Tokens(NamedTuple):
    """The words of a text, as written, and where each stands."""

    text: str
    words: list[str]
    spans: list[tuple[int, int]]

    def gap(self, index: int) -> str:
        """Return what stands between a word and the next."""
        return self.text[self.spans[index][1] : self.spans[index + 1][0]]


def find(text: str) -> list[Thing]:
    """Return the things that ``text``, a sentence or a clause, names, in order."""
    if not any(map(_HOLDS_NOUN.__getitem__, text.split())):
        return []
    spans = [match.span() for match in WORD.finditer(text)]
    tokens = _Tokens(text, [text[start:end] for start, end in spans], spans)
    return [
        _thing(tokens, index, noun)
        for index, noun in enumerate(map(_LISTED.__getitem__, tokens.words))
        if noun is not None and not _is_verb(tokens, index) and not _runs_on(tokens, index)
    ]


def _thing(tokens: _Tokens, index: int, noun: str) -> Thing:
    text, words, spans = tokens
    first, last = _leftmost(tokens, index), _rightmost(tokens, index)
    start, end = spans[first][0], spans[last][1]
    if start and text[start - 1] in "£$€":
        start -= 1
    before = words[first - 1].lower() if first else ""
    return Thing(
        start,
        end,
        text[start:end],
        noun,
        spans[index][0],
        determiner=before if before in _DETERMINERS else "",
        qualifiers=frozenset(word.lower() for word in words[first:index]) - {"and"},
        plural=words[index].lower() != noun,
    )


def _is_verb(tokens: _Tokens, index: int) -> bool:
    """Tell whether "to review", "will report" or "they plan" uses the noun as a verb."""
    words = tokens.words
    if not index or not tokens.gap(index - 1).isspace():
        return False
    before = words[index - 1]
    if before.lower() in _BEFORE_VERB:
        return True
    if before[0].isupper() and not before.endswith(("’s", "'s")):
        reports = index + 1 < len(words) and words[index + 1] == "that"
        return reports and words[index].islower()  # "Dame X reports that"
    return False


_BEFORE_VERB = frozenset(
    """
    to will would can could shall should may might must cannot not i we they you he she who never
    also don't didn't doesn't
    """.split()
)


def _runs_on(tokens: _Tokens, index: int) -> bool:
    """Tell whether another noun follows: of "inquiry report" the last noun is the head."""
    if index + 1 == len(tokens.words) or not tokens.gap(index).isspace():
        return False
    following = tokens.words[index + 1]
    one_case = following.islower() or tokens.words[index][0].isupper()  # "Leasehold Reform Act"
    return _LISTED[following] is not None and one_case


def _leftmost(tokens: _Tokens, index: int) -> int:
    first = index
    while first and index - first < _LONGEST:
        before = tokens.words[first - 1].lower()
        joins = before == "and" and _is_title(tokens, first, index)
        if before in FUNCTION_WORDS and before not in _ADJECTIVES and not joins:
            break
        if tokens.gap(first - 1).strip("“”‘’\"' "):
            break
        first -= _JOINED if joins else 1
    return first


def _is_title(tokens: _Tokens, first: int, index: int) -> bool:
    """Tell whether the "and" before ``first`` joins words of a title: "Crime and Policing Bill"."""
    if first < _JOINED or not tokens.gap(first - _JOINED).isspace():
        return False
    words = tokens.words
    joined = words[first - _JOINED]
    capital = all(word[0].isupper() for word in (joined, words[first], words[index]))
    is_thing = _LISTED[joined] is not None  # "the Local Plan and Strategy" are two
    return capital and not is_thing and joined.lower() not in FUNCTION_WORDS


def _rightmost(tokens: _Tokens, index: int) -> int:
    words = tokens.words
    last = index
    link = words[index + 1].lower() if index + 1 < len(words) else ""
    reach = _LONGEST if link in _LINKS else 1 + _PURPOSE if link == "to" else 0
    for position in range(index + 1, min(len(words), index + 1 + reach)):
        word = words[position].lower()
        if tokens.gap(position - 1).strip("“”‘’\"' "):
            break
        if word in _VERBS or (
            word in FUNCTION_WORDS and word not in _WITHIN and position > index + 1
        ):
            break
        if word not in FUNCTION_WORDS:
            last = position
    return last
