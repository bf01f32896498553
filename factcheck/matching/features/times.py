"""The feature of time: whether two figures hold at one."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.matching.features.figures import is_one_figure
from factcheck.matching.features.measure import Measure, Shown, is_of_things
from factcheck.matching.profile import Profile
from factcheck.records import Period, Relation

__all__ = ["are_apart", "period"]

_NEAR = 120
"""So many days apart, two periods may still be one where a text names it by "this year"."""

_MOSTLY = 0.6
"""From what share of the shorter on, the days that two periods share make them one."""

_SPAN = 80
"""From how many days on a period is a stretch over which something is counted."""


def period(left: Profile, right: Profile) -> Measure | None:
    """Measure whether two figures hold at one time; of their periods, the two that are closest.

    Two dates of one thing are a question to ask, and no evidence; but what was counted in 2017 and
    what was counted in 2018 are two things, unless both are one figure.
    """
    if not left.periods or not right.periods or is_of_things(left, right):
        return None
    if not are_apart(left, right):
        return Measure("period", Relation.SHARED, {"period_shared": 1.0}, _times(left, right))
    amounts = {"period_differs": 1.0}
    if _is_counted(left) and _is_counted(right) and not is_one_figure(left, right):
        amounts["spans_differ"] = 1.0
    return Measure("period", Relation.DIFFERS, amounts, _times(left, right))


def are_apart(left: Profile, right: Profile) -> bool:
    """Tell whether both say when they hold, and no two of their periods are one time."""
    if not left.periods or not right.periods:
        return False
    return not any(_is_one_time(p, q) for p in left.periods for q in right.periods)


def _is_counted(profile: Profile) -> bool:
    """Tell whether what is and not what is to be is counted, over stretches of the calendar."""
    return profile.claim.commitment is None and all(map(_is_span, profile.periods))


def _is_span(period: Period) -> bool:
    days = _days(period)
    return not period.relative and days is not None and days[1] - days[0] >= _SPAN


def _times(*profiles: Profile) -> Callable[[], Shown]:
    def shown() -> Shown:
        left, right = ("; ".join(p.quote.exact for p in own.periods) for own in profiles)
        return left, right

    return shown


def _is_one_time(left: Period, right: Period) -> bool:
    a, b = _days(left), _days(right)
    if a is None or b is None:
        return left.overlaps(right)
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    if shared > 0:
        return shared >= _MOSTLY * min(a[1] - a[0] + 1, b[1] - b[0] + 1)
    return (left.relative or right.relative) and -shared <= _NEAR


def _days(period: Period) -> tuple[int, int] | None:
    if period.earliest is None or period.latest is None:
        return None
    return period.earliest.toordinal(), period.latest.toordinal()
