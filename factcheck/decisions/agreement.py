"""How far reviewers agree, beyond chance: Cohen's kappa and Krippendorff's alpha.

Kappa is of two reviewers and the items that both decided (Cohen, "A Coefficient of Agreement for
Nominal Scales", 1960). Alpha is of any number of reviewers, some of whom may have left items out
(Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011), here for nominal data. An item
that a reviewer left undecided is one that was left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from attrs import frozen

from factcheck.decisions.standing import standing
from factcheck.records import Decision, Outcome, Role

__all__ = ["Agreement", "PairAgreement", "agreement", "alpha", "kappa"]

Ratings = Mapping[str, Mapping[str, str]]
"""What each item was decided to be, by item and by reviewer."""


@frozen
class PairAgreement:
    """How far two reviewers agree.

    Attributes:
        left, right: who.
        items: how many items both decided.
        agreed: on how many they decided the same.
        kappa: Cohen's kappa; None where it is not defined, as when both always said the same.
    """

    left: str
    right: str
    items: int
    agreed: int
    kappa: float | None


@frozen
class Agreement:
    """How far all reviewers agree.

    Attributes:
        items: how many items two or more decided.
        incomplete: how many only one decided, or nobody.
        disagreed: how many of ``items`` were not decided alike.
        alpha: Krippendorff's alpha for nominal data; None where it is not defined.
        pairs: each two reviewers with an item in common.
    """

    items: int
    incomplete: int
    disagreed: int
    alpha: float | None
    pairs: tuple[PairAgreement, ...]


def agreement(decisions: Sequence[Decision]) -> Agreement:
    """Return how far the reviewers agree; what adjudicators decided does not count."""
    ratings: dict[str, dict[str, str]] = defaultdict(dict)
    for decision in standing(decisions):
        if decision.role is Role.REVIEWER:
            known = ratings[decision.fingerprint]
            if decision.outcome not in (None, Outcome.UNDECIDED):
                known[decision.reviewer] = decision.outcome
    shared = {item: by for item, by in ratings.items() if len(by) > 1}
    return Agreement(
        items=len(shared),
        incomplete=len(ratings) - len(shared),
        disagreed=sum(len(set(by.values())) > 1 for by in shared.values()),
        alpha=alpha(shared),
        pairs=tuple(_pairs(shared)),
    )


def kappa(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Return Cohen's kappa of what two reviewers said of each item.

    >>> kappa([("a", "a"), ("a", "a"), ("b", "b"), ("b", "a")])
    0.5
    """
    pairs = list(pairs)
    if not pairs:
        return None
    observed = sum(left == right for left, right in pairs) / len(pairs)
    lefts, rights = (Counter(side) for side in zip(*pairs, strict=True))
    expected = sum(lefts[value] * rights[value] for value in lefts) / len(pairs) ** 2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def alpha(ratings: Ratings) -> float | None:
    """Return Krippendorff's alpha for nominal data; items that one alone decided do not count."""
    coincidences: dict[tuple[str, str], float] = defaultdict(float)
    for by in ratings.values():
        said = Counter(by.values())
        size = sum(said.values())
        for left, right in product(said, repeat=2) if size > 1 else ():
            others = said[right] - (left == right)
            coincidences[left, right] += said[left] * others / (size - 1)
    totals: dict[str, float] = defaultdict(float)
    for (left, _), number in coincidences.items():
        totals[left] += number
    everything = sum(totals.values())
    expected = sum(totals[a] * totals[b] for a, b in product(totals, repeat=2) if a != b)
    if not expected:
        return None
    observed = sum(number for (a, b), number in coincidences.items() if a != b)
    return 1 - (everything - 1) * observed / expected


def _pairs(ratings: Ratings) -> Iterable[PairAgreement]:
    reviewers = sorted({reviewer for by in ratings.values() for reviewer in by})
    for left, right in combinations(reviewers, 2):
        both = [(by[left], by[right]) for by in ratings.values() if left in by and right in by]
        if both:
            agreed = sum(a == b for a, b in both)
            yield PairAgreement(left, right, len(both), agreed, kappa(both))
