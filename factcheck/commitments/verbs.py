"""What follows a cue: the verb, its form, and whether somebody can undertake it."""

from __future__ import annotations

import re
from enum import Enum, auto

from attrs import frozen

from factcheck.commitments.vocabulary import in_list

__all__ = ["Form", "Verb", "verb_at"]

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ADVERBS = frozenset({"not", "never", "more", "most", "very", "well", "no", "longer", "fully"})


class Form(Enum):
    """The form of the words after a cue."""

    ACTIVE = auto()  # publish
    PROGRESSIVE = auto()  # be publishing
    PASSIVE = auto()  # be published
    PERFECT = auto()  # have published
    STATE = auto()  # be clear
    NONE = auto()


@frozen
class Verb:
    """The verb after a cue.

    Attributes:
        form: its form.
        word: its main word, lower case ("published" of "be published").
        following: the word after it, lower case, or "".
    """

    form: Form
    word: str
    following: str

    def courtesy(self, who: str) -> bool:
        """Whether it is a move in the debate when ``who``, I or we, says it."""
        name = "verbs.courtesies" if who.lower() == "i" else "verbs.courtesies_of_us"
        return in_list(name, self._base) and not self._binding

    @property
    def state(self) -> bool:
        """Whether it only befalls its subject."""
        if self.form is Form.PASSIVE:
            return in_list("verbs.effects", self.word)
        if in_list("verbs.states_alone", self._base):
            return not self._has_object
        return in_list("verbs.states", self._base) and not self._binding

    @property
    def rhetoric(self) -> bool:
        """Whether it is said for effect: "will not rest", "will act"."""
        alone = not self.following and in_list("verbs.alone", self.word)
        return alone or in_list("verbs.rhetoric", self.word)

    @property
    def effect(self) -> bool:
        """Whether it is what a measure brings about, rather than what somebody does."""
        return in_list("verbs.brings_about", self.word)

    @property
    def tells(self) -> bool:
        """Whether it is what a paper does: whoever writes it can promise what it will say."""
        return in_list("verbs.telling", self.word)

    @property
    def _binding(self) -> bool:
        return in_list("verbs.binding_phrases", f"{self._base} {self.following}")

    @property
    def milestone(self) -> bool:
        """Whether it is what a thing does on a day that somebody has set."""
        if self.form is Form.STATE and self.word != "in":
            return in_list("verbs.milestone_states", self.word)
        if self.word in {"come", "take", "go", "in"}:
            comes_in = (self.word, self.following) == ("come", "in")
            return comes_in or in_list("verbs.milestone_tails", self.following)
        return in_list("verbs.milestones", self._base)

    @property
    def befalls(self) -> bool:
        """Whether it is done to its subject and to nothing else: "the port will reopen in May".

        Who opens what says so: "the council will open the port".
        """
        return in_list("verbs.befalling", self.word) and not self._has_object

    @property
    def _has_object(self) -> bool:
        return bool(self.following) and not in_list("verbs.no_object", self.following)

    @property
    def _base(self) -> str:
        if self.form is not Form.PROGRESSIVE:
            return self.word
        stem = self.word[:-3]
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "slz":
            stem = stem[:-1]
        for name in ("verbs.courtesies", "verbs.states", "verbs.milestones"):
            for base in (stem, stem + "e"):
                if in_list(name, base):
                    return base
        return stem


def verb_at(text: str, at: int) -> Verb:
    """Read the verb that stands at ``at`` of a sentence in plain form."""
    words = [match[0].lower() for match in _WORD.finditer(text, at, at + 160)]
    if not words or not text[at : at + 1].isalpha():
        return Verb(Form.NONE, "", "")
    while len(words) > 1 and (words[0] in _ADVERBS or in_list("adverbs.short", words[0])):
        words.pop(0)
    first, rest = words[0], [w for w in words[1:] if not _adverb(w)]
    following = rest[0] if rest else ""
    after = rest[1] if len(rest) > 1 else ""
    if first == "be" or (first == "get" and _participle(following)):
        return _after_be(following, after)
    if first == "have" and _participle(following) and following not in {"need", "greed"}:
        if following == "been":
            return Verb(Form.PERFECT, after, "")
        return Verb(Form.PERFECT, following, after)
    return Verb(Form.ACTIVE, first, following)


def _after_be(word: str, after: str) -> Verb:
    if word.endswith("ing") and len(word) > 4 and word not in {"during", "nothing", "something"}:
        return Verb(Form.PROGRESSIVE, word, after)
    if in_list("verbs.effects", word):
        return Verb(Form.PASSIVE, word, after)
    if in_list("verbs.milestone_states", word) and word not in {"completed", "implemented"}:
        return Verb(Form.STATE, word, after)
    if _participle(word):
        return Verb(Form.PASSIVE, word, after)
    return Verb(Form.STATE, word, after)


def _adverb(word: str) -> bool:
    if word in _ADVERBS or in_list("adverbs.short", word):
        return True
    return word.endswith("ly") and not in_list("adverbs.unlike", word)


def _participle(word: str) -> bool:
    return (word.endswith("ed") and len(word) > 3) or in_list("verbs.irregular", word)
