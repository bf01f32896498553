"""Compare the pairs worth comparing, and keep those that speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.matching.evidence import comparable
from factcheck.matching.profile import Profile
from factcheck.matching.reach import Reach
from factcheck.processes import Each
from factcheck.records import Match
from factcheck.settings import MatchSettings

__all__ = ["Pair", "aligned", "scored", "shared"]

Pair = tuple[int, int]
"""The positions of two claims."""

_AT_ONCE = 1000
"""How many pairs are compared together."""

_WEIGHT = 4
"""How many code points of text are read in the time that two claims are compared in."""


def scored(
    profiles: Sequence[Profile], pairs: Iterable[Pair], settings: MatchSettings
) -> Iterator[Match]:
    """Yield those of ``pairs``, which are positions, that speak of the same thing.

    However much else is shared, a typed slot that disagrees (another author, another place) rules
    a match out.
    """
    reach = Reach(settings)
    for a, b in pairs:
        left, right = profiles[a], profiles[b]
        if comparable(left, right) and (match := reach.matched(left, right)):
            yield match


def shared(
    profiles: Sequence[Profile], pairs: Sequence[Pair], settings: MatchSettings, each: Each
) -> Iterator[Match]:
    """Yield what ``scored`` does, so many pairs at once by ``each``."""

    def matches(start: int) -> list[Match]:
        return list(scored(profiles, pairs[start : start + _AT_ONCE], settings))

    starts = range(0, len(pairs), _AT_ONCE)
    ids = (profile.claim.id for profile in profiles)
    for found in each(matches, starts, weigh=lambda _: _AT_ONCE * _WEIGHT, known=ids):
        yield from found


def aligned(matches: Iterable[Match], profiles: Mapping[str, Profile]) -> Iterator[Match]:
    """Yield the matches that stand beside one another, strongest first.

    Of two sentences that both state several figures, each figure is matched once, the strongest
    match first: two figures of one sentence are two claims. ``profiles`` are by the claim's id.
    """
    taken: set[tuple[str, str]] = set()
    for match in sorted(matches, key=lambda m: (-m.total, m.left, m.right)):
        left, right = profiles[match.left], profiles[match.right]
        if left.dimension is None or right.dimension is None:
            yield match
            continue
        sides = (_with(left, right), _with(right, left))
        if not taken.intersection(sides):
            taken.update(sides)
            yield match


def _with(claim: Profile, other: Profile) -> tuple[str, str]:
    """Name a claim together with the passage that one of its matches stands in."""
    return claim.claim.id, f"{other.claim.document}:{other.passage}"
