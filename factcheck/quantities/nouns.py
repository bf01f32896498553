"""What a number counts: the noun after it, with its modifiers, and the singular of it."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from factcheck.quantities.words import (
    DETERMINERS,
    IRREGULAR_PLURALS,
    LEADING,
    MODIFYING,
    NOT_PLURAL,
    PLAIN_MODIFIERS,
    STOPS,
    UNCHANGING,
    VERBS,
)
from factcheck.text.numerals import SCALES, TEENS, TENS, UNITS

__all__ = ["Noun", "Word", "coordinated", "counted", "modified", "share_of", "singular", "words"]

NUMBERS = frozenset((*UNITS, *TEENS, *TENS, *SCALES, "half", "dozens", "hundreds", "thousands"))
Word = tuple[str, int, int]
"""A word of the folded text with where it starts and ends."""

_WORD = r"[^\W\d_](?:[\w&/]|['-](?=\w))*+"
_RUN = re.compile(rf"(?: {{1,2}}{_WORD}){{1,8}}+")
_OF = re.compile(
    r"(?: \([^()]{1,20}\))? of (?:all |both |about )?"
    r"(?:(?:the|its|our|their|those|these|his|her|my|your|this|that) )?"
    r"(?:(?:total )?number of (?:the )?)?(?:[0-9][0-9,.]* )?"
)
_AND = re.compile(rf"(?:, ({_WORD}(?: {_WORD})?),?)? (?:and|&) ")


@frozen
class Noun:
    """A counted noun in the folded text.

    Attributes:
        start: where its first modifier starts, or the noun itself.
        unit: its singular, with the modifiers that make it a thing.
        head: the singular of the last word.
        last: the last word as written.
    """

    start: int
    end: int
    unit: str
    head: str
    last: str


def words(folded: str, position: int, limit: int) -> list[Word]:
    """Return up to eight words that follow ``position`` with nothing but spaces between them."""
    match = _RUN.match(folded, position, limit)
    if match is None:
        return []
    found = []
    for word in match[0].split(" "):
        if word:
            found.append((word, position, position + len(word)))
        position += len(word) + 1
    return found


def plural(word: str) -> bool:
    """Tell whether ``word`` looks like the plural of a noun, or stands for many as it is."""
    if word[-1] != "s":
        return word in IRREGULAR_PLURALS or word in UNCHANGING
    return (
        len(word) > 2
        and word[-2] not in "'su"
        and word not in NOT_PLURAL
        and word not in STOPS
        and not word.endswith("ous")
    )


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Return the singular of a plural noun: "policies" is "policy", "people" is "person"."""
    first, hyphen, last = word.rpartition("-")
    if hyphen and word not in IRREGULAR_PLURALS:
        return f"{first}-{singular(last)}"
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if word in UNCHANGING or word[-1] != "s" or word[-2:] in ("ss", "us", "is"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def counted(following: list[Word]) -> Noun | None:
    """Return the plural noun that opens ``following``, with its modifiers, or None."""
    for index, (word, _, _) in enumerate(following):
        if word in STOPS and not (index == 0 and word in LEADING):
            return None
        if plural(word):
            return _noun(following[: _head(following, index) + 1])
        if index == 5:
            return None
    return None


def _head(following: list[Word], index: int) -> int:
    """Return the index of the head of the noun phrase whose first plural is at ``index``."""
    beyond = following[index + 1 : index + 3]
    if beyond and plural(beyond[0][0]):
        return index + 1  # "sports clubs", "services users"
    if following[index][0] in MODIFYING and len(beyond) == 2 and beyond[0][0] not in STOPS:
        return index + 2 if plural(beyond[1][0]) else index  # "police force areas"
    return index


def modified(following: list[Word]) -> Noun | None:
    """Return the noun that a number modifies: "audit" after "three-month", or None."""
    taken = 0
    for word, _, _ in following[:3]:
        if word in STOPS or word.endswith("ly") or (taken and word.endswith("ed")):
            break
        taken += 1
        if plural(word):
            break
    return _noun(following[:taken]) if taken else None


def share_of(folded: str, position: int, limit: int) -> Noun | None:
    """Return what a share is a share of: "suspects" after "37%" in "37% of suspects"."""
    match = _OF.match(folded, position, limit)
    if match is None:
        return None
    following = words(folded, match.end() - 1, limit)
    return counted(following) or modified(following)


def coordinated(folded: str, noun: Noun, limit: int) -> Noun:
    """Return ``noun`` with what is counted along with it: "police officers and PCSOs"."""
    if folded[noun.end : noun.end + 1] not in (" ", ","):
        return noun
    match = _AND.match(folded, noun.end, limit)
    if match is None or (match[1] and not _is_listed(match[1])):
        return noun
    shared = noun.last in MODIFYING  # "police and community support officers"
    following = words(folded, match.end() - 1, limit)
    second = counted(following[: 3 if shared else 2])
    if second is None or following[0][0] in VERBS or following[0][0] in NUMBERS:
        return noun
    if folded[second.end + 1 : second.end + 2].isdecimal():
        return noun
    beyond = words(folded, second.end, limit)[:1]
    if beyond and beyond[0][0] in DETERMINERS:
        return noun  # "enterprises and supports a …"
    if shared and second.last not in MODIFYING:
        return Noun(noun.start, second.end, f"{noun.unit} {second.head}", second.head, second.last)
    return Noun(noun.start, second.end, noun.unit, noun.head, noun.last)


def _is_listed(words: str) -> bool:
    """Tell whether the middle of "officers, wardens and cadets" has no number of its own."""
    first, _, last = words.rpartition(" ")
    return plural(last) and first not in NUMBERS


def _noun(taken: list[Word]) -> Noun:
    head = singular(taken[-1][0])
    names = [word for word, _, _ in taken[:-1] if word not in PLAIN_MODIFIERS]
    first = next(
        (index for index, (word, _, _) in enumerate(taken[:-1]) if word not in LEADING),
        len(taken) - 1,
    )
    return Noun(taken[first][1], taken[-1][2], " ".join((*names, head)), head, taken[-1][0])
