"""Which pairs of claims are worth comparing: those that share enough rare words.

A plan of joins over postings: claims by their rarest words, pairs by word, bits summed by pair.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.matching.profile import Profile
from factcheck.settings import MatchSettings
from factcheck.text.rarity import bits

__all__ = ["pairs"]


def pairs(profiles: Sequence[Profile], settings: MatchSettings) -> Iterator[tuple[int, int]]:
    """Yield the positions of pairs to compare, each once, in order."""
    keys = [profile.keys(settings.keys) for profile in profiles]
    postings: dict[str, list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        for key in own:
            postings[key].append(position)
    for left, own in enumerate(keys):
        shared: dict[int, float] = defaultdict(float)
        for key in own:
            members = postings[key]
            if len(members) <= settings.key_limit:
                weight = bits(key)
                for right in members[bisect_right(members, left) :]:
                    shared[right] += weight
        for right in sorted(shared):
            if shared[right] >= settings.key_bits:
                yield left, right
