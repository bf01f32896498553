"""Which pairs of claims are worth comparing: those that share enough rare words and figures.

Claims that are word for word the same are compared with the first of them alone, which is compared
with the others in their place: a passage that stands in a hundred answers costs a hundred
comparisons, not five thousand.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from attrs import frozen

from factcheck.matching.embedded import SQLITE
from factcheck.matching.keys import keyed
from factcheck.matching.match import Pair
from factcheck.matching.plan import CLAIMS, POSTINGS, Engine, Row, steps
from factcheck.matching.profile import Profile
from factcheck.records import Limits
from factcheck.settings import MatchSettings

__all__ = ["Candidates", "Pairs", "candidates"]


class Pairs(Sequence[Pair]):
    """Pairs of positions in order, each once; a pair takes 8 bytes and not a hundred.

    Args:
        pairs: in any order.
        below: what every position is below; its square has at most 63 bits.
    """

    def __init__(self, pairs: Iterable[Pair], below: int) -> None:
        self._below = below
        self._held = array("q", sorted(left * below + right for left, right in pairs))

    def __len__(self) -> int:
        return len(self._held)

    @overload
    def __getitem__(self, at: int) -> Pair: ...
    @overload
    def __getitem__(self, at: slice) -> list[Pair]: ...
    def __getitem__(self, at: int | slice) -> Pair | list[Pair]:
        if isinstance(at, slice):
            return [divmod(held, self._below) for held in self._held[at]]
        return divmod(self._held[at], self._below)

    def __iter__(self) -> Iterator[Pair]:
        return (divmod(held, self._below) for held in self._held)


@frozen
class Candidates:
    """The positions of pairs to compare, and what limits left out."""

    pairs: Pairs
    limits: Limits


def candidates(
    profiles: Iterable[Profile], settings: MatchSettings, engine: Engine = SQLITE
) -> Candidates:
    """Return the pairs to compare among claims; the engine changes nothing about them.

    Profiles are taken one by one, as they are made.
    """
    claims: list[Row] = []
    with engine.tables() as tables:
        tables.load(POSTINGS, _postings(profiles, settings, claims))
        tables.load(CLAIMS, claims)
        places = {claim: place for place, (claim, *_) in enumerate(claims)}
        below = len(claims)
        del claims
        for step in steps(settings):
            tables.make(step)
        pairs = tables.rows("SELECT l, r FROM candidates")
        ordered = (_ordered(places[left], places[right]) for left, right in pairs)
        found = Pairs(ordered, below)
        (limits,) = tables.rows("SELECT keys, asking, crowded FROM limits")
    return Candidates(found, Limits(*limits))


def _postings(
    profiles: Iterable[Profile], settings: MatchSettings, claims: list[Row]
) -> Iterator[Row]:
    """Yield the postings of claims, a dozen of each and never all at once; add to ``claims``."""
    for profile in profiles:
        row = keyed(profile, settings)
        claims.append(row.claim)
        yield from row.postings


def _ordered(left: int, right: int) -> Pair:
    return (left, right) if left < right else (right, left)
