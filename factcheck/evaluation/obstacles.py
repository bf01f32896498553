"""Why two quotes do not come together: the strongest evidence that there was, and what held it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.evaluation.linking import Index, pairs_of
from factcheck.matching.evidence import comparable, conflicting, score, threshold
from factcheck.matching.profile import Profile
from factcheck.records import Claim, Match
from factcheck.settings import MatchSettings

__all__ = ["best"]


def best(
    left: Sequence[Claim],
    right: Sequence[Claim],
    profiles: Mapping[str, Profile],
    index: Index,
    settings: MatchSettings,
) -> tuple[Match | None, str | None]:
    """Return the strongest evidence among the pairs of two quotes' claims, and what held it back.

    What is grouped comes before what is only matched, and that before what is not even matched;
    then the highest total. The second value is None where the strongest pair is grouped.
    """
    if not left or not right:
        which = "either" if not left and not right else "one"
        return None, f"no claim was found in {which} of the two quotes"
    compared = []
    for a, b in pairs_of(left, right):
        if comparable(profiles[a.id], profiles[b.id]):
            found = index.match(a, b)
            scored = found or score(profiles[a.id], profiles[b.id], settings)
            order = (index.grouped(a, b), found is not None, scored.total)
            compared.append((order, scored, a, b))
    if not compared:
        return None, "their claims answer questions of different kinds"
    _, match, a, b = max(compared, key=lambda row: (row[0], row[2].id, row[3].id))
    return match, _obstacle(match, a, b, profiles, index, settings)


def _obstacle(
    match: Match,
    left: Claim,
    right: Claim,
    profiles: Mapping[str, Profile],
    index: Index,
    settings: MatchSettings,
) -> str | None:
    if index.grouped(left, right):
        return None
    if index.match(left, right) is not None:
        return "matched, but their groups hold claims that do not go together"
    wanted = threshold(profiles[left.id], profiles[right.id], settings)
    if match.total < wanted:
        return f"{match.total} bits, and {wanted} are wanted"
    if conflicting(match):
        return "a typed slot says that they are about different things"
    return (
        "enough bits, but too few rare words in common to be looked at, or one of the figures is "
        "matched with another of the same sentence"
    )
