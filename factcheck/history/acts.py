"""Whether two commitments undertake one act, by their verbs and by what was matched."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from factcheck.records import Claim, Commitment, Match, Relation
from factcheck.text.words import stem

__all__ = ["is_one_act", "name_one_thing", "verb"]

_WORD = re.compile(r"[^\W\d_]+")
_BRINGING_ABOUT = frozenset({"establish", "legislate", "fund"})
_HANGS_ON = re.compile(r"\b(?:about|for|from|in|into|of|on|to|with)\b")
_PARTICLES = frozenset("at forward in into off on out up".split())
_AUXILIARIES = frozenset("also be been being now to".split())
_NOMINAL = frozenset(
    """a an another any all each every full further his her its more new no our some such that the
    their these this those whole""".split()
)
"""Words with which an action begins that names a thing and no act: "a further inquiry"."""


def is_one_act(left: Claim, right: Claim, match: Match) -> bool:
    """Tell whether two matched claims of a commitment undertake the same.

    Their verbs are of one family; or one has none ("a further inquiry" is not necessary), and the
    other is to bring that thing about ("set up an inquiry", not "set out details of it").
    """
    if left.commitment is None or right.commitment is None:
        return False
    a, b = verb(left.commitment), verb(right.commitment)
    if a and b:
        return _family(a) == _family(b)
    if not name_one_thing(match):
        return False
    return all(_brings_about(claim) for claim, act in ((left, a), (right, b)) if act)


def name_one_thing(match: Match) -> bool:
    """Tell whether both claims of a match name the thing that it is about."""
    return any(e.feature == "thing" and e.relation is Relation.SHARED for e in match.evidence)


def _brings_about(claim: Claim) -> bool:
    """Tell whether the thing that a claim speaks of is what its commitment brings about."""
    assert claim.commitment is not None
    if _family(verb(claim.commitment)) not in _BRINGING_ABOUT:
        return False
    before, found, _ = claim.commitment.action.exact.lower().partition(claim.noun or "\0")
    return bool(found) and _HANGS_ON.search(before) is None


def verb(commitment: Commitment) -> str:
    """Return the verb of an action, its particle included, as stems; empty where it has none."""
    said, cue = commitment.action, commitment.cue
    inside = said.covers(cue)
    text = said.exact[cue.end - said.start :] if inside else said.exact
    words = [word.lower() for word in _WORD.findall(text[:80])]
    while words and (words[0] in _AUXILIARIES or words[0].endswith("ly")):
        words.pop(0)
    if not words or words[0] in _NOMINAL or not (inside or said.exact[0].isalpha()):
        return ""
    particle = f" {words[1]}" if len(words) > 1 and words[1] in _PARTICLES else ""
    return stem(words[0]) + particle


def _family(verb: str) -> str:
    families = _families()
    return families.get(verb) or families.get(verb.partition(" ")[0]) or verb


@cache
def _families() -> dict[str, str]:
    table = tomllib.loads((files("factcheck.history") / "verbs.toml").read_text(encoding="utf-8"))
    listed: dict[str, str] = table["families"]
    return {
        _stemmed(phrase): name for name, verbs in listed.items() for phrase in verbs.split("\n")
    }


def _stemmed(phrase: str) -> str:
    head, _, particle = phrase.partition(" ")
    return f"{stem(head)} {particle}".rstrip()
