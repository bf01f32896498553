"""Which pairs of claims are worth comparing: those that share enough rare words and figures.

A plan of joins over postings: claims by their rarest words and figures, pairs by these keys, bits
summed by pair.
Claims that are word for word the same are compared with the first of them alone, which is compared
with the others in their place: a passage that stands in a hundred answers costs a hundred
comparisons, not five thousand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import fsum

from factcheck.matching.profile import Profile, Wording
from factcheck.settings import MatchSettings

__all__ = ["pairs"]


def pairs(profiles: Sequence[Profile], settings: MatchSettings) -> Iterator[tuple[int, int]]:
    """Yield the positions of pairs to compare, each once."""
    first: dict[Wording, int] = {}
    for position, profile in enumerate(profiles):
        original = first.setdefault(profile.wording, position)
        if original != position:
            yield original, position
    yield from _by_words(profiles, sorted(first.values()), settings)


def _by_words(
    profiles: Sequence[Profile], positions: Sequence[int], settings: MatchSettings
) -> Iterator[tuple[int, int]]:
    keys: dict[int, list[tuple[str, float]]] = {}
    wanted: dict[int, float] = {}
    for position in positions:
        words = profiles[position].word_keys(settings.keys)
        profile = profiles[position]
        keys[position] = words + profile.title_keys() + profile.figure_keys()
        share = settings.key_share * fsum(weight for _, weight in words)
        wanted[position] = min(settings.key_bits, share)
    postings: dict[str, list[int]] = defaultdict(list)
    for position, own in keys.items():
        for key, _ in own:
            postings[key].append(position)
    for left, own in keys.items():
        shared: dict[int, float] = defaultdict(float)
        for key, weight in own:
            members = postings[key]
            if len(members) <= settings.key_limit:
                for right in members[bisect_right(members, left) :]:
                    shared[right] += weight
        for right in sorted(shared):
            if shared[right] >= min(wanted[left], wanted[right]):
                yield left, right
