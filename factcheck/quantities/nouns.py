"""What a number counts: the noun after it, with its modifiers, and the singular of it."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import define, frozen

from factcheck.quantities.words import (
    DETERMINERS,
    IRREGULAR_PLURALS,
    LEADING,
    MODIFYING,
    NOT_PLURAL,
    PAIRED,
    PLAIN_MODIFIERS,
    STOPS,
    UNCHANGING,
    VERBS,
)
from factcheck.text.numerals import SCALES, TEENS, TENS, UNITS

__all__ = [
    "NUMBERS",
    "Noun",
    "Words",
    "coordinated",
    "counted",
    "modified",
    "nothing_counted",
    "share_of",
    "singular",
    "words_after",
]

NUMBERS = frozenset(
    (
        *(*UNITS, *TEENS, *TENS, *SCALES),
        *"half dozens tens hundreds thousands millions several few many".split(),
    )
)
"""Words that start another number, and so are no part of a noun."""

_WORD = r"[^\W\d_](?:[\w&/]|['-](?=\w))*+"
# Digits within a name that qualifies a noun: "20 tier 1 suppliers", "two 100th birthday parties".
_QUALIFYING = (
    r"(?:(?<=\btier|\btype)|(?<=\bgrade|\blevel|\bphase|\bstage|\bclass|\bgroup)|(?<=\bcategory))"
    r" [0-9]\b(?! ?[%-])| [0-9]{1,3}(?:st|nd|rd|th)\b"
)
_RUN = re.compile(rf"(?: {{1,2}}[^\W\d_][\w&/'-]*+|{_QUALIFYING}){{1,6}}+")
_OF = re.compile(
    r"(?:\.| \([^()]{1,20}\))? of (?:all |both |about )?"
    r"(?:(?:the|its|our|their|those|these|his|her|my|your|this|that) )?"
    r"(?:(?:total )?number of (?:the )?)?(?:(?:last|past|first|next|previous|top|remaining) )?"
    r"(?:[0-9][0-9,.]* )?"
)
_OF_OPENINGS = frozenset((" o", " (", ". "))
_AND = re.compile(rf"(?:, ({_WORD}(?: {_WORD})?),?)? (?:and|&) ")


@define
class Words:
    """Up to six words that follow a place with nothing but spaces between them.

    Attributes:
        texts: the words; where two spaces stand together, an empty one is between them.
        position: the place, where the space before the first word stands.
    """

    texts: list[str]
    position: int

    def span(self, index: int) -> tuple[int, int]:
        """Return where a word starts and ends."""
        start = self.position + index + 1 + sum(map(len, self.texts[:index]))
        return start, start + len(self.texts[index])

    def beyond(self, count: int) -> Words:
        """Return the words without the first ones."""
        end = self.span(count - 1)[1] if count else self.position
        return Words(self.texts[count:], end)


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


def nothing_counted(folded: str, position: int) -> bool:
    """Tell whether a word follows ``position`` that can neither be counted nor qualify."""
    word = folded[position + 1 : position + _GLANCE].partition(" ")[0]
    return word in _BARREN


_UNITS_OPEN_WITH = frozenset(("per", "us"))  # per cent, US dollars
_BARREN = STOPS - LEADING - _UNITS_OPEN_WITH
_GLANCE = 2 + max(map(len, STOPS))


def words_after(folded: str, position: int, limit: int) -> Words:
    """Return the words that follow ``position``, as far as ``limit``."""
    match = _RUN.match(folded, position, limit)
    return Words(match[0].rstrip("'-")[1:].split(" ") if match else [], position)


@lru_cache(maxsize=4096)
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
    if hyphen and last and word not in IRREGULAR_PLURALS:
        return f"{first}-{singular(last)}"
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if word in UNCHANGING or word[-1] != "s" or word[-2:] in ("ss", "us", "is"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("wives", "knives")):
        return word[:-3] + "fe"  # "midwives", "penknives"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def counted(following: Words) -> Noun | None:
    """Return the plural noun that opens ``following``, with its modifiers, or None."""
    for index, word in enumerate(following.texts):
        if not word:
            continue
        if word in STOPS and not _goes_on(following.texts, index):
            return None
        if plural(word):
            return _noun(following, _head(following.texts, index) + 1)
    return None


def _goes_on(words: list[str], index: int) -> bool:
    """Tell whether a word that mostly ends a noun phrase is within one."""
    if index == 0:
        return words[0] in LEADING  # "more officers"
    return words[index] in ("and", "or") and words[index - 1] in PAIRED


def _head(words: list[str], index: int) -> int:
    """Return the index of the head of the noun phrase whose first plural is at ``index``."""
    beyond = words[index + 1 : index + 3]
    if not all(beyond):
        return index
    if beyond and plural(beyond[0]):
        return index + 1  # "sports clubs", "services users"
    if words[index] in MODIFYING and len(beyond) == 2 and beyond[0] not in STOPS:
        return index + 2 if plural(beyond[1]) else index  # "police force areas"
    return index


def modified(following: Words) -> Noun | None:
    """Return the noun that a number modifies: "audit" after "three-month", or None."""
    taken = 0
    for word in following.texts[:3]:
        if not word or word in STOPS or word.endswith("ly") or (taken and word.endswith("ed")):
            break
        taken += 1
        if plural(word):
            break
    return _noun(following, taken) if taken else None


def share_of(folded: str, position: int, limit: int) -> Noun | None:
    """Return what a share is a share of: "suspects" after "37%" in "37% of suspects"."""
    if folded[position : position + 2] not in _OF_OPENINGS:
        return None
    match = _OF.match(folded, position, limit)
    if match is None:
        return None
    following = words_after(folded, match.end() - 1, limit)
    if following.texts and following.texts[0] in NUMBERS:
        following = following.beyond(1)  # "three of the five judges"
    noun = counted(following) or modified(following)
    return None if noun is None or noun.last.endswith("'s") else noun


def coordinated(folded: str, noun: Noun, limit: int) -> Noun:
    """Return ``noun`` with what is counted along with it: "police officers and PCSOs"."""
    if (
        folded[noun.end : noun.end + 3] not in (" an", " & ")
        and folded[noun.end : noun.end + 1] != ","
    ):
        return noun
    match = _AND.match(folded, noun.end, limit)
    if match is None or (match[1] and not _is_listed(match[1])):
        return noun
    shared = noun.last in MODIFYING  # "police and community support officers"
    following = words_after(folded, match.end() - 1, limit)
    del following.texts[3:]
    second = counted(following)
    if second is None or following.texts[0] in VERBS or following.texts[0] in NUMBERS:
        return noun
    beyond = words_after(folded, second.end, limit).texts
    if folded[second.end + 1 : second.end + 2].isdecimal() or (beyond and beyond[0] in DETERMINERS):
        return noun  # "enterprises and supports a …"
    if shared and second.last not in MODIFYING:
        return Noun(noun.start, second.end, f"{noun.unit} {second.head}", second.head, second.last)
    return Noun(noun.start, second.end, noun.unit, noun.head, noun.last)


def _is_listed(words: str) -> bool:
    """Tell whether the middle of "officers, wardens and cadets" has no number of its own."""
    first, _, last = words.rpartition(" ")
    return plural(last) and first not in NUMBERS and first not in STOPS and first != "namely"


def _noun(following: Words, count: int) -> Noun:
    """Return the noun phrase of the first words."""
    *modifiers, last = following.texts[:count]
    head = singular(last)
    paired = "and" in modifiers or "or" in modifiers
    left_out = LEADING if paired else PLAIN_MODIFIERS
    names = [word for word in modifiers if word and word not in left_out]
    first = 0
    while first < count - 1 and (not modifiers[first] or modifiers[first] in LEADING):
        first += 1
    unit = " ".join((*names, head)) if names else head
    return Noun(following.span(first)[0], following.span(count - 1)[1], unit, head, last)
