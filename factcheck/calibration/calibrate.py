"""From labelled cases to settings, and what they gain."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.calibration.bags import bags, unlabelled
from factcheck.calibration.fitting import Emphasis, fitted
from factcheck.calibration.validation import Quality, cross_validated, margins, quality
from factcheck.evaluation import PlacedCase
from factcheck.matching.profile import profiles
from factcheck.records import Claim
from factcheck.settings import MatchSettings

__all__ = ["Calibration", "calibrate"]

_MOST_UNLABELLED = 2000
"""More pairs without a label say no more, and take longer."""


@frozen(kw_only=True)
class Calibration:
    """Fitted weights, and what they gain.

    Attributes:
        settings: fitted to all cases.
        before: how well the weights that one started from do on all cases.
        after: how well fitted weights do on cases that they were not fitted to.
        cases: how many cases there were.
        folds: into how many parts they were dealt.
        unlabelled: how many pairs without a label took part.
        emphasis: how much each sort of example counted.
    """

    settings: MatchSettings
    before: Quality
    after: Quality
    cases: int
    folds: int
    unlabelled: int
    emphasis: Emphasis


def calibrate(
    claims: Sequence[Claim],
    cases: Sequence[PlacedCase],
    start: MatchSettings,
    *,
    folds: int = 5,
    emphasis: Emphasis | None = None,
) -> Calibration:
    """Fit the weights and thresholds of matching to labelled cases.

    Args:
        claims: of all documents that were read.
        cases: the cases, their quotes found in the documents.
        start: the weights to begin with, and to be drawn towards.
        folds: into how many parts the cases are dealt to measure what is gained; 2 or more.
        emphasis: how much each sort of example counts.

    Raises:
        ValueError: there is no pair that is a match, or none that is not.
    """
    emphasis = emphasis or Emphasis()
    made = profiles(claims)
    cases = sorted(cases, key=lambda placed: placed.case.case)
    labelled = bags(cases, made)
    for is_match, wanted in ((True, "'same' or 'inconsistent'"), (False, "'different'")):
        if not any(bag.pairs for bag in labelled if bag.is_match is is_match):
            raise ValueError(f"no case of {wanted} whose quotes hold claims to compare")
    others = unlabelled(made, labelled, start, _MOST_UNLABELLED)
    return Calibration(
        settings=fitted(labelled, others, start, emphasis),
        before=quality(margins(labelled, start)),
        after=cross_validated(cases, labelled, others, start, emphasis, folds),
        cases=len(cases),
        folds=folds,
        unlabelled=len(others),
        emphasis=emphasis,
    )
