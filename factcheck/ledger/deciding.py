"""A reviewer's step about a finding, as the record that is kept of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from factcheck.decisions import standing, withdrawable
from factcheck.errors import InputError
from factcheck.ledger.decision_files import append
from factcheck.ledger.decision_ids import identified
from factcheck.records import (
    Decision,
    Finding,
    Outcome,
    Role,
    Step,
    Support,
    decided_claim,
    fingerprint,
    sides_of,
)

__all__ = ["Reviewer", "decide", "withdraw"]

_TO_COME = "decision"
"""Stands for an id until the rest of a record is there, from which it is made."""


@frozen
class Reviewer:
    """Who decides, in what role, and with which version of this program."""

    name: str
    role: Role = Role.REVIEWER
    version: str = ""


def decide(
    folder: Path,
    finding: Finding,
    reviewer: Reviewer,
    at: dt.datetime,
    *,
    outcome: Outcome | None = None,
    until: dt.date | None = None,
    reason: str = "",
    note: str = "",
    evidence: Sequence[Support] = (),
    unless: Callable[[Sequence[Decision]], None] | None = None,
) -> Decision:
    """Keep what a reviewer decided about a finding; it takes the place of what they said before.

    Without an outcome it is deferred ``until`` a day or, without one, taken into review. Where
    ``unless`` raises something, given all records that there are while nobody can add one, nothing
    is kept.
    """
    upon = fingerprint(finding)
    step = Step.DECIDED if outcome else Step.DEFERRED if until else Step.TAKEN

    def make(there: Sequence[Decision]) -> Decision:
        if unless is not None:
            unless(there)
        before = _own(there, reviewer, upon)
        made = Decision(
            id=_TO_COME,
            finding=finding.id,
            rule=finding.rule,
            rule_version=reviewer.version,
            question=finding.question,
            claims=tuple(decided_claim(claim) for claim in finding.claims),
            sides=sides_of(finding.claims),
            fingerprint=upon,
            step=step,
            outcome=outcome,
            until=until,
            reason=reason,
            note=note,
            evidence=tuple(evidence),
            reviewer=reviewer.name,
            role=reviewer.role,
            at=at,
            score=max((match.total for match in finding.matches), default=None),
            supersedes=before.id if before else None,
        )
        return identified(made, there)

    return append(folder, make)


def withdraw(
    folder: Path, reviewer: Reviewer, at: dt.datetime, decision: str | None = None, reason: str = ""
) -> tuple[Decision, Decision]:
    """Take back a decision, the reviewer's last unless one is named.

    Returns:
        The new record and the one it takes back.

    Raises:
        InputError: there is no such decision of this reviewer in force.
    """
    taken_back: list[Decision] = []

    def make(there: Sequence[Decision]) -> Decision:
        old = _to_withdraw(folder, there, reviewer, decision)
        taken_back.append(old)
        made = Decision(
            id=_TO_COME,
            finding=old.finding,
            rule=old.rule,
            rule_version=reviewer.version,
            question=old.question,
            claims=old.claims,
            fingerprint=old.fingerprint,
            step=Step.WITHDRAWN,
            reason=reason,
            reviewer=reviewer.name,
            role=old.role,
            at=at,
            supersedes=old.id,
        )
        return identified(made, there)

    return append(folder, make), taken_back[0]


def _own(there: Sequence[Decision], reviewer: Reviewer, upon: str) -> Decision | None:
    """Return what a reviewer last said of the same thing."""
    own = [
        decision
        for decision in standing(there)
        if (decision.reviewer, decision.role) == (reviewer.name, reviewer.role)
        and decision.fingerprint == upon
    ]
    return own[-1] if own else None


def _to_withdraw(
    folder: Path, there: Sequence[Decision], reviewer: Reviewer, name: str | None
) -> Decision:
    if name is None:
        last = withdrawable(there, reviewer.name)
        if last is None:
            raise InputError(str(folder), f"{reviewer.name} has decided nothing that stands")
        return last
    named = next((decision for decision in standing(there) if decision.id == name), None)
    if named is None:
        raise InputError(str(folder), f"no decision '{name}' is in force")
    if named.reviewer != reviewer.name:
        why = f"'{name}' is a decision of {named.reviewer}; only they take it back"
        raise InputError(str(folder), why)
    return named
