"""Noun phrases that name something a text can come back to: a review, a fund, a law.

``things.toml`` lists the nouns, by classes whose members can stand for one another.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from factcheck.text.remembered import Remembered
from factcheck.text.words import FUNCTION_WORDS, Word, words

__all__ = ["Thing", "find", "noun_class", "singular"]

_LONGEST = 12
"""How many words a phrase may run on either side of its noun."""

_ADJECTIVES = frozenset({"new", "first", "former", "further", "latest", "last", "next", "previous"})
_LINKS = frozenset({"about", "against", "for", "in", "into", "of", "on"})
_WITHIN = _LINKS | {"a", "an", "and", "by", "or", "the", "with"} | _ADJECTIVES
_PURPOSE = 2
"""How many words "to" may add: "a duty to report abuse", but not the whole clause."""
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


@lru_cache(maxsize=100_000)
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


@lru_cache(maxsize=100_000)
def _listed(word: str) -> str | None:
    """Return the singular of a word whose class is known, or None."""
    noun = singular(word)
    return noun if noun in _classes() else None


_HOLDS_NOUN = Remembered(lambda spaced: any(_listed(word.text) for word in words(spaced)))


def find(text: str) -> list[Thing]:
    """Return the things that ``text``, a sentence or a clause, names, in order."""
    if not any(map(_HOLDS_NOUN.__getitem__, text.split())):
        return []
    tokens = list(words(text))
    found: list[Thing] = []
    for index, token in enumerate(tokens):
        noun = _listed(token.text)
        if noun is None or _is_verb(text, tokens, index):
            continue
        if _runs_on(text, tokens, index):
            continue  # "inquiry report": the last noun is the head
        first = _leftmost(text, tokens, index)
        last = _rightmost(text, tokens, index)
        start, end = tokens[first].start, tokens[last].end
        if start and text[start - 1] in "£$€":
            start -= 1
        before = tokens[first - 1].text.lower() if first else ""
        found.append(
            Thing(
                start,
                end,
                text[start:end],
                noun,
                token.start,
                determiner=before if before in _DETERMINERS else "",
                qualifiers=frozenset(q.text.lower() for q in tokens[first:index]) - {"and"},
                plural=token.text.lower() != noun,
            )
        )
    return found


def _is_verb(text: str, tokens: list[Word], index: int) -> bool:
    """Tell whether "to review", "will report" or "they plan" uses the noun as a verb."""
    if not index:
        return False
    if not _gap(text, tokens, index - 1).isspace():
        return False
    before = tokens[index - 1].text
    if before.lower() in _BEFORE_VERB:
        return True
    if before[0].isupper() and not before.endswith(("’s", "'s")):
        reports = index + 1 < len(tokens) and tokens[index + 1].text == "that"
        return reports and tokens[index].text.islower()  # "Dame X reports that"
    return False


_BEFORE_VERB = frozenset(
    """
    to will would can could shall should may might must cannot not i we they you he she who never
    also don't didn't doesn't
    """.split()
)


def _runs_on(text: str, tokens: list[Word], index: int) -> bool:
    if index + 1 == len(tokens) or not _gap(text, tokens, index).isspace():
        return False
    following = tokens[index + 1].text
    one_case = following.islower() or tokens[index].text[0].isupper()  # "Leasehold Reform Act"
    return _listed(following) is not None and one_case


def _gap(text: str, tokens: list[Word], index: int) -> str:
    """Return what stands between a token and the next."""
    return text[tokens[index].end : tokens[index + 1].start]


def _leftmost(text: str, tokens: list[Word], index: int) -> int:
    first = index
    while first and index - first < _LONGEST:
        gap = _gap(text, tokens, first - 1).strip("“”‘’\"' ")
        before = tokens[first - 1].text.lower()
        if not gap and before == "and" and _is_title(text, tokens, first, index):
            first -= 2
            continue
        if gap or (before in FUNCTION_WORDS and before not in _ADJECTIVES):
            break
        first -= 1
    return first


def _is_title(text: str, tokens: list[Word], first: int, index: int) -> bool:
    """Tell whether the "and" before ``first`` joins words of a title: "Crime and Policing Bill"."""
    if first < _JOINED or not _gap(text, tokens, first - _JOINED).isspace():
        return False
    joined = tokens[first - _JOINED].text
    capital = all(word[0].isupper() for word in (joined, tokens[first].text, tokens[index].text))
    is_thing = noun_class(singular(joined)) is not None  # "the Local Plan and Strategy" are two
    return capital and not is_thing and joined.lower() not in FUNCTION_WORDS


def _rightmost(text: str, tokens: list[Word], index: int) -> int:
    last = index
    link = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    reach = _LONGEST if link in _LINKS else 1 + _PURPOSE if link == "to" else 0
    for position in range(index + 1, min(len(tokens), index + 1 + reach)):
        token = tokens[position].text.lower()
        if _gap(text, tokens, position - 1).strip("“”‘’\"' "):
            break
        if token in FUNCTION_WORDS and token not in _WITHIN and position > index + 1:
            break
        if token not in FUNCTION_WORDS:
            last = position
    return last
