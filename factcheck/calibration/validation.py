"""What fitted weights do on cases that they were not fitted to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from math import inf

from attrs import frozen

from factcheck.calibration.bags import Bag, Pair, best
from factcheck.calibration.fitting import Emphasis, fitted
from factcheck.evaluation import CaseKind, PlacedCase
from factcheck.evaluation.report import share
from factcheck.settings import MatchSettings

__all__ = ["Quality", "cross_validated", "dealt", "margins", "quality"]


@frozen(kw_only=True)
class Quality:
    """How well matches are told from what is none, pair by pair, before groups are made.

    Attributes:
        matches: bags that hold a match.
        others: bags that hold none.
        recall: the share of matches found.
        false_rate: the share of the others taken for a match.
        auc: how often a match lies further above its threshold than one of the others does.
    """

    matches: int
    others: int
    recall: float | None
    false_rate: float | None
    auc: float | None


def quality(margins: Iterable[tuple[bool, float]]) -> Quality:
    """Measure by the best margin of each bag, and whether it holds a match."""
    by_label: dict[bool, list[float]] = {True: [], False: []}
    for is_match, margin in margins:
        by_label[is_match].append(margin)
    matches, others = by_label[True], sorted(by_label[False])
    below = sum(bisect_left(others, m) + bisect_right(others, m) for m in matches)
    return Quality(
        matches=len(matches),
        others=len(others),
        recall=share(sum(m >= 0 for m in matches), len(matches)),
        false_rate=share(sum(m >= 0 for m in others), len(others)),
        auc=share(below, 2 * len(matches) * len(others)),
    )


def margins(bags: Iterable[Bag], settings: MatchSettings) -> list[tuple[bool, float]]:
    """Return of each bag whether it holds a match, and its best margin."""
    chosen = [(bag.is_match, best(bag, settings)) for bag in bags]
    return [(label, -inf if pair is None else pair.margin(settings)) for label, pair in chosen]


def cross_validated(
    cases: Sequence[PlacedCase],
    bags: Sequence[Bag],
    unlabelled: Sequence[Pair],
    start: MatchSettings,
    emphasis: Emphasis,
    folds: int,
) -> Quality:
    """Measure each case by weights that were fitted to the cases of the other folds."""
    fold_of = dealt(cases, folds)
    found: list[tuple[bool, float]] = []
    for fold in range(folds):
        inside = [bag for bag in bags if fold_of[bag.case] != fold]
        outside = [bag for bag in bags if fold_of[bag.case] == fold]
        found += margins(outside, fitted(inside, unlabelled, start, emphasis))
    return quality(found)


def dealt(cases: Iterable[PlacedCase], folds: int) -> Mapping[str, int]:
    """Return the fold of each case, by its name.

    Every fold has its share of each kind of case, and cases that share a document share a fold.
    The order of the cases changes nothing.
    """
    clusters = _clusters(cases)
    ordered = sorted(clusters, key=lambda own: (_kinds(own), _lot(own)))
    return {c.case.case: i % folds for i, own in enumerate(ordered) for c in own}


def _kinds(cluster: Sequence[PlacedCase]) -> list[CaseKind]:
    return sorted({placed.case.kind for placed in cluster})


def _lot(cluster: Sequence[PlacedCase]) -> bytes:
    return min(blake2b(placed.case.case.encode()).digest() for placed in cluster)


def _clusters(cases: Iterable[PlacedCase]) -> list[list[PlacedCase]]:
    """Return the cases in lots such that cases of two lots share no document."""
    cluster_of: dict[str, list[PlacedCase]] = {}
    for placed in cases:
        documents = {excerpt.document for excerpt in placed.case.quotes}
        joined = [placed]
        for known in {id(c): c for d in sorted(documents) if (c := cluster_of.get(d))}.values():
            joined += known
        for member in joined:
            cluster_of |= {excerpt.document: joined for excerpt in member.case.quotes}
    return list({id(cluster): cluster for cluster in cluster_of.values()}.values())
