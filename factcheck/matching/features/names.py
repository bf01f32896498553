"""Features of names and places, which can only set two claims apart."""

from __future__ import annotations

from math import log2

from rapidfuzz.distance import LCSseq

from factcheck.matching.features.figures import is_one_figure, state_one_sum
from factcheck.matching.features.measure import Measure, both_sorted, is_of_things, listed
from factcheck.matching.profile import Profile, bits_of
from factcheck.records import Relation
from factcheck.text.families import kin

__all__ = ["names", "places"]

_STATE = frozenset(kin("UK United Kingdom Great Britain"))
_NATIONS = frozenset(kin("England Wales Scotland Northern Ireland"))

_WITHIN = 0.5
"""What two places count for where one may lie in the other."""

_DOUBTFUL = 2.2
"""What names amount to at most where a sum says that both speak of one thing."""


def names(left: Profile, right: Profile) -> Measure | None:
    """Measure the names that stand in the place of one another in sentences built alike.

    A name that the other's surroundings hold as well is no contrast. Of one telling sum, one name
    may be short for the other: "PIP", "the Spring Budget".
    """
    a, b = _alone(left, right), _alone(right, left)
    if not a or not b:
        return None
    in_order = LCSseq.similarity(left.sequence, right.sequence)
    alike = in_order / (min(len(left.sequence), len(right.sequence)) or 1)
    amount = alike * log2(1 + min(bits_of(a), bits_of(b)))
    if amount > _DOUBTFUL and state_one_sum(left, right):
        amount = _DOUBTFUL
    amounts = {"names_differ": amount}
    return Measure("names", Relation.DIFFERS, amounts, lambda: (listed(a), listed(b)))


def _alone(profile: Profile, other: Profile) -> frozenset[str]:
    """Return the names, and of a figure the places, that the other says nothing of."""
    named = profile.names if is_of_things(profile, other) else profile.names | profile.places
    return named.difference(other.about.terms)


def places(left: Profile, right: Profile) -> Measure | None:
    """Measure whether two places are named and are two.

    One figure of a country and of a place that may lie in it can be one thing, told more widely.
    """
    a, b = left.places, right.places
    if not a or not b:
        return None
    if a & b or (a <= _STATE and b <= _STATE):
        return Measure("places", Relation.SHARED, {}, both_sorted(a, b))
    doubt = _WITHIN if is_one_figure(left, right) and _may_lie_in(a, b) else 1.0
    return Measure("places", Relation.DIFFERS, {"places_differ": doubt}, both_sorted(a, b))


def _may_lie_in(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether the one is a country at home, and the other may be a part of it."""
    return _holds(left, right) or _holds(right, left)


def _holds(country: frozenset[str], place: frozenset[str]) -> bool:
    if country <= _STATE:
        return not place <= _STATE
    return country <= _NATIONS and place.isdisjoint(_NATIONS | _STATE)
