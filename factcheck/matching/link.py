"""From claims to the groups of those that speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from factcheck.matching.candidates import candidates
from factcheck.matching.embedded import SQLITE
from factcheck.matching.groups import group
from factcheck.matching.match import aligned
from factcheck.matching.plan import Engine
from factcheck.matching.profile import Profile, profiled, profiles
from factcheck.processes import Each, here, kept
from factcheck.records import Claim, Group, Limits, Match
from factcheck.settings import MatchSettings

__all__ = ["Linked", "link", "link_as_read", "settled"]


@frozen
class Linked:
    """What is known of claims that speak of the same thing.

    Attributes:
        claims: those that were matched, in the order given.
        matches: two and two, strongest first.
        groups: all together, largest first.
        limits: what was left out, because it would have cost the square of the claims.
    """

    claims: tuple[Claim, ...]
    matches: tuple[Match, ...]
    groups: tuple[Group, ...]
    limits: Limits


def link(
    claims: Sequence[Claim],
    settings: MatchSettings,
    engine: Engine = SQLITE,
    each: Each = here,
) -> Linked:
    """Match claims and group them.

    ``engine`` and ``each``, which shares the work, change how long it takes, and nothing else.
    """
    return _linked(profiles(claims), settings, engine, each)


def link_as_read(
    claims: Iterable[Claim],
    settings: MatchSettings,
    engine: Engine = SQLITE,
    each: Each = here,
) -> Linked:
    """Match claims that are still being read, those of a document together, and group them.

    Each is looked at as it comes, while others are read elsewhere. See ``link``.
    """
    return _linked(profiled(claims), settings, engine, each)


def _linked(
    profiles: Iterable[Profile], settings: MatchSettings, engine: Engine, each: Each
) -> Linked:
    made: list[Profile] = []
    found = candidates(kept(profiles, made), settings, engine)
    scored = engine.scored(made, found.pairs, settings, each)
    matches, groups = settled(made, scored, settings, each)
    return Linked(tuple(profile.claim for profile in made), matches, groups, found.limits)


def settled(
    made: Sequence[Profile],
    scored: Iterable[Match],
    settings: MatchSettings,
    each: Each = here,
) -> tuple[tuple[Match, ...], tuple[Group, ...]]:
    """Return which of the pairs that match stand beside one another, and the groups they make.

    Both follow, part by part, from the passages that matches link.
    """
    by_id = {profile.claim.id: profile for profile in made}
    matches = tuple(aligned(scored, by_id))
    return matches, group(by_id, matches, settings, each)
