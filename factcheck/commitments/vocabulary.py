"""The cues and word lists of the package, read once from its TOML files."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.records import Stage

__all__ = ["Cue", "cues", "in_list", "plain", "words_of"]

_FOLDED = str.maketrans("’‘ʼ“”–\n\t\r\u00a0\u2009\u202f\u200b", "'''\"\"—       ")


def plain(text: str) -> str:
    """Return ``text`` with one form of quote, dash and space, each code point at its place.

    >>> plain("We’ll act – now")
    "We'll act — now"
    """
    return text.translate(_FOLDED)


@frozen
class Cue:
    """Words that show an undertaking, and how the clause hangs on them.

    Attributes:
        frame: how the clause hangs on it, one of the frames that ``cues.toml`` explains.
        stage: how far along the words say it is.
        pattern: the words; its group ``action`` is where the action begins.
    """

    frame: str
    stage: Stage
    pattern: re.Pattern[str]


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


_ELEMENT = re.compile(r"\{(?P<short>\w+)\}|(?P<mark>[()|>])|(?P<word>[^\s(){}|>]+)")
_GAP = " {0,3}"


@cache
def _shorthands() -> dict[str, str]:
    short, unlike = (
        "|".join(sorted(words_of(name))) for name in ("adverbs.short", "adverbs.unlike")
    )
    phrases = "no longer|of course|in turn|as always|as ever"
    adverb = rf"(?:{short}|{phrases}|(?!(?:{unlike})\b)[a-z]{{2,20}}ly)\b"
    return {
        "adv": rf"(?:,?{_GAP}{adverb}{_GAP},?{_GAP}){{0,3}}",
        "aside": r"(?:(?:(?<=,)|(?<=, )|,) ?[^,;:.?!]{1,60}, )?",
        "in_what": rf"(?:in (?:its|our|their|the|his|her|January|February|March|April|May|June|July"
        rf"|August|September|October|November|December)\b[a-z0-9 ]{{0,30}}?{_GAP})?",
        "by_whom": r"(?:by [^,;:.]{1,40}? )?",
        "amount": r"(?=(?:[\w'-]+ ){0,3}[£$€]\d)",
        "when": r"(?:(?:today|yesterday|this week|on [A-Z][a-z]+day) )?",
        "be": rf"(?:\b(?:am|be|been|(?:is|are|was|were)(?:n't)?)\b|'(?:m|re)\b){_GAP}",
        "have": rf"(?:\b(?:having|(?:have|has|had)(?:n't)?)\b|'ve\b){_GAP}",
        "do_not": rf"\b(?:(?:do|does|did) (?:{adverb} )?not|(?:do|does|did)n't)\b{_GAP}",
    }


def _compile(words: str) -> re.Pattern[str]:
    """Compile the notation that ``cues.toml`` explains."""
    parts = []
    for element in _ELEMENT.finditer(words):
        if element["short"]:
            parts.append(_shorthands()[element["short"]])
        elif element["word"]:
            start = "" if element["word"].startswith("'") else r"\b"
            parts.append(rf"{start}{re.escape(element['word'])}\b{_GAP}")
        else:
            parts.append({"(": "(?:", ">": "(?P<action>)"}.get(element["mark"], element["mark"]))
    mark = "" if ">" in words else "(?P<action>)"
    return re.compile("".join(parts) + mark, flags=re.IGNORECASE)


@cache
def cues() -> tuple[Cue, ...]:
    """Return the cues in the order of ``cues.toml``."""
    return tuple(
        Cue(row["frame"], Stage(row["stage"]), _compile(row["words"]))
        for row in _table("cues.toml")["cue"]
    )
