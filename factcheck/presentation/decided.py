"""What reviewers decided of a question, in words: who, what, when and why."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from factcheck.exports.wording import day
from factcheck.presentation.outcomes import OUTCOMES
from factcheck.records import Decision, Outcome, Role, State, Status, Step, Support

__all__ = ["Said", "Standing", "standing"]

_OUTCOMES: Mapping[Outcome, str] = dict(OUTCOMES.values())
_STEPS = {
    Step.TAKEN: "looking at it",
    Step.DEFERRED: "set aside",
    Step.WITHDRAWN: "took a decision back",
}
_STATES = {
    State.PENDING: "open",
    State.IN_REVIEW: "in review",
    State.DECIDED: "decided",
    State.DEFERRED: "set aside",
    State.REOPENED: "open again",
}


@frozen
class Said:
    """One record of a reviewer.

    Attributes:
        what: what was decided or done.
        who: the reviewer, and the role where it is another than a reviewer's.
        when: the day.
        reason, note: why, and anything else; "" where nothing was written.
        evidence: what it rests on.
    """

    what: str
    who: str
    when: str
    reason: str
    note: str
    evidence: tuple[Support, ...]


@frozen
class Standing:
    """Where a question is on its way.

    Attributes:
        state: that, in words.
        because: why it is open again or still in review; "" where there is nothing to say.
        records: what reviewers did, in order of time.
    """

    state: str
    because: str
    records: tuple[Said, ...]


def standing(status: Status) -> Standing:
    """Return where a question is on its way, in words."""
    state = _STATES[status.state]
    if status.until is not None:
        state = f"{state} until {day(status.until)}"
    return Standing(state, status.because, tuple(map(_said, status.decisions)))


def _said(decision: Decision) -> Said:
    what = _STEPS[decision.step] if decision.outcome is None else _OUTCOMES[decision.outcome]
    if decision.until is not None:
        what = f"{what} until {day(decision.until)}"
    role = "" if decision.role is Role.REVIEWER else f", {decision.role}"
    return Said(
        what,
        f"{decision.reviewer}{role}",
        day(decision.at.date()),
        decision.reason,
        decision.note,
        decision.evidence,
    )
