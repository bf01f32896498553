"""Which pairs of claims are worth comparing: those that share enough rare words and figures.

Claims that are word for word the same are compared with the first of them alone, which is compared
with the others in their place: a passage that stands in a hundred answers costs a hundred
comparisons, not five thousand.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.matching.embedded import SQLITE
from factcheck.matching.keys import keyed
from factcheck.matching.plan import CLAIMS, POSTINGS, Engine, steps
from factcheck.matching.profile import Profile
from factcheck.records import Limits
from factcheck.settings import MatchSettings

__all__ = ["Candidates", "candidates"]


@frozen
class Candidates:
    """The positions of pairs to compare, in order and each once, and what limits left out."""

    pairs: Sequence[tuple[int, int]]
    limits: Limits


def candidates(
    profiles: Sequence[Profile], settings: MatchSettings, engine: Engine = SQLITE
) -> Candidates:
    """Return the pairs to compare among claims; the engine changes nothing about them."""
    rows = [keyed(profile, settings) for profile in profiles]
    places = {row.claim[0]: place for place, row in enumerate(rows)}
    with engine.tables(len(rows)) as tables:
        tables.load(CLAIMS, (row.claim for row in rows))
        tables.load(POSTINGS, (posting for row in rows for posting in row.postings))
        for step in steps(settings):
            tables.make(step)
        pairs = tables.rows("SELECT l, r FROM candidates")
        found = [(places[left], places[right]) for left, right in pairs]
        (limits,) = tables.rows("SELECT keys, asking, crowded FROM limits")
    return Candidates(sorted(map(_ordered, found)), Limits(*limits))


def _ordered(pair: tuple[int, int]) -> tuple[int, int]:
    left, right = pair
    return (left, right) if left < right else (right, left)
