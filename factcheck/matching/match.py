"""Compare the pairs worth comparing, and keep those that speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.matching.candidates import pairs
from factcheck.matching.evidence import comparable, conflicting, matched
from factcheck.matching.profile import Profile, profiles
from factcheck.records import Claim, Match
from factcheck.settings import MatchSettings

__all__ = ["match"]


def match(claims: Sequence[Claim], settings: MatchSettings) -> tuple[Match, ...]:
    """Return the matches among ``claims``, strongest first.

    However much else is shared, a typed slot that disagrees (another author, another place) rules
    a match out.
    Of two sentences that both state several figures, each figure is matched once, the strongest
    match first: two figures of one sentence are two claims.
    """
    made = profiles(claims)
    found = []
    for left, right in pairs(made, settings):
        if comparable(made[left], made[right]):
            scored = matched(made[left], made[right], settings)
            if scored is not None and not conflicting(scored):
                found.append(scored)
    found.sort(key=lambda m: (-m.total, m.left, m.right))
    return tuple(_aligned(found, {profile.claim.id: profile for profile in made}))


def _aligned(matches: Iterable[Match], made: dict[str, Profile]) -> Iterator[Match]:
    taken: set[tuple[str, str]] = set()
    for match in matches:
        left, right = made[match.left], made[match.right]
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
