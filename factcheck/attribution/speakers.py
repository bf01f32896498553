"""Whom a subject means: the fullest form of a name, a role's holder, a pronoun's person."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.attribution.subjects import Subject
from factcheck.text.name_words import given_names, heads_of_office, titles
from factcheck.text.names import Name, aliases

__all__ = ["Speakers"]

_REACH = 700
"""How many code points before a pronoun the person it means is looked for."""

_REACH_OF_IT = 350
"""The same for "it" and the report it means."""
_OPENING = 25
"""How far into a sentence the person stands with whom it begins ("Home Secretary Ann Lee")."""

# A role before a name ("leader of the opposition Ann Lee") or after it ("Ann Lee, the leader of").
_ROLE_BEFORE = re.compile(r"\b(?P<role>[\w’'-]+)(?:\s+(?:of|for)(?:\s+[\w’'&-]+){1,6}?)?,?\s+\Z")
_ROLE_AFTER = re.compile(
    r",\s+(?:the\s+|a\s+|an\s+)?(?:[\w’'-]+\s+){0,4}?(?P<role>[\w’'-]+)(?=\s+(?:of|for|at)\b|,|\.)"
)
_HEADS = re.compile(r"\s+(?:of|for|in|on|at|to|from|into)\s+")
_POSSESSIVE = re.compile(
    r"\A(?:(?P<pronoun>(?i:his|her|their|its))|(?P<name>.+?)[’']s?)\s+(?P<rest>.+)\Z"
)


class Speakers:
    """Whom the subjects of one text mean, given its names and its sentences' starts in order."""

    def __init__(self, text: str, names: Sequence[Name], sentences: Sequence[int]) -> None:
        self._text = text
        self._full = aliases(name.text for name in names)
        self._people = [name for name in names if name.kind == "person"]
        self._persons = {self._full[name.text] for name in self._people}
        self._starts = [name.start for name in self._people]
        self._sentences = sentences
        self._holders = dict(self._roles(names))
        self._floor = 0
        self._last: str | None = None
        self._last_at = -_REACH
        self._last_source: str | None = None
        self._last_source_at = 0

    def begin(self, at: int) -> None:
        """Forget who spoke and was spoken of before ``at``, where somebody else begins."""
        self._floor = at
        self._last, self._last_source = None, None

    def named(self, subject: Subject) -> str | None:
        """Return the speaker that ``subject`` means, or None where that is not safe to say.

        Subjects must be asked for in the order of the text.
        """
        speaker = self._named(subject)
        if speaker is not None:
            if subject.is_source:
                self._last_source, self._last_source_at = speaker, subject.end
            elif subject.kind == "pronoun" or subject.may_be_one_person(self._text):
                self._last, self._last_at = speaker, subject.end
        return speaker

    def _named(self, subject: Subject) -> str | None:
        words = self._text[subject.start : subject.end]
        if subject.kind == "pronoun":
            return self._meant_by(words.lower(), subject.start)
        if subject.name is not None:
            name = subject.name.text
            if subject.name.kind == "office":
                return self._holders.get(name.lower(), name)
            return self._full.get(name, name)
        return self._described(subject, words)

    def _described(self, subject: Subject, words: str) -> str:
        if not subject.is_source and (holder := self._holder(words)) is not None:
            return holder
        owned = _POSSESSIVE.match(words)
        if owned is not None:
            pronoun = (owned["pronoun"] or "").lower()
            owner = (
                self._meant_by({"his": "he", "her": "she"}.get(pronoun, pronoun), subject.start)
                if pronoun
                else self._full.get(owned["name"], owned["name"])
            )
            if owner:
                return f"{owner}’s {owned['rest']}"
        return words[0].lower() + words[1:] if words.startswith(("The ", "A ", "An ")) else words

    def _holder(self, words: str) -> str | None:
        determiner, _, role = words.lower().partition(" ")
        if determiner not in ("the", "that", "this"):
            return None
        if " " in role and role in self._holders:
            return self._holders[role]
        # "the leader", "the party leader": where the one who spoke last was said to be a leader
        holder = self._holders.get(_head(role))
        return holder if holder == self._last else None

    def _meant_by(self, pronoun: str, at: int) -> str | None:
        """Return the person a pronoun means, or None where two could be meant."""
        if pronoun == "it":
            return self._last_source if at - self._last_source_at < _REACH_OF_IT else None
        bearer = {"he": "male", "she": "female"}.get(pronoun)
        if bearer is None:
            return None
        suited = [full for full in self._near(at) if _bearer(full) in (bearer, None)]
        if len(suited) <= 1:
            return suited[0] if suited else None
        safe = self._last in suited and self._last in self._persons
        if safe and not self._others_since(bearer, at):
            return self._last
        subjects = [full for full in suited if self._opens_sentence(full, at)]
        if len(subjects) == 1:
            return subjects[0]
        known = [full for full in suited if _bearer(full) == bearer]
        return known[0] if len(known) == 1 else None

    def _near(self, at: int) -> list[str]:
        """Return the people named or speaking shortly before ``at``, in full."""
        low = bisect_left(self._starts, max(self._floor, at - _REACH))
        near = self._people[low : bisect_left(self._starts, at)]
        full = [self._full[name.text] for name in near]
        if self._last is not None and at - self._last_at < _REACH:
            full.append(self._last)
        return list(dict.fromkeys(full))

    def _others_since(self, bearer: str, at: int) -> bool:
        """Tell whether somebody else a pronoun suits was named since the last one spoke."""
        low, high = bisect_left(self._starts, self._last_at), bisect_left(self._starts, at)
        others = {self._full[name.text] for name in self._people[low:high]} - {self._last}
        return any(_bearer(full) in (bearer, None) for full in others)

    def _opens_sentence(self, full: str, at: int) -> bool:
        """Tell whether a person is whom the sentence before that of ``at`` begins with."""
        index = bisect_right(self._sentences, at) - 2
        if index < 0:
            return False
        start = self._sentences[index]
        first = bisect_left(self._starts, start)
        return (
            first < len(self._people)
            and self._people[first].start < start + _OPENING
            and self._full[self._people[first].text] == full
        )

    def _roles(self, names: Sequence[Name]) -> list[tuple[str, str]]:
        """Return who holds each role, the last of a text winning, and none that two hold."""
        holders: dict[str, set[str]] = {}
        text = self._text
        offices = {name.end: name for name in names if name.kind == "office"}
        for person in self._people:
            full = self._full[person.text]
            before = _ROLE_BEFORE.search(text, max(0, person.start - 80), person.start)
            after = _ROLE_AFTER.match(text, person.end, person.end + 80)
            office = offices.get(person.start - 1) or offices.get(person.start - 2)
            for role in (
                office and office.text.lower(),
                before and before["role"].lower(),
                after and after["role"].lower(),
            ):
                if role and role.split()[-1].capitalize() in heads_of_office():
                    holders.setdefault(role, set()).add(full)
        return [(role, min(held)) for role, held in sorted(holders.items()) if len(held) == 1]


def _head(words: str) -> str:
    parts = _HEADS.split(words.lower())[0].split()
    return parts[-1] if parts else ""


def _bearer(name: str) -> str | None:
    """Return ``female`` or ``male`` where a name shows who bears it, else None."""
    for word in name.split():
        bearer = titles().get(word.rstrip(".")) or given_names().get(word)
        if bearer in ("female", "male"):
            return bearer
    return None
