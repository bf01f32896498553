"""Undertakings that somebody can be held to: what is to be reached or done, and by which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.records import Claim, Commitment, Force, Stage
from factcheck.text.acts import acts

__all__ = ["Pledge", "is_soon_due", "pledge"]

_AHEAD = frozenset({Stage.CONSIDERED, Stage.PROMISED})

_SOON = 3 * 366
"""Within how many days of being said an undertaking falls due that is soon asked after."""


class Pledge(NamedTuple):
    """A figure to reach, or what is to be done once to things with a name; and the day."""

    by: dt.date
    figure: Decimal | None
    unit: str | None
    act: str | None
    names: tuple[str, ...]


def pledge(claims: Sequence[Claim]) -> Pledge | None:
    """Return what the one undertaking of a finding's claims can be held to, where it says that."""
    claim = claims[0]
    commitment = claim.commitment
    if len(claims) > 1 or commitment is None or not _is_firm(commitment):
        return None
    assert commitment.deadline is not None
    assert commitment.deadline.latest is not None
    by, target = commitment.deadline.latest, commitment.target
    if target is not None and target.value is not None:
        return Pledge(by, target.value, target.unit, None, ())
    act = next((act.verb for act in acts(f"to {commitment.action.exact}")), None)
    names = tuple(sorted({name for name in claim.names if name in commitment.action.exact}))
    return Pledge(by, None, None, act, names) if act is not None and names else None


def _is_firm(commitment: Commitment) -> bool:
    """Tell whether it binds, is yet to be done, and has a day: not "£5 million in 2025/26"."""
    by = commitment.deadline
    has_day = by is not None and by.latest is not None and "/" not in by.timex
    return has_day and commitment.force is Force.UNDERTAKING and commitment.stage in _AHEAD


def is_soon_due(claim: Claim, by: dt.date) -> bool:
    """Tell whether a day is no more than three years after what was said, where that is known."""
    return claim.since is None or (by - claim.since).days <= _SOON
