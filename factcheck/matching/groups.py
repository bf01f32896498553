"""Groups of claims that speak of the same thing; they do not chain."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.matching.evidence import comparable, score
from factcheck.matching.profile import Profile, profiles
from factcheck.records import Appearance, Claim, Group, Match, stable_id
from factcheck.settings import MatchSettings

__all__ = ["group"]


def group(
    claims: Sequence[Claim], matches: Sequence[Match], settings: MatchSettings
) -> tuple[Group, ...]:
    """Return the groups of two claims or more that ``matches`` hold together, largest first.

    The strongest matches join first. Two groups join only where every claim of the one can stand
    beside every claim of the other: none of those pairs falls below ``settings.floor``.
    """
    made = {profile.claim.id: profile for profile in profiles(claims)}
    totals = {(m.left, m.right): m.total for m in matches}
    member_of = {claim.id: claim.id for claim in claims}
    members: dict[str, list[str]] = {claim.id: [claim.id] for claim in claims}
    for found in sorted(matches, key=lambda m: (-m.total, m.left, m.right)):
        left, right = member_of[found.left], member_of[found.right]
        if left == right or not _can_join(members[left], members[right], made, totals, settings):
            continue
        for moved in members.pop(right):
            member_of[moved] = left
            members[left].append(moved)
    by_group: dict[str, list[Match]] = defaultdict(list)
    for found in matches:
        if member_of[found.left] == member_of[found.right]:
            by_group[member_of[found.left]].append(found)
    groups = [
        _group([made[m].claim for m in ids], by_group[key])
        for key, ids in members.items()
        if len(ids) > 1
    ]
    return tuple(sorted(groups, key=lambda g: (-len(g.documents), -len(g.appearances), g.id)))


def _can_join(
    left: Sequence[str],
    right: Sequence[str],
    made: dict[str, Profile],
    totals: Mapping[tuple[str, str], object],
    settings: MatchSettings,
) -> bool:
    for a in left:
        for b in right:
            if (a, b) in totals or (b, a) in totals:
                continue
            if not comparable(made[a], made[b]):
                return False
            if score(made[a], made[b], settings).total < settings.floor:
                return False
    return True


def _group(claims: list[Claim], matches: list[Match]) -> Group:
    ordered = sorted(claims, key=_order)
    label = max((c.subject or c.quote.exact for c in ordered), key=lambda text: (len(text), text))
    appearances = tuple(Appearance(c, first=i == 0) for i, c in enumerate(ordered))
    return Group(stable_id("group", ordered[0].id), label, appearances, tuple(matches))


def _order(claim: Claim) -> tuple[dt.date, str, int, str]:
    return (claim.said or dt.date.max, claim.document, claim.quote.start, claim.id)
