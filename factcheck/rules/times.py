"""Whether two claims speak of different times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.records import Claim, Period

__all__ = ["are_two_spans", "is_apart"]

_SPAN = 80
"""From how many days on a period is a stretch over which something is measured."""

_ANNOUNCED = re.compile(
    r"(?:,|\s)\s*(?:[\w’']+\s+){0,6}?(?:announc|confirm|publish|launch|commit|pledg|said|set\ out)",
    flags=re.IGNORECASE,
)
"""After a period, that it is the time of an announcement."""


def is_apart(left: Claim, right: Claim) -> bool:
    """Tell whether both say when they hold, and neither time is part of the other.

    A rise between 2021 and 2022 and one between 2022 and 2023 are two rises. When something was
    announced is not when it holds.
    """
    a, b = list(_held(left)), list(_held(right))
    return bool(a and b) and not any(_within(p, q) or _within(q, p) for p in a for q in b)


def are_two_spans(left: Claim, right: Claim) -> bool:
    """Tell whether each holds over a stretch such as a year, neither part of the other."""
    a = [p for p in _held(left) if _is_span(p)]
    b = [p for p in _held(right) if _is_span(p)]
    return bool(a and b) and not any(_within(p, q) or _within(q, p) for p in a for q in b)


def _held(claim: Claim) -> Iterator[Period]:
    for period in claim.periods:
        after = claim.quote.exact[period.quote.end - claim.quote.start :]
        if period.resolved and not _ANNOUNCED.match(after):
            yield period


def _is_span(period: Period) -> bool:
    if period.earliest is None or period.latest is None:
        return False
    return (period.latest - period.earliest).days >= _SPAN


def _within(inner: Period, outer: Period) -> bool:
    starts = outer.earliest is None or (inner.earliest or date.min) >= outer.earliest
    return starts and (outer.latest is None or (inner.latest or date.max) <= outer.latest)
