"""A commitment in words: what is undertaken, by whom, by when, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.exports.visible import one_line
from factcheck.exports.wording import day
from factcheck.records import CommitmentHistory, Due, Lack, Revision, Shift, Timing

__all__ = ["TIMINGS", "action", "particulars", "revised"]

TIMINGS: Mapping[Timing, str] = {
    Timing.OVERDUE: "overdue",
    Timing.DUE: "due soon",
    Timing.LATER: "due later",
    Timing.DATED: "with a day",
    Timing.SYMBOLIC: "with a deadline that names no day",
    Timing.NONE: "without a deadline",
    Timing.SETTLED: "declined, dropped or said to be delivered",
}
"""What commitments whose deadlines lie alike are listed under."""

_LACKS = {Lack.ACTOR: "who", Lack.TARGET: "a target", Lack.DEADLINE: "a day"}
_SHIFTS = {Shift.OTHER: "differs"}


def action(one: CommitmentHistory) -> str:
    """Return what would make a commitment true, in its own words."""
    claim = one.statement.claim
    return one_line(claim.commitment.action.exact if claim.commitment else claim.quote.exact)


def particulars(one: CommitmentHistory) -> Iterator[str]:
    """Yield what is known of a commitment, and what it does not state, each in a few words."""
    yield f"{one.stage.replace('_', ' ')} (“{one_line(one.statement.shown.exact)}”)"
    commitment = one.statement.claim.commitment
    if commitment is not None and commitment.actor is not None:
        yield f"by: {one_line(commitment.actor.exact)}"
    if commitment is not None and commitment.target is not None:
        yield f"target: {one_line(commitment.target.quote.exact)}"
    if commitment is not None and commitment.condition is not None:
        yield one_line(commitment.condition.exact)
    if one.due is not None:
        yield _due(one.due)
    if one.lacking:
        yield "not stated: " + ", ".join(_LACKS[lack] for lack in one.lacking)


def _due(due: Due) -> str:
    words = f"when: “{one_line(due.quote.exact)}”"
    if due.last is None:
        return words
    reading = f" ({one_line(due.reading)})" if due.reading else ""
    return f"{words}, by {day(due.last)}{reading}"


def revised(revision: Revision, places: Mapping[str, int]) -> str:
    """Return what changed between two statements, which ``places`` numbers by their claims."""
    was, now = (
        "not stated" if quote is None else f"“{one_line(quote.exact)}”"
        for quote in (revision.was, revision.now)
    )
    shift = _SHIFTS.get(revision.shift, str(revision.shift))
    left, right = places[revision.before], places[revision.after]
    return f"{revision.aspect} {shift}: [{left}] {was} → [{right}] {now}"
