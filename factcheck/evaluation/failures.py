"""What went wrong, case by case, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.evaluation.judging import Judged, Pair
from factcheck.evaluation.linking import Index
from factcheck.evaluation.obstacles import Obstacles
from factcheck.evaluation.report import Failure, PairReading, QuoteReading
from factcheck.matching.profile import profiles
from factcheck.pipeline import Analysis
from factcheck.settings import MatchSettings

__all__ = ["failures"]


def failures(
    judged: Iterable[Judged], analysis: Analysis, index: Index, settings: MatchSettings
) -> Iterator[Failure]:
    """Yield the cases with a pair that went wrong.

    Only the documents of those cases are profiled again, to weigh what was not matched.
    """
    wrong = [case for case in judged if case.wrong]
    documents = {claim.document for case in wrong for own in case.claims for claim in own}
    claims = [claim for claim in analysis.claims if claim.document in documents]
    made = {profile.claim.id: profile for profile in profiles(claims)}
    obstacles = Obstacles(index, made, settings)
    return (_failure(case, obstacles) for case in wrong)


def _failure(judged: Judged, obstacles: Obstacles) -> Failure:
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
        pairs=tuple(_reading(pair, judged, obstacles) for pair in judged.wrong),
    )


def _reading(pair: Pair, judged: Judged, obstacles: Obstacles) -> PairReading:
    match, obstacle = obstacles.best(judged.claims[pair.left], judged.claims[pair.right])
    return PairReading(
        left=pair.left + 1,
        right=pair.right + 1,
        grouped=pair.grouped,
        linked=pair.linked,
        best=match,
        obstacle=obstacle,
    )
