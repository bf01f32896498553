"""When what is done once to a thing is to be done, or was, as a claim says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.records import Claim, Commitment, Period, Stage
from factcheck.rules.once import once
from factcheck.text.acts import Act, acts

__all__ = ["Dated", "dated_acts", "time_ahead"]

_NEAR = 100
"""How far after its verb, or before it, the time of an act stands, in code points."""

_AHEAD = frozenset({Stage.CONSIDERED, Stage.PROMISED, Stage.UNDER_WAY, Stage.DELAYED})


class Dated(NamedTuple):
    """An act, the words that say when, and whether it is yet to be done."""

    verb: str
    when: Period
    ahead: bool


@once
def dated_acts(claim: Claim) -> Sequence[Dated]:
    """Return the acts of a claim of which it says when."""
    return tuple(_dated(claim))


def _dated(claim: Claim) -> Iterator[Dated]:
    if claim.commitment is not None:
        deadline = claim.commitment.deadline
        if deadline is not None and claim.commitment.stage in _AHEAD:
            verb = _undertaken(claim.commitment)
            if verb is not None:
                yield Dated(verb, deadline, True)
        return
    if not claim.periods:
        return
    found = acts(claim.quote.exact)
    ends = [act.start for act in found[1:]] + [len(claim.quote.exact)]
    for act, end in zip(found, ends, strict=False):
        when = _when(claim, act, end)
        if when is not None:
            yield Dated(act.verb, when, act.ahead or _is_to_come(claim, when))


def _undertaken(commitment: Commitment) -> str | None:
    """Return the act that an undertaking is to do: the first after the words that undertake it.

    Where these stand within the action, others may stand before: "the quay, which was closed in
    May, will reopen".
    """
    opening, action, cue = "to ", commitment.action, commitment.cue
    begins = max(0, cue.end - action.start) if action.overlaps(cue) else 0
    found = acts(opening + action.exact)
    return next((act.verb for act in found if act.end > len(opening) + begins), None)


def _is_to_come(claim: Claim, when: Period) -> bool:
    """Tell whether a time lay ahead when it was said: "the theatre reopens on 6 December"."""
    return claim.said is not None and when.earliest is not None and when.earliest > claim.said


def time_ahead(claim: Claim) -> Period | None:
    """Return the one time that a statement gives, where it lay ahead when it was said."""
    times = [period for period in claim.periods if period.resolved]
    ahead = [period for period in times if _is_to_come(claim, period)]
    return ahead[0] if len(ahead) == 1 else None


def _when(claim: Claim, act: Act, limit: int) -> Period | None:
    """Return the time after the verb and before ``limit``, or one that the sentence opens with."""
    base, text = claim.quote.start, claim.quote.exact
    for period in claim.periods:
        start = period.quote.start - base
        if act.end <= start < min(act.end + _NEAR, limit) and ";" not in text[act.end : start]:
            return period
    for period in claim.periods:
        start, end = period.quote.start - base, period.quote.end - base
        if start <= len("By the ") and end <= act.start <= end + _NEAR:
            return period
    return None
