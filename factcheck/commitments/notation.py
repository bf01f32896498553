"""The notation of ``cues.toml``: from words to a pattern, and to what shows where it can match."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["GAP", "compile_words", "first_words", "needed_words", "needs", "telling"]

GAP = " {0,3}"
"""The white space after a word, in plain form."""

_LETTERS = re.compile(r"[a-z]+")
_BEGINNING = re.compile(r"'?[a-z]+")
_ELEMENT = re.compile(r"\{(?P<short>\w+)\}|(?P<mark>[()|>])|(?P<word>[^\s(){}|>]+)")


def compile_words(
    words: str, shorthands: Mapping[str, str], *, plain: bool = False
) -> re.Pattern[str]:
    """Compile words, choices and shorthands; the group ``action`` is where the action begins.

    A ``plain`` pattern has no group, so that it can be joined with others.
    """
    parts = []
    for element in _ELEMENT.finditer(words):
        if element["short"]:
            parts.append(shorthands[element["short"]])
        elif element["word"]:
            start = "" if element["word"].startswith("'") else r"\b"
            parts.append(rf"{start}{re.escape(element['word'])}\b{GAP}")
        else:
            parts.append({"(": "(?:", ">": "(?P<action>)"}.get(element["mark"], element["mark"]))
    mark = "" if plain or ">" in words else "(?P<action>)"
    return re.compile("".join(parts) + mark, flags=re.IGNORECASE)


def needed_words(words: str) -> frozenset[str]:
    """Return words of which any text that matches holds at least one, letters only.

    >>> sorted(needed_words("{be} {adv} (due|set) to (open|)"))
    ['due', 'set']
    """
    return max(needs(words), key=telling, default=frozenset())


def needs(words: str) -> tuple[frozenset[str], ...]:
    """Return groups of words, letters only: any text that matches holds at least one of each.

    >>> [sorted(group) for group in needs("{be} {adv} (due|set) to (open|)")]
    [['due', 'set'], ['to']]
    """
    elements = [match for match in _ELEMENT.finditer(words) if match["mark"] != ">"]
    choices, _ = _choices(elements, 0)
    return tuple(filter(None, choices[0] if len(choices) == 1 else [_of_any(choices)]))


def _choices(elements: list[re.Match[str]], at: int) -> tuple[list[list[frozenset[str]]], int]:
    """Read choices from ``at`` to their closing bracket; return their needs, and where it is."""
    choices: list[list[frozenset[str]]] = [[]]
    while at < len(elements) and elements[at]["mark"] != ")":
        element = elements[at]
        if element["mark"] == "(":
            inner, at = _choices(elements, at + 1)
            choices[-1].append(_of_any(inner))
        elif element["mark"] == "|":
            choices.append([])
        elif element["word"]:
            pieces = _LETTERS.findall(element["word"].lower())
            choices[-1].append(frozenset({max(pieces, key=len)}))
        at += 1
    return choices, at


def _of_any(choices: list[list[frozenset[str]]]) -> frozenset[str]:
    """Return words of which whichever choice is taken holds one; none if that is unknown."""
    best = [max(filter(None, choice), key=telling, default=frozenset()) for choice in choices]
    return frozenset().union(*best) if all(best) else frozenset()


def first_words(words: str, shorthands: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the words with one of which any match begins; none if that is unknown.

    Of a word such as "won't", it is what stands before the apostrophe.

    ``shorthands`` holds the same for the shorthands of which it is known.

    >>> sorted(first_words("({have} {adv}|) (won't|set) {adv}", {"have": frozenset({"has"})}))
    ['has', 'set', 'won']
    """
    elements = [match for match in _ELEMENT.finditer(words) if match["mark"] != ">"]
    first, optional, _ = _first(elements, 0, shorthands)
    return frozenset() if optional or first is None else first


def _first(
    elements: list[re.Match[str]], at: int, shorthands: Mapping[str, frozenset[str]]
) -> tuple[frozenset[str] | None, bool, int]:
    """Read choices from ``at`` to their closing bracket.

    Returns:
        What they begin with, None if unknown; whether they may be left out; where the bracket is.
    """
    found: set[str] = set()
    known, open_, may_be_empty = True, True, False
    while at < len(elements) and elements[at]["mark"] != ")":
        element = elements[at]
        if element["mark"] == "|":
            open_, may_be_empty = True, may_be_empty or open_
        elif element["mark"] == "(":
            inner, optional, at = _first(elements, at + 1, shorthands)
            if open_:
                known = known and inner is not None
                found |= inner or set()
                open_ = optional
        elif open_:
            first = shorthands.get(element["short"]) if element["short"] else _start(element)
            known = known and first is not None
            found |= first or set()
            open_ = False
        at += 1
    return frozenset(found) if known else None, may_be_empty or open_, at


def _start(element: re.Match[str]) -> frozenset[str] | None:
    """Return the letters, or the apostrophe and letters, that a word begins with."""
    letters = _BEGINNING.match(element["word"].lower())
    return frozenset({letters[0]}) if letters else None


def telling(words: frozenset[str]) -> int:
    """Rank a choice of words by how little they stand in other sentences: by their length."""
    return min(len(word) for word in words)
