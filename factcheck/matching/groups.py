"""Groups of claims that speak of the same thing; they do not chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain, islice, product

from factcheck.matching.evidence import comparable, total
from factcheck.matching.profile import Profile, Wording
from factcheck.processes import Each, here
from factcheck.records import Appearance, Claim, Group, Match, stable_id
from factcheck.records.disjoint import DisjointSets
from factcheck.settings import MatchSettings

__all__ = ["group"]

_NO_QUOTES = str.maketrans("", "", '“”"')
_LABEL = 100
"""How many code points a label may have."""

_WEIGHT = 20
"""How many code points of text are read in the time that a match is put into a group in."""


def group(
    made: Mapping[str, Profile],
    matches: Sequence[Match],
    settings: MatchSettings,
    each: Each = here,
) -> tuple[Group, ...]:
    """Return the groups of two claims or more that ``matches`` hold together, largest first.

    The strongest matches join first. Two groups join only where no claim of the one disagrees on
    a typed slot with one of the other, and their pairs come to ``settings.mean_floor`` on
    average. Of very many wordings the first ``settings.compared_in_group`` speak for all.
    ``made`` holds the profiles of the claims by their ids. ``each`` shares the work: what matches
    do not link, in any number of steps, does not touch.
    """

    def grouped(part: Sequence[Match]) -> list[Group]:
        return _grouped(made, part, settings)

    known = chain(matches, (made[side].claim for match in matches for side in _sides(match)))
    parts = each(grouped, _linked(matches), weigh=_weight, known=known)
    groups = chain.from_iterable(parts)
    return tuple(sorted(groups, key=lambda g: (-len(g.documents), -len(g.appearances), g.id)))


def _weight(part: Sequence[Match]) -> int:
    return _WEIGHT * len(part)


def _sides(match: Match) -> tuple[str, str]:
    return match.left, match.right


def _linked(matches: Iterable[Match]) -> list[list[Match]]:
    """Put together the matches that hang together."""
    claims: DisjointSets[str] = DisjointSets()
    for match in matches:
        claims.join(match.left, match.right)
    parts: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        parts[claims.leader(match.left)].append(match)
    return list(parts.values())


def _grouped(
    made: Mapping[str, Profile], matches: Sequence[Match], settings: MatchSettings
) -> list[Group]:
    """Return the groups of matches that hang together."""
    claims = dict.fromkeys(side for match in matches for side in _sides(match))
    member_of = {claim: claim for claim in claims}
    members: dict[str, list[str]] = {claim: [claim] for claim in claims}
    # What is word for word the same can stand beside whatever the first of it can.
    worded: dict[str, dict[Wording, str]] = {i: {made[i].wording: i} for i in members}
    refused: set[tuple[str, int, str, int]] = set()
    for found in sorted(matches, key=lambda m: (-m.total, m.left, m.right)):
        left, right = member_of[found.left], member_of[found.right]
        # Groups that did not grow since cannot stand together now either.
        attempt = left, len(worded[left]), right, len(worded[right])
        if left == right or attempt in refused:
            continue
        if not _can_join(worded[left], worded[right], made, settings):
            refused.add(attempt)
            continue
        # The smaller moves, or a large group would move once for each claim that joins it.
        kept, gone = (left, right) if len(members[left]) >= len(members[right]) else (right, left)
        for wording, first in worded.pop(gone).items():
            worded[kept].setdefault(wording, first)
        for moved in members.pop(gone):
            member_of[moved] = kept
            members[kept].append(moved)
    by_group: dict[str, list[Match]] = defaultdict(list)
    for found in matches:
        if member_of[found.left] == member_of[found.right]:
            by_group[member_of[found.left]].append(found)
    return [
        _group([made[m] for m in ids], by_group[key])
        for key, ids in members.items()
        if len(ids) > 1
    ]


def _can_join(
    left: Mapping[Wording, str],
    right: Mapping[Wording, str],
    made: Mapping[str, Profile],
    settings: MatchSettings,
) -> bool:
    """Tell whether the claims of two groups, the first of each wording, can stand together."""
    if left.keys() >= right.keys() or right.keys() >= left.keys():
        return True
    of_left = list(islice(left.values(), settings.compared_in_group))
    of_right = list(islice(right.values(), settings.compared_in_group))
    floor = Decimal(repr(settings.floor))
    together = Decimal(0)
    for a, b in product(of_left, of_right):
        if not comparable(made[a], made[b]):
            return False
        bits = total(made[a], made[b], settings)
        if bits is None or bits < floor:
            return False
        together += bits
    return together >= Decimal(repr(settings.mean_floor)) * len(of_left) * len(of_right)


def _group(members: Sequence[Profile], matches: list[Match]) -> Group:
    ordered = sorted((member.claim for member in members), key=Claim.order)
    appearances = tuple(Appearance(c, first=i == 0) for i, c in enumerate(ordered))
    identity = stable_id("group", ordered[0].id)
    return Group(identity, _label(members, matches), appearances, tuple(matches))


def _label(members: Sequence[Profile], matches: Iterable[Match]) -> str:
    """Return what the claim is about that has most in common with the others, in its words."""
    common: dict[str, Decimal] = defaultdict(Decimal)
    for match in matches:
        common[match.left] += match.total
        common[match.right] += match.total
    central = max(members, key=lambda p: (common[p.claim.id], p.claim.id))
    label = central.claim.subject or central.claim.quote.exact
    if central.thing:
        label = central.thing.text
    label = label.translate(_NO_QUOTES)
    return label if len(label) <= _LABEL else label[: _LABEL - 1].rsplit(" ", 1)[0] + "…"
