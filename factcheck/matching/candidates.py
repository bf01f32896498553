"""Which pairs of claims are worth comparing: those that share enough rare words.

A plan of joins over postings: claims by their rarest words, pairs by word, bits summed by pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.matching.profile import Profile
from factcheck.settings import MatchSettings
from factcheck.text.rarity import bits

__all__ = ["pairs"]


def pairs(profiles: Sequence[Profile], settings: MatchSettings) -> Iterator[tuple[int, int]]:
    """Yield the positions of pairs to compare, each once, in order."""
    postings: dict[str, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for key in profile.keys(settings.keys):
            postings[key].append(position)
    found: dict[tuple[int, int], float] = defaultdict(float)
    for key, members in postings.items():
        if len(members) <= settings.key_limit:
            weight = bits(key)
            for pair in combinations(members, 2):
                found[pair] += weight
    yield from sorted(pair for pair, total in found.items() if total >= settings.key_bits)
