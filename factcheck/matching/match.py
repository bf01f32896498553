"""Compare the pairs worth comparing, and keep those that speak of the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.candidates import pairs
from factcheck.matching.evidence import comparable, score
from factcheck.matching.profile import profiles
from factcheck.records import Claim, Match
from factcheck.settings import MatchSettings

__all__ = ["match"]


def match(claims: Sequence[Claim], settings: MatchSettings) -> tuple[Match, ...]:
    """Return the matches among ``claims``, strongest first."""
    made = profiles(claims)
    found = []
    for left, right in pairs(made, settings):
        if comparable(made[left], made[right]):
            scored = score(made[left], made[right], settings)
            if scored.total >= settings.threshold:
                found.append(scored)
    return tuple(sorted(found, key=lambda m: (-m.total, m.left, m.right)))
