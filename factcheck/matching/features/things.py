"""Features of the thing that claims are about: which it is, what is done to it, and by whom."""

from __future__ import annotations

from factcheck.matching.features.measure import Measure, both, both_sorted, is_of_things, listed
from factcheck.matching.profile import Profile, bits_of
from factcheck.records import Relation

__all__ = ["act", "agents", "ordinal", "say_one_is_done", "thing"]

_OF_A_BODY = 0.4
"""What a shared agent counts for that is no person, since a body has many plans and reports, or
that did things of two sorts: an audit, and recommendations."""

_TELLING = 6.0
"""How many bits of qualifying words tell one thing from others of its noun."""

_TELLING_TITLE = 14.0
"""How many bits of a title name one thing: "the Child Poverty Strategy"."""


def thing(left: Profile, right: Profile) -> Measure | None:
    """Measure how alike the things are that the claims are about."""
    a, b = left.thing, right.thing
    if a is None or b is None:
        return None
    amounts: dict[str, float] = {}
    if a.noun == b.noun:
        amounts["same_noun"] = 1.0
    elif a.noun_class != b.noun_class and _names_what_it_is_of(left, right):
        amounts["other_noun"] = 1.0
    smaller = min(a.qualifiers.bits, b.qualifiers.bits)
    if smaller and "other_noun" not in amounts:
        shared = bits_of(a.qualifiers.terms & b.qualifiers.terms)
        amounts["qualifiers_shared"] = shared / max(smaller, _TELLING)
        two = smaller >= _TELLING_TITLE and left.agents.isdisjoint(right.agents)
        if two and not shared and "same_noun" in amounts:
            amounts["qualifiers_differ"] = 1.0
    if a.scopes and b.scopes and not a.scopes & b.scopes:
        amounts["scope_differs"] = 1.0
    alike = "same_noun" in amounts and "scope_differs" not in amounts
    relation = Relation.SHARED if alike else Relation.DIFFERS
    return Measure("thing", relation, amounts, lambda: (a.text, b.text))


def _names_what_it_is_of(left: Profile, right: Profile) -> bool:
    """Tell whether the thing is what the claims are about.

    A sum can be told of as a fund here and of its programme there; a length of time is of a thing.
    """
    return is_of_things(left, right) or left.dimension == "time"


def act(left: Profile, right: Profile) -> Measure | None:
    """Measure whether one thing is done to one thing: a strategy published, and to be published."""
    a, b, common = left.thing, right.thing, left.acts & right.acts
    if a is None or b is None or a.noun != b.noun or not common:
        return None
    if not (a.title and b.title):
        return None
    smaller = min(a.qualifiers.bits, b.qualifiers.bits)
    shared = bits_of(a.qualifiers.terms & b.qualifiers.terms)
    amounts = {"act_shared": shared / max(smaller, _TELLING)}
    return Measure("act", Relation.SHARED, amounts, lambda: both(listed(common)))


def say_one_is_done(left: Profile, right: Profile) -> bool:
    """Tell whether the same is done to what goes by one title, which is telling."""
    a, b = left.thing, right.thing
    if a is None or b is None or left.acts.isdisjoint(right.acts):
        return False
    one = a.title <= b.title or b.title <= a.title
    return one and bits_of(a.title & b.title) >= _TELLING_TITLE


def agents(left: Profile, right: Profile) -> Measure | None:
    """Measure whether one person or body carries both things out, or wrote them."""
    a, b = left.agents, right.agents
    if not a or not b:
        return None
    if a & b:
        of_a_person = left.led_by_person and right.led_by_person
        share = 1.0 if of_a_person and not _are_two_sorts(left, right) else _OF_A_BODY
        return Measure("agents", Relation.SHARED, {"agents_shared": share}, both_sorted(a, b))
    return Measure("agents", Relation.DIFFERS, {"agents_differ": 1.0}, both_sorted(a, b))


def _are_two_sorts(left: Profile, right: Profile) -> bool:
    a, b = left.thing, right.thing
    return a is not None and b is not None and a.noun_class != b.noun_class


def ordinal(left: Profile, right: Profile) -> Measure | None:
    """Measure whether one is the third of something and the other the fourth."""
    a, b = left.ordinals, right.ordinals
    if not (a or b) or a & b:
        return None
    if a and b:
        return Measure("ordinal", Relation.DIFFERS, {"ordinal_differs": 1.0}, both_sorted(a, b))
    return Measure("ordinal", Relation.UNKNOWN, {"ordinal_alone": 1.0}, both_sorted(a, b))
