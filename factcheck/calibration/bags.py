"""Labelled cases as bags of pairs: a bag is a match where some pair in it is one.

A label says of two quotes that they make one claim, not which of their claims it is: this is
learning from multiple instances (Andrews, Tsochantaridis, Hofmann, "Support vector machines for
multiple-instance learning", NIPS 2002).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from heapq import nsmallest
from itertools import chain, combinations

from attrs import frozen

from factcheck.evaluation import CaseKind, PlacedCase
from factcheck.evaluation.linking import overlapping, pairs_of
from factcheck.matching.candidates import candidates
from factcheck.matching.evidence import (
    comparable,
    conflicting,
    measures,
    score,
    threshold_name,
)
from factcheck.matching.profile import Profile
from factcheck.records import Claim
from factcheck.settings import MatchSettings

__all__ = ["Bag", "Pair", "bags", "best", "unlabelled"]


@frozen(eq=False)
class Pair:
    """Two comparable claims, and what the weights are multiplied by."""

    left: Profile
    right: Profile
    amounts: Mapping[str, float]

    @classmethod
    def of(cls, left: Profile, right: Profile) -> Pair:
        """Measure two claims."""
        amounts = {threshold_name(left, right): -1.0}
        for measure in measures(left, right):
            for name, amount in measure.amounts.items():
                amounts[name] = amounts.get(name, 0.0) + amount
        return cls(left, right, amounts)

    @property
    def name(self) -> tuple[str, str]:
        """The ids of the claims, for an order that does not hang on anything else."""
        return self.left.claim.id, self.right.claim.id

    def margin(self, settings: MatchSettings) -> float:
        """Return by how many bits it lies above its threshold."""
        return float(sum(getattr(settings, name) * a for name, a in self.amounts.items()))

    def ruled_out(self, settings: MatchSettings) -> bool:
        """Tell whether a typed slot rules a match out, whatever the total."""
        return conflicting(score(self.left, self.right, settings))


@frozen(eq=False)
class Bag:
    """The pairs of which a label speaks.

    Attributes:
        case: the name of the case.
        is_match: whether one of the pairs is a match; otherwise none is.
        pairs: every comparable pair of the quotes' claims.
    """

    case: str
    is_match: bool
    pairs: tuple[Pair, ...]


def bags(cases: Iterable[PlacedCase], profiles: Sequence[Profile]) -> list[Bag]:
    """Return what the labels say about pairs of claims.

    Of ``same``, every two quotes are a bag that is a match; of ``inconsistent``, all quotes
    together are one, since what does not agree speaks of the same thing; of ``different``, every
    two quotes are a bag without a match.
    """
    made = {profile.claim.id: profile for profile in profiles}
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for profile in profiles:
        by_document[profile.claim.document].append(profile.claim)
    found = []
    for placed in cases:
        claims = [overlapping(by_document, places) for places in placed.places]
        of_quotes = [_pairs(left, right, made) for left, right in combinations(claims, 2)]
        if placed.case.kind is CaseKind.INCONSISTENT:
            of_quotes = [tuple(chain.from_iterable(of_quotes))]
        is_match = placed.case.kind is not CaseKind.DIFFERENT
        found += [Bag(placed.case.case, is_match, own) for own in of_quotes]
    return found


def best(bag: Bag, settings: MatchSettings) -> Pair | None:
    """Return the pair of a bag with the highest margin that no typed slot rules out."""
    possible = [pair for pair in bag.pairs if not pair.ruled_out(settings)]
    return max(possible, key=lambda pair: (pair.margin(settings), pair.name), default=None)


def unlabelled(
    profiles: Sequence[Profile], labelled: Iterable[Bag], settings: MatchSettings, most: int
) -> list[Pair]:
    """Return so many pairs that nobody labelled and that are hardly a match, by lot.

    They are drawn from the pairs that matching compares. Those that it would match are left out,
    for nobody has said what they are, and so are claims that a label speaks of. The lot is drawn
    from the claims' ids, so it is the same every time.
    """
    known = {id_ for bag in labelled for pair in bag.pairs for id_ in pair.name}
    drawn = nsmallest(most, _candidates(profiles, known, settings), key=_lot)
    measured = (Pair.of(left, right) for left, right in drawn)
    return [p for p in measured if p.margin(settings) < 0 and not p.ruled_out(settings)]


def _candidates(
    profiles: Sequence[Profile], known: set[str], settings: MatchSettings
) -> Iterator[tuple[Profile, Profile]]:
    for i, j in candidates(profiles, settings).pairs:
        left, right = profiles[i], profiles[j]
        if left.claim.id in known or right.claim.id in known:
            continue
        if left.claim.document != right.claim.document and comparable(left, right):
            yield left, right


def _lot(pair: tuple[Profile, Profile]) -> bytes:
    names = sorted(profile.claim.id for profile in pair)
    return blake2b("\n".join(names).encode(), digest_size=16).digest()


def _pairs(
    left: Sequence[Claim], right: Sequence[Claim], profiles: Mapping[str, Profile]
) -> tuple[Pair, ...]:
    both = ((profiles[a.id], profiles[b.id]) for a, b in pairs_of(left, right))
    return tuple(Pair.of(a, b) for a, b in both if comparable(a, b))
