"""What is left for one reviewer to look at."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.decisions.standing import standing
from factcheck.records import Decision, Outcome, Role, State, Status, Step

__all__ = ["Agenda"]


class Agenda:
    """What one reviewer has yet to do: what is open and not theirs already.

    An adjudicator has to settle what reviewers disagree on, and nothing else.

    Args:
        decisions: every record, in the order of its file.
        reviewer: their name.
        role: in what role they decide.
    """

    def __init__(self, decisions: Sequence[Decision], reviewer: str, role: Role) -> None:
        self._role = role
        self._own = {
            decision.id
            for decision in standing(decisions)
            if (decision.reviewer, decision.step) == (reviewer, Step.DECIDED)
        }

    def has(self, status: Status, *, second: bool = False) -> bool:
        """Tell whether a question with this status is one of theirs.

        With ``second``, so is what others decided and they have not.
        """
        if self._role is Role.ADJUDICATOR:
            return status.because.startswith("to adjudicate")
        mine = [
            decision
            for decision in status.decisions
            if decision.id in self._own and decision.outcome is not Outcome.UNDECIDED
        ]
        if mine and status.state is not State.REOPENED:
            return False
        return status.is_open or (second and status.state is State.DECIDED)
