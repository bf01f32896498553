"""The cues and word lists of the package, read once from its TOML files."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.commitments.notation import GAP, compile_words, needed_words
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
        needs: words of which a sentence that matches holds at least one.
    """

    frame: str
    stage: Stage
    pattern: re.Pattern[str]
    needs: frozenset[str]


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
def _shorthands() -> dict[str, str]:
    short, unlike = (
        "|".join(sorted(words_of(name))) for name in ("adverbs.short", "adverbs.unlike")
    )
    phrases = "no longer|of course|in turn|as always|as ever|so far|to date|as yet"
    adverb = rf"(?:{short}|{phrases}|(?!(?:{unlike})\b)[a-z]{{2,20}}ly)\b"
    return {
        "adv": rf"(?:(?:, )?{adverb},?{GAP}){{0,3}}",
        "aside": rf"(?:(?:(?<=,)|(?<=, )|,) ?{_ASIDE}\b[^,;:.?!]{{1,60}}, )?",
        "with_whom": r"(?:, ?(?:alongside|together with|along with|with) "
        r"[^;:.?!]{1,120}?, (?=to\b))?",
        "in_what": rf"(?:in (?:its|our|their|the|his|her|January|February|March|April|May|June|July"
        rf"|August|September|October|November|December)\b[a-z0-9 ]{{0,30}}?{GAP}"
        rf"|(?:in|within|under|through|as part of) (?:the |our |its )?\"[^\"]{{1,160}}\",?{GAP})?",
        "by_whom": r"(?:by [^,;:.]{1,40}? )?",
        "amount": r"(?=(?:[\w'-]+ ){0,3}[£$€]\d)",
        "ing": r"(?=[a-z]{2,20}ing\b)",
        "when": r"(?:(?:today|yesterday|this week|on [A-Z][a-z]+day) )?",
        "be": rf"(?:\b(?:am|be|been|(?:is|are|was|were)(?:n't)?)\b|'(?:m|re)\b){GAP}",
        "have": rf"(?:\b(?:having|(?:have|has|had)(?:n't)?)\b|'ve\b){GAP}",
        "do_not": rf"\b(?:(?:do|does|did) (?:{adverb} )?not|(?:do|does|did)n't)\b{GAP}",
    }


@cache
def cues() -> tuple[Cue, ...]:
    """Return the cues in the order of ``cues.toml``."""
    return tuple(
        Cue(
            row["frame"],
            Stage(row["stage"]),
            compile_words(row["words"], _shorthands()),
            needed_words(row["words"]),
        )
        for row in _table("cues.toml")["cue"]
    )
