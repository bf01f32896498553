"""Labelled cases against an analysis of the documents they quote."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from attrs import define, frozen

from factcheck.evaluation.cases import CaseKind, PlacedCase
from factcheck.evaluation.linking import Index, pairs_of
from factcheck.evaluation.obstacles import best
from factcheck.evaluation.report import (
    DifferentScore,
    DifferentShare,
    Evaluation,
    Failure,
    FindingCount,
    FoundShare,
    InconsistentScore,
    Link,
    PairReading,
    QuoteReading,
    SameScore,
    SameShare,
    share,
)
from factcheck.matching.profile import profiles
from factcheck.pipeline import Analysis
from factcheck.records import Claim
from factcheck.settings import DEFAULT, Settings

__all__ = ["evaluate"]

Share = TypeVar("Share")


@frozen
class _Pair:
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
class _Judged:
    """A case with its quotes' claims and its pairs."""

    placed: PlacedCase
    claims: tuple[tuple[Claim, ...], ...]
    pairs: tuple[_Pair, ...]

    @property
    def kind(self) -> CaseKind:
        return self.placed.case.kind

    @property
    def found(self) -> bool:
        """Whether a finding links two of its quotes."""
        return any(pair.linked for pair in self.pairs)

    @property
    def wrong(self) -> tuple[_Pair, ...]:
        """The pairs to look into."""
        if self.kind is CaseKind.SAME:
            return tuple(pair for pair in self.pairs if not pair.grouped or pair.contradicted)
        if self.kind is CaseKind.DIFFERENT:
            return tuple(pair for pair in self.pairs if pair.grouped or pair.linked)
        return () if self.found else self.pairs


def evaluate(
    analysis: Analysis, cases: Iterable[PlacedCase], settings: Settings = DEFAULT
) -> Evaluation:
    """Hold labelled cases against an analysis of the documents that they quote.

    Args:
        analysis: of all documents, made with the same ``settings``.
        cases: the cases, their quotes found in the documents.
        settings: what the evidence of pairs that are not matched is weighed with.
    """
    index = Index.of(analysis)
    judged = [_judge(placed, index) for placed in cases]
    by_kind = {kind: [case for case in judged if case.kind is kind] for kind in CaseKind}
    return Evaluation(
        same=_same(by_kind[CaseKind.SAME]),
        inconsistent=_inconsistent(by_kind[CaseKind.INCONSISTENT]),
        different=_different(by_kind[CaseKind.DIFFERENT]),
        findings=_findings(analysis),
        failures=tuple(_Inquiry(analysis, index, settings).failures(judged)),
    )


def _judge(placed: PlacedCase, index: Index) -> _Judged:
    claims = tuple(index.claims(places) for places in placed.places)
    pairs = []
    for left, right in combinations(range(len(claims)), 2):
        of_claims = pairs_of(claims[left], claims[right])
        grouped = any(index.grouped(a, b) for a, b in of_claims)
        pairs.append(_Pair(left, right, grouped, index.linked(of_claims)))
    return _Judged(placed, claims, tuple(pairs))


def _same(judged: Sequence[_Judged]) -> SameScore:
    pairs = _pairs(judged)
    whole = _same_share(judged)
    return SameScore(
        cases=len(judged),
        pairs=whole.pairs,
        right=whole.right,
        recall=whole.recall,
        apart=sum(not pair.grouped for pair in pairs),
        contradicted=sum(pair.contradicted for pair in pairs),
        by_subtype=_by_subtype(judged, _same_share),
    )


def _same_share(judged: Sequence[_Judged]) -> SameShare:
    pairs = _pairs(judged)
    right = sum(pair.grouped and not pair.contradicted for pair in pairs)
    return SameShare(pairs=len(pairs), right=right, recall=share(right, len(pairs)))


def _inconsistent(judged: Sequence[_Judged]) -> InconsistentScore:
    whole = _found_share(judged)
    return InconsistentScore(
        cases=whole.cases,
        found=whole.found,
        recall=whole.recall,
        by_subtype=_by_subtype(judged, _found_share),
    )


def _found_share(judged: Sequence[_Judged]) -> FoundShare:
    found = sum(case.found for case in judged)
    return FoundShare(cases=len(judged), found=found, recall=share(found, len(judged)))


def _different(judged: Sequence[_Judged]) -> DifferentScore:
    pairs = _pairs(judged)
    whole = _different_share(judged)
    return DifferentScore(
        cases=len(judged),
        pairs=whole.pairs,
        wrong=whole.wrong,
        false_rate=whole.false_rate,
        grouped=sum(pair.grouped for pair in pairs),
        flagged=sum(bool(pair.linked) for pair in pairs),
        by_subtype=_by_subtype(judged, _different_share),
    )


def _different_share(judged: Sequence[_Judged]) -> DifferentShare:
    pairs = _pairs(judged)
    wrong = sum(pair.grouped or bool(pair.linked) for pair in pairs)
    return DifferentShare(pairs=len(pairs), wrong=wrong, false_rate=share(wrong, len(pairs)))


def _pairs(judged: Iterable[_Judged]) -> list[_Pair]:
    return [pair for case in judged for pair in case.pairs]


def _by_subtype(
    judged: Iterable[_Judged], measured: Callable[[Sequence[_Judged]], Share]
) -> dict[str, Share]:
    by_subtype: dict[str, list[_Judged]] = defaultdict(list)
    for case in judged:
        by_subtype[case.placed.case.subtype].append(case)
    return {name: measured(by_subtype[name]) for name in sorted(by_subtype)}


def _findings(analysis: Analysis) -> FindingCount:
    total, claims = len(analysis.findings), len(analysis.claims)
    by_rule = Counter(finding.rule for finding in analysis.findings)
    return FindingCount(
        total=total,
        claims=claims,
        per_1000_claims=share(1000 * total, claims),
        by_rule=dict(sorted(by_rule.items())),
    )


@define
class _Inquiry:
    """Looks into what went wrong; only the documents of those cases are profiled again."""

    _analysis: Analysis
    _index: Index
    _settings: Settings

    def failures(self, judged: Iterable[_Judged]) -> Iterator[Failure]:
        wrong = [case for case in judged if case.wrong]
        documents = {claim.document for case in wrong for own in case.claims for claim in own}
        claims = [claim for claim in self._analysis.claims if claim.document in documents]
        made = {profile.claim.id: profile for profile in profiles(claims)}
        for case in wrong:
            read = []
            for pair in case.wrong:
                left, right = case.claims[pair.left], case.claims[pair.right]
                match, obstacle = best(left, right, made, self._index, self._settings.match)
                read.append(
                    PairReading(
                        left=pair.left + 1,
                        right=pair.right + 1,
                        grouped=pair.grouped,
                        linked=pair.linked,
                        best=match,
                        obstacle=obstacle,
                    )
                )
            yield _failure(case, read)


def _failure(judged: _Judged, pairs: Iterable[PairReading]) -> Failure:
    case = judged.placed.case
    return Failure(
        case=case.case,
        kind=case.kind,
        subtype=case.subtype,
        why=case.why,
        quotes=tuple(
            QuoteReading(document=quote.document, exact=quote.exact, claims=claims)
            for quote, claims in zip(case.quotes, judged.claims, strict=True)
        ),
        pairs=tuple(pairs),
    )
