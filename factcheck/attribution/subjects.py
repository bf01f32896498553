"""Who or what stands before a verb that reports, or behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from factcheck.attribution.vocabulary import (
    any_phrase,
    between,
    described,
    groups,
    sources,
    speaking,
)
from factcheck.text.abbreviations import STARTERS
from factcheck.text.name_words import name_words
from factcheck.text.names import Name

__all__ = ["Subject", "SubjectKind", "Subjects"]

SubjectKind = Literal["name", "pronoun", "described", "same"]

_WINDOW = 160
_FIRST = 40
"""How far into a sentence its subject may stand ("The chancellor, Ann Lee, has …")."""
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\Z")
_OPENING_PRONOUN = re.compile(r"(?:He|She|They|It)\b")
_WORD = re.compile(r"[\w’'-]+")
_SPEAKER = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|us|me)\Z")
# What makes a verb no report of something said: "to say", "would say", "was told".
_NOT_FINITE = re.compile(
    r"\b(?:to|will|would|shall|should|can|could|may|might|must|not|never|cannot|did|does|do|let"
    r"|is|are|was|were|be|been|being|am|get|gets|got|\w+n[’']t)\Z",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\b(?:does|do|did|will|would|can|could|should|has|have|let|may|must)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",?\s+(who|which)\Z")
_JOINED = re.compile(r"(?:\A|\s|,)(?:and|but|then|before|adding|or)\Z|[;:]\Z")
_APPOSITION = re.compile(r",\s+[^,“”;:]{2,90},\Z")
_DESCRIPTION = re.compile(r",\s+(?:the|a|an|its|their|his|her)\s+[^,“”;:]{2,90}\Z")
_ASIDE = re.compile(r",\s+(?:in|at|on|during|after|before|when|while|speaking|writing)\s")
_POSSESSIVE = re.compile(r"[’']s?\Z")
_PARENTHESIS = re.compile(r"\((?P<inside>[^()]{2,60})\)\Z")
# A name goes on behind a possessive ("King’s Fund"), owns something ("Lee’s report") or ends with
# one ("St Mungo’s").
_REST_OF_NAME = re.compile(r"[’']s?(?:\s[A-Z][\w&-]*)+")
_CLAUSE_ENDS = r"(?=\s*(?:[.,;:—–()”\n]|\Z))"
_OWNED = re.compile(rf"(?:[’']s|(?<=s)[’'])(?:\s+[\w-]+){{1,6}}{_CLAUSE_ENDS}")
_ENDS_POSSESSIVE = re.compile(rf"(?:[’']s|(?<=s)[’']){_CLAUSE_ENDS}")
_WITHIN_DOCUMENT = re.compile(r"\b(?:following|above)\b|\bbelow\Z", re.IGNORECASE)
_CAPITALISED = re.compile(r"(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+\Z")
_NOT_THE_HOLDER = re.compile(
    r"\b(?:[Ss]hadow|[Ff]ormer|[Tt]hen|[Dd]eputy|[Aa]cting|[Ff]irst|[Ll]ate)\s+\Z"
)
_LONGER = re.compile(r"\b(?:[A-Z][\w’'-]+\s+){1,3}(?:of|for|and|in|on)?\s*(?:the\s+)\Z")
_PREPOSITION = re.compile(r"\b(?:of|on|for|into|from|by|at)(?:\s+the)?\s+\Z")
_ORIGIN = re.compile(r"\s+(?:of|from|at)\s+(?:the\s+)?[\w’'&.-]+(?:\s+[\w’'&.-]+){0,5}\Z")
_AHEAD = re.compile(
    r"(?P<words>(?:the|a|an|one|his|her|its|their)\s+(?:[\w’'-]+\s+){0,6}?[\w’'-]+|[Hh]e|[Ss]he|they)"
    r"(?=\s*(?:[.,;:—–(]|\Z|\n|\s(?:who|in|on|at|during|as|after|before|when|while|today|yesterday"
    r"|last|told|of)\b))"
)


class Subject(NamedTuple):
    """``text[start:end]``; ``same`` is the subject of the verb before ("… and added")."""

    start: int
    end: int
    kind: SubjectKind
    name: Name | None = None
    is_source: bool = False

    def is_person(self) -> bool:
        """Tell whether a name shows that it is somebody, whom "which" cannot mean."""
        return self.name is not None and self.name.kind in ("person", "office")

    def is_office(self) -> bool:
        """Tell whether it names what somebody is, and not who."""
        return self.name is not None and self.name.kind == "office"

    def is_unknown_word(self) -> bool:
        """Tell whether all that speaks for it is one capital ("Full details")."""
        return self.name is not None and self.name.kind is None and " " not in self.name.text

    def may_be_one_person(self, text: str) -> bool:
        """Tell whether "he" or "she" can mean it."""
        if self.is_source or self.kind == "pronoun":
            return False
        if self.name is not None:
            return self.name.kind in ("person", "office", None)
        return groups().isdisjoint(text[self.start : self.end].lower().split())


class Subjects:
    """Finds subjects in one text; ``names`` returns those it names, once a verb needs a subject."""

    def __init__(self, text: str, names: Callable[[], Sequence[Name]]) -> None:
        self._text = text
        self._names = names

    @cached_property
    def _by_end(self) -> dict[int, Name]:
        return {name.end: name for name in self._names()}

    @cached_property
    def _by_start(self) -> dict[int, Name]:
        return {name.start: name for name in self._names()}

    def before(self, low: int, verb: int, any_noun: bool = False) -> Subject | None:
        """Return the subject that ends before the verb at ``verb`` and starts after ``low``.

        Before a verb that leads up to a quotation, or can only report, ``any_noun`` may be one.
        """
        low = max(low, verb - _WINDOW)
        found = between().search(self._text, low, verb)
        end = found.start() if found else verb
        subject = self._ending(low, end)
        if subject is not None and self._asked(subject.start):
            return None  # "Does the minister agree that …?"
        if subject is not None or not any_noun:
            return subject
        return self._any(low, end)

    def may_say(self, subject: Subject) -> bool:
        """Tell whether a subject behind a verb is one that can say something."""
        if subject.kind != "described":
            return self._text[subject.end : subject.end + 1] not in ("’", "'")
        phrase = self._text[subject.start : subject.end]
        words = re.findall(r"[\w-]+", phrase)
        return not _WITHIN_DOCUMENT.search(phrase) and any(
            word[0].isupper() or word.lower() in speaking() for word in words
        )

    def _asked(self, at: int) -> bool:
        return _QUESTION.search(self._text, max(0, at - 12), at) is not None

    def _any(self, low: int, end: int) -> Subject | None:
        """Return whatever noun phrase or "who" ends here, for a verb that leads up to words."""
        if _NOT_FINITE.search(self._text, max(low, end - 12), end):
            return None
        if _SPEAKER.search(self._text, low, end):
            return None
        if relative := _RELATIVE.search(self._text, max(low, end - 10), end):
            return self._any(low, relative.start()) or Subject(relative.start(1), end, "pronoun")
        phrase = any_phrase().search(self._text[low:end])
        return Subject(low + phrase.start(), end, "described") if phrase else None

    def _ending(self, low: int, end: int) -> Subject | None:
        text = self._text
        if _NOT_FINITE.search(text, max(low, end - 12), end) or _POSSESSIVE.search(text, low, end):
            return None
        if (relative := _RELATIVE.search(text, max(low, end - 10), end)) is not None:
            antecedent = self._described_person(low, relative.start())
            antecedent = antecedent or self._ending(low, relative.start())
            impersonal = relative[1] == "which"
            return None if impersonal and antecedent and antecedent.is_person() else antecedent
        if _JOINED.search(text, max(low, end - 10), end):
            start = end
            while self._text[start].isspace():
                start += 1
            return Subject(start, start, "same")
        if text[end - 1 : end] == ",":
            return self._beside_apposition(low, end)
        if text[end - 1 : end] == ")":
            return self._in_parenthesis(low, end)
        return self._noun_phrase(low, end)

    def _described_person(self, low: int, end: int) -> Subject | None:
        # "Ann Lee, the head of safety at Leeds fire service, who said"
        described = _DESCRIPTION.search(self._text, low, end)
        person = self._by_end.get(described.start()) if described else None
        if person is None or person.start < low or " " not in person.text:
            return None
        return Subject(person.start, person.end, "name", person)

    def _beside_apposition(self, low: int, end: int) -> Subject | None:
        # "Ann Lee, the minister, said"; "the minister, Ann Lee, said"
        apposition = _APPOSITION.search(self._text, low, end)
        if apposition is None:
            return None
        if _ASIDE.match(self._text, apposition.start(), end):
            return self._ending(low, apposition.start())
        subject = self._noun_phrase(low, apposition.start())
        person = self._by_end.get(end - 1)
        holds_office = subject is not None and subject.is_office()
        if person is None or not (
            person.kind == "person" or (holds_office and person.kind is None and " " in person.text)
        ):
            return subject
        if subject is not None and subject.kind != "described" and not holds_office:
            return subject
        phrase = any_phrase().search(self._text[low : apposition.start()])
        start = subject.start if subject else low + phrase.start() if phrase else person.start
        return Subject(start, end, "name", person, subject is not None and subject.is_source)

    def _in_parenthesis(self, low: int, end: int) -> Subject | None:
        # "the hon. Member for Somewhere (Ann Lee) said"; "Ann Lee (Lab) said"
        found = _PARENTHESIS.search(self._text, low, end)
        if found is None:
            return None
        inside = self._by_start.get(found.start("inside"))
        if inside is not None and inside.kind == "person":
            return Subject(inside.start, inside.end, "name", inside)
        end = found.start()
        while end > low and self._text[end - 1].isspace():
            end -= 1
        return self._noun_phrase(low, end)

    def _noun_phrase(self, low: int, end: int) -> Subject | None:
        text = self._text
        name = self._by_end.get(end)
        name = None if name is None or name.start < low else self._whole(low, name)
        if name is not None and not self._within_phrase(low, name):
            is_source = name.kind == "work" or name.text.split()[-1].lower() in sources()
            return Subject(name.start, end, "name", name, is_source)
        if (pronoun := _PRONOUN.search(text, low, end)) is not None:
            return Subject(pronoun.start(), end, "pronoun")
        if _SPEAKER.search(text, low, end):
            return None
        if (phrase := described().search(text[low:end])) is not None:
            if _WITHIN_DOCUMENT.search(phrase[0]):
                return None  # "the following table shows" what the document's own speaker says
            return Subject(low + phrase.start(), end, "described", None, _is_source(phrase[0]))
        return self._capitalised(low, end) or self._with_origin(low, end)

    def _whole(self, low: int, name: Name) -> Name:
        """Return a name with what before it makes it another's: "shadow", "Labour Behind the"."""
        before = None
        if name.kind == "office":
            before = _NOT_THE_HOLDER.search(self._text, low, name.start)
        elif name.kind is None and " " not in name.text:
            before = _LONGER.search(self._text, low, name.start)
        if before is None or before[0].split()[0] in STARTERS:
            return name
        return name._replace(start=before.start(), text=self._text[before.start() : name.end])

    def _within_phrase(self, low: int, name: Name) -> bool:
        """Tell whether a name only says which report or person is meant ("report on Leeds")."""
        if not _PREPOSITION.search(self._text, max(low, name.start - 10), name.start):
            return False
        return described().search(self._text[low : name.end]) is not None

    def _with_origin(self, low: int, end: int) -> Subject | None:
        # "Ann Lee of Leeds council said"
        found = _ORIGIN.search(self._text, low, end)
        name = self._by_end.get(found.start()) if found else None
        if name is None or not (name.kind == "person" or (name.kind is None and " " in name.text)):
            return None
        return Subject(name.start, end, "name", name)

    def _capitalised(self, low: int, end: int) -> Subject | None:
        found = _CAPITALISED.search(self._text, low, end)
        if found is None:
            return None
        words = found[0].split()
        if words[0] in STARTERS or not name_words("calendar").isdisjoint(words):
            return None
        name = Name(found.start(), end, found[0], None)
        return Subject(found.start(), end, "name", name)

    def after(self, verb_end: int, high: int) -> Subject | None:
        """Return the subject behind a verb ("…, said the minister"), or None."""
        text = self._text
        start = verb_end
        while start < high and text[start].isspace():
            start += 1
        at = start + 4 if text.startswith("the ", start) else start
        name = self._by_start.get(at)
        if name is not None:
            person = self._by_start.get(_skip(text, name.end))
            if name.kind == "office" and person is not None and person.kind == "person":
                name = person
            return self._with_possessive(start, high, name)
        ahead = _AHEAD.match(text, start, high)
        if ahead is None:
            return None
        kind: SubjectKind = "pronoun" if ahead[0].lower() in ("he", "she", "they") else "described"
        return Subject(start, ahead.end(), kind, None, kind == "described" and _is_source(ahead[0]))

    def _with_possessive(self, start: int, high: int, name: Name) -> Subject:
        """Return the subject that begins with a name, with all that a possessive joins to it."""
        text, end = self._text, name.end
        if (rest := _REST_OF_NAME.match(text, end, high)) is not None:
            end = rest.end()
        if (owned := _OWNED.match(text, end, high)) is not None:
            phrase = text[start : owned.end()]
            return Subject(start, owned.end(), "described", None, _is_source(phrase))
        if rest is None and (ends := _ENDS_POSSESSIVE.match(text, end, high)) is not None:
            end = ends.end()
        if end > name.end:
            name = Name(name.start, end, text[name.start : end])
        return Subject(start, end, "name", name)

    def opening(self, start: int, end: int) -> Subject | None:
        """Return the subject with which the sentence ``text[start:end]`` opens, or None."""
        while start < end and self._text[start] in "“‘\"'(":
            start += 1
        pronoun = _OPENING_PRONOUN.match(self._text, start, end)
        if pronoun is not None:
            return Subject(start, pronoun.end(), "pronoun")
        first = range(start, min(end, start + _FIRST))
        named = [self._by_start[at] for at in first if at in self._by_start]
        people = [name for name in named if name.kind == "person"]
        for name in people or named[:1]:
            return Subject(name.start, name.end, "name", name)
        return self._opening_source(start, end)

    def _opening_source(self, start: int, end: int) -> Subject | None:
        # "The Green Paper mentions some of it, but also states:"
        for word in _WORD.finditer(self._text, start, min(end, start + 2 * _FIRST)):
            phrase = self._text[start : word.end()]
            if described().match(phrase):
                return (
                    Subject(start, word.end(), "described", None, True)
                    if _is_source(phrase)
                    else None
                )
        return None


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,\xa0":
        at += 1
    return at


def _is_source(phrase: str) -> bool:
    words = re.split(r"\s+(?:of|for|on|into|in|from|to|at)\s+", phrase.lower())[0].split()
    return bool(words) and words[-1] in sources()
