"""What a feature comes to, before it is weighed, and how what was compared is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import sqrt
from typing import NamedTuple

from factcheck.matching.profile import Bag, Packed, Profile, bits_of
from factcheck.records import Relation
from factcheck.settings import MatchSettings
from factcheck.text import rarity

__all__ = ["Measure", "Shown", "both", "both_sorted", "is_of_things", "likeness", "listed"]

Shown = tuple[str, str]


class Measure(NamedTuple):
    """How far a feature is there: ``amounts`` by the name of the weight that each goes with.

    ``shown`` gives what was compared, as shown to a person; few pairs are ever looked at.
    """

    feature: str
    relation: Relation
    amounts: Mapping[str, float]
    shown: Callable[[], Shown] = lambda: ("", "")

    def bits(self, settings: MatchSettings) -> float:
        """Return what it contributes."""
        bits = 0.0
        for weight, amount in self.amounts.items():
            bits += getattr(settings, weight) * amount
        return bits


def is_of_things(left: Profile, right: Profile) -> bool:
    """Tell whether not both state a figure, so that what they share is a thing."""
    return left.dimension is None or right.dimension is None


def likeness(left: Bag, right: Bag | Packed) -> tuple[frozenset[str], float]:
    """Return the stems that two bags share, and the cosine of the bags, from 0 to 1."""
    common = left.terms.intersection(right.terms)
    return common, bits_of(common) / sqrt(left.bits * right.bits) if common else 0.0


def listed(found: Iterable[str]) -> str:
    """Return stems, the rarest first."""
    return " ".join(sorted(found, key=lambda term: (-rarity.bits(term), term)))


def both(shared: str) -> Shown:
    """Return what both have in common."""
    return shared, shared


def both_sorted(left: Iterable[str], right: Iterable[str]) -> Callable[[], Shown]:
    """Return what shows the words of each, in order."""
    return lambda: (" ".join(sorted(left)), " ".join(sorted(right)))
