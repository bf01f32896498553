"""From claims and groups to commitments in the order in which they fall due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from factcheck.history.due import SETTLED, timing
from factcheck.history.revisions import revisions
from factcheck.history.series import series
from factcheck.records import SOON, Claim, Group, stable_id
from factcheck.records.calendar import Calendar
from factcheck.records.durations import later
from factcheck.records.history import CommitmentHistory, Due, Lack, Restatement, Timing

__all__ = ["follow"]

_PLACES = {timing: place for place, timing in enumerate(Timing)}


def follow(
    claims: Iterable[Claim],
    groups: Iterable[Group],
    *,
    calendar: Calendar = Calendar(),  # noqa: B008 (frozen)
    as_of: dt.date | None = None,
    within: str = SOON,
) -> tuple[CommitmentHistory, ...]:
    """Return the commitments in ``claims``: overdue first, then by the day on which they fall due.

    Args:
        claims: of all documents; those that are no undertaking are left out.
        groups: the claims that speak of the same thing.
        calendar: the days that words of a deadline stand for.
        as_of: the day to look from. What was said after it is left out. Without it nothing is
            overdue, since the machine does not ask what day it is.
        within: how soon after ``as_of`` a commitment falls due to be called due, as a TIMEX3
            duration.

    Raises:
        ValueError: ``within`` is no such duration.
    """
    if later(dt.date(2000, 1, 1), within) is None:
        raise ValueError(f"{within!r} is no length of time such as 'P3M'")
    known = [c for c in claims if as_of is None or c.said is None or c.said <= as_of]
    kept = {claim.id for claim in known}
    found = []
    for stated in series(known, groups, calendar):
        statements = [one for one in stated if one.claim.id in kept]
        found.append(_tracked(statements, as_of, within))
    return tuple(sorted(found, key=_place))


def _tracked(
    statements: Sequence[Restatement], as_of: dt.date | None, within: str
) -> CommitmentHistory:
    dated = [one for one in statements if one.claim.said is not None]
    current = _current(statements, dated)
    by_when = _dues(dated) or _dues(statements)
    falls_due = by_when[-1] if by_when else None
    when = timing(current.stage, falls_due, as_of, within)
    return CommitmentHistory(
        id=stable_id("commitment", statements[0].claim.id),
        statements=tuple(statements),
        current=current.claim.id,
        stage=current.stage,
        timing=when,
        due=falls_due,
        revisions=revisions(statements),
        lacking=() if current.stage in SETTLED else tuple(_lacks(statements, falls_due)),
    )


def _dues(statements: Sequence[Restatement]) -> list[Due]:
    return [one.due for one in statements if one.due is not None]


def _current(statements: Sequence[Restatement], dated: Sequence[Restatement]) -> Restatement:
    """Return the latest statement.

    Where a day is missing nobody knows which that is; then it is one by which something is still
    to be done, if there is one, so that a reader of the list sees it.
    """
    if len(dated) == len(statements):
        return dated[-1]
    candidates = [*reversed(dated), *statements]
    return next((one for one in candidates if one.stage not in SETTLED), candidates[0])


def _lacks(statements: Sequence[Restatement], falls_due: Due | None) -> list[Lack]:
    """Return what no statement of it says. A deadline that names no day is none to be held to."""
    undertaken = [one.claim.commitment for one in statements if one.claim.commitment]
    stated = {
        Lack.ACTOR: any(commitment.actor for commitment in undertaken),
        Lack.TARGET: any(commitment.target for commitment in undertaken),
        Lack.DEADLINE: falls_due is not None and falls_due.last is not None,
    }
    return [lack for lack, is_stated in stated.items() if not is_stated]


def _place(tracked: CommitmentHistory) -> tuple[int, dt.date, tuple[dt.date, str, int, str]]:
    day = tracked.due.last if tracked.due and tracked.due.last else dt.date.max
    return _PLACES[tracked.timing], day, tracked.statements[0].claim.order()
