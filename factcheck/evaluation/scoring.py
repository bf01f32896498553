"""Labelled cases against an analysis of the documents they quote."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from factcheck.evaluation.cases import CaseKind, PlacedCase
from factcheck.evaluation.failures import failures
from factcheck.evaluation.judging import Judged, Pair, judge
from factcheck.evaluation.linking import Index
from factcheck.evaluation.report import (
    DifferentScore,
    DifferentShare,
    Evaluation,
    FindingCount,
    FoundShare,
    InconsistentScore,
    SameScore,
    SameShare,
    share,
)
from factcheck.pipeline import Analysis
from factcheck.settings import DEFAULT, Settings

__all__ = ["evaluate"]

Share = TypeVar("Share")


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
    judged = [judge(placed, index) for placed in cases]
    by_kind = {kind: [case for case in judged if case.kind is kind] for kind in CaseKind}
    return Evaluation(
        same=_same(by_kind[CaseKind.SAME]),
        inconsistent=_inconsistent(by_kind[CaseKind.INCONSISTENT]),
        different=_different(by_kind[CaseKind.DIFFERENT]),
        findings=_findings(analysis),
        failures=tuple(failures(judged, analysis, index, settings.match)),
    )


def _same(judged: Sequence[Judged]) -> SameScore:
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


def _same_share(judged: Sequence[Judged]) -> SameShare:
    pairs = _pairs(judged)
    right = sum(pair.grouped and not pair.contradicted for pair in pairs)
    return SameShare(pairs=len(pairs), right=right, recall=share(right, len(pairs)))


def _inconsistent(judged: Sequence[Judged]) -> InconsistentScore:
    whole = _found_share(judged)
    return InconsistentScore(
        cases=whole.cases,
        found=whole.found,
        recall=whole.recall,
        by_subtype=_by_subtype(judged, _found_share),
    )


def _found_share(judged: Sequence[Judged]) -> FoundShare:
    found = sum(case.found for case in judged)
    return FoundShare(cases=len(judged), found=found, recall=share(found, len(judged)))


def _different(judged: Sequence[Judged]) -> DifferentScore:
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


def _different_share(judged: Sequence[Judged]) -> DifferentShare:
    pairs = _pairs(judged)
    wrong = sum(pair.grouped or bool(pair.linked) for pair in pairs)
    return DifferentShare(pairs=len(pairs), wrong=wrong, false_rate=share(wrong, len(pairs)))


def _pairs(judged: Iterable[Judged]) -> list[Pair]:
    return [pair for case in judged for pair in case.pairs]


def _by_subtype(
    judged: Iterable[Judged], measured: Callable[[Sequence[Judged]], Share]
) -> dict[str, Share]:
    by_subtype: dict[str, list[Judged]] = defaultdict(list)
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
