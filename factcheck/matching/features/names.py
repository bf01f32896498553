"""Features of names and places, which can only set two claims apart."""

from __future__ import annotations

from math import log2

from rapidfuzz.distance import LCSseq

from factcheck.matching.features.measure import Measure, both_sorted, is_of_things, listed
from factcheck.matching.profile import Profile, bits_of
from factcheck.records import Relation

__all__ = ["names", "places"]


def names(left: Profile, right: Profile) -> Measure | None:
    """Measure the names that stand in the place of one another in sentences built alike.

    A name that the other's surroundings hold as well is no contrast.
    """
    a, b = _alone(left, right), _alone(right, left)
    if not a or not b:
        return None
    in_order = LCSseq.similarity(left.sequence, right.sequence)
    alike = in_order / (min(len(left.sequence), len(right.sequence)) or 1)
    amounts = {"names_differ": alike * log2(1 + min(bits_of(a), bits_of(b)))}
    return Measure("names", Relation.DIFFERS, amounts, lambda: (listed(a), listed(b)))


def _alone(profile: Profile, other: Profile) -> frozenset[str]:
    """Return the names, and of a figure the places, that the other says nothing of."""
    named = profile.names if is_of_things(profile, other) else profile.names | profile.places
    return named.difference(other.about.terms)


def places(left: Profile, right: Profile) -> Measure | None:
    """Measure whether two places are named and are two."""
    a, b = left.places, right.places
    if not a or not b:
        return None
    if a & b:
        return Measure("places", Relation.SHARED, {}, both_sorted(a, b))
    return Measure("places", Relation.DIFFERS, {"places_differ": 1.0}, both_sorted(a, b))
