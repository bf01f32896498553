"""Decisions as labelled cases, for the weights of matching to be fitted to."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from factcheck.decisions.standing import standing
from factcheck.decisions.status import settled
from factcheck.records import DecidedClaim, Decision, Outcome

__all__ = ["Labelled", "labelled"]

_KINDS: Mapping[Outcome, str] = {
    Outcome.SAME_CLAIM: "same",
    Outcome.INCONSISTENT: "inconsistent",
    Outcome.CONSISTENT_WITH_EXPLANATION: "inconsistent",
    Outcome.SUPERSEDED_OR_CORRECTED: "inconsistent",
    Outcome.DIFFERENT_CLAIM: "different",
}
"""What an outcome says of the quotes: that they are one claim, worth a question, or neither.

Two statements that agree once explained speak of the same thing and were worth the question.
"""


@frozen
class Labelled:
    """What was settled about some quotes: a decision, and the kind of case that makes it."""

    decision: Decision
    kind: str

    @property
    def claims(self) -> tuple[DecidedClaim, ...]:
        """What the case is about: of what was told apart, one claim of each side."""
        if self.decision.outcome is Outcome.DIFFERENT_CLAIM:
            return tuple(side[0] for side in self.decision.by_side)
        return self.decision.claims


def labelled(decisions: Sequence[Decision]) -> Iterator[Labelled]:
    """Yield what is settled about two or more quotes, in order of time; the last word counts.

    What reviewers disagree on, and no adjudicator has settled, is left out.
    """
    about: dict[str, list[Decision]] = defaultdict(list)
    for decision in standing(decisions):
        about[decision.fingerprint].append(decision)
    for bearing in about.values():
        outcome = settled(bearing, dt.date.min).outcome
        if outcome is not None and outcome in _KINDS and len(bearing[0].claims) > 1:
            last = next(d for d in reversed(bearing) if d.outcome is outcome)
            yield Labelled(last, _KINDS[outcome])
