"""Labelled cases, pair by pair, as an analysis has them."""

from __future__ import annotations

from itertools import combinations

from attrs import frozen

from factcheck.evaluation.cases import CaseKind, PlacedCase
from factcheck.evaluation.linking import Index, pairs_of
from factcheck.evaluation.report import Link
from factcheck.records import Claim

__all__ = ["Judged", "Pair", "judge"]


@frozen
class Pair:
    """Two quotes of a case, counted from 0, and what the analysis makes of them."""

    left: int
    right: int
    grouped: bool
    linked: tuple[Link, ...]

    @property
    def contradicted(self) -> bool:
        """Whether a finding says that their values differ."""
        return any(link.values_differ for link in self.linked)


@frozen
class Judged:
    """A case with its quotes' claims and its pairs."""

    placed: PlacedCase
    claims: tuple[tuple[Claim, ...], ...]
    pairs: tuple[Pair, ...]

    @property
    def kind(self) -> CaseKind:
        """What the case is labelled."""
        return self.placed.case.kind

    @property
    def found(self) -> bool:
        """Whether a finding links two of its quotes."""
        return any(pair.linked for pair in self.pairs)

    @property
    def wrong(self) -> tuple[Pair, ...]:
        """The pairs to look into."""
        if self.kind is CaseKind.SAME:
            return tuple(pair for pair in self.pairs if not pair.grouped or pair.contradicted)
        if self.kind is CaseKind.DIFFERENT:
            return tuple(pair for pair in self.pairs if pair.grouped or pair.linked)
        return () if self.found else self.pairs


def judge(placed: PlacedCase, index: Index) -> Judged:
    """Look up what an analysis makes of a case."""
    claims = tuple(index.claims(places) for places in placed.places)
    pairs = []
    for left, right in combinations(range(len(claims)), 2):
        of_claims = pairs_of(claims[left], claims[right])
        grouped = any(index.grouped(a, b) for a, b in of_claims)
        pairs.append(Pair(left, right, grouped, index.linked(of_claims)))
    return Judged(placed, claims, tuple(pairs))
