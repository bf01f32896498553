"""Which shorter forms of a name stand for which fuller one, where there is no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.text.name_words import given_names, name_words, titles

__all__ = ["aliases", "may_be_one"]


class _Person(NamedTuple):
    """A name read as a person's. ``bearer`` is female, male or any."""

    name: str
    title: str | None
    words: tuple[str, ...]
    bearer: str

    @property
    def worth(self) -> tuple[int, int, str]:
        courtesy = self.title is None or self.title in name_words("titles", "courtesy")
        return len(self.words), not courtesy, self.name


def aliases(names: Iterable[str]) -> Mapping[str, str]:
    """Map each name to the fullest form of it among ``names``, or to itself where in doubt.

    >>> forms = aliases(["Lee", "Dr Lee", "Dr Ann Lee", "Bell", "Ian Bell", "Joan Bell", "Ms Bell"])
    >>> forms["Lee"], forms["Dr Lee"], forms["Bell"], forms["Ms Bell"]
    ('Dr Ann Lee', 'Dr Ann Lee', 'Bell', 'Joan Bell')
    """
    return _aliases(tuple(sorted(set(names))))


def may_be_one(left: str, right: str) -> bool:
    """Tell whether two names can be of one person, one of them with fewer words or another title.

    >>> may_be_one("Councillor Ann Lee", "Cllr Lee"), may_be_one("Mr Lee", "Ms Ann Lee")
    (True, False)
    """
    one, other = _read(left), _read(right)
    a, b = ({word.casefold() for word in person.words} for person in (one, other))
    return bool(a and b) and (a <= b or b <= a) and _agree(one, other)


@lru_cache(maxsize=8)  # two stages ask about the names of one document
def _aliases(forms: Sequence[str]) -> Mapping[str, str]:
    people = [_read(name) for name in forms]
    by_word: dict[str, list[_Person]] = {}
    for person in people:
        if len(person.words) > 1 and _may_be_person(person):
            by_word.setdefault(person.words[-1], []).append(person)
            by_word.setdefault(person.words[0], []).append(person)
    by_surname_alone: dict[str, list[_Person]] = {}
    for person in people:
        if len(person.words) == 1:
            by_surname_alone.setdefault(person.words[0], []).append(person)
    full = {
        person.name: _fullest(person, by_word, by_surname_alone)
        for person in people
        if person.words
    }
    initials = _initials(forms)
    return {name: initials.get(name) or full.get(name, name) for name in forms}


@lru_cache(maxsize=10_000)
def _read(name: str) -> _Person:
    words = name.replace("’s", "").replace("'s", "").split()
    title = None
    bearer = "any"
    while len(words) > 1 and (found := titles().get(words[0].rstrip("."))):
        title = words[0].rstrip(".")
        bearer = bearer if found == "any" else found
        words = words[1:]
    while len(words) > 1 and words[-1] in name_words("after_names"):
        words = words[:-1]
    if bearer == "any" and len(words) > 1:
        bearer = given_names().get(words[0], "any").replace("either", "any")
    return _Person(name, title, tuple(words), bearer)


@lru_cache(maxsize=10_000)
def _may_be_person(person: _Person) -> bool:
    words = person.words
    if person.title is None and (
        words[0] in name_words("places", "first")
        or not name_words("bodies").isdisjoint(words)
        or not name_words("bodies", "names").isdisjoint(words)
        or not name_words("works").isdisjoint(words)
        or words[-1] in name_words("places", "known")
    ):
        return False
    return len(words) <= 4 and not any(word in ("of", "for", "and", "on", "&") for word in words)


def _fullest(
    person: _Person,
    by_word: dict[str, list[_Person]],
    by_surname_alone: dict[str, list[_Person]],
) -> str:
    fuller = [other for other in by_word.get(person.words[-1], ()) if _extends(other, person)]
    if not fuller:
        titled = [
            other
            for other in by_surname_alone.get(person.words[0], ())
            if len(person.words) == 1 and _agree(other, person)
        ]
        fuller = titled
    if not fuller or not _are_one(fuller):
        return person.name
    return max([*fuller, person], key=lambda other: other.worth).name


def _extends(fuller: _Person, person: _Person) -> bool:
    """Tell whether ``person`` can be a shorter form of ``fuller``, or its equal."""
    if not _agree(fuller, person):
        return False
    short, long = person.words, fuller.words
    if len(short) == 1:
        if short[0] == long[-1]:
            return True
        given = fuller.title is not None or short[0] in given_names()
        return short[0] == long[0] and given
    return short[0] == long[0] and short[-1] == long[-1] and len(short) <= len(long)


def _agree(one: _Person, other: _Person) -> bool:
    return "any" in (one.bearer, other.bearer) or one.bearer == other.bearer


def _are_one(people: list[_Person]) -> bool:
    longest = max(people, key=lambda person: person.worth)
    return all(_extends(longest, person) for person in people)


def _initials(forms: Sequence[str]) -> dict[str, str]:
    """Map acronyms to the one name among ``forms`` whose capitals they are."""
    acronyms = {form for form in forms if form.isalpha() and form.isupper() and len(form) > 2}
    if not acronyms:
        return {}
    spelt: dict[str, list[str]] = {}
    for form in forms:
        words = [word for word in form.split() if word[0].isupper()]
        letters = "".join(word[0] for word in words)
        if len(words) > 2 and letters in acronyms:
            spelt.setdefault(letters, []).append(form)
    return {acronym: full[0] for acronym, full in spelt.items() if len(full) == 1}
