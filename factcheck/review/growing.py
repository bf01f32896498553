"""Counts that go on, said to be larger each time: they show how something came along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim
from factcheck.text.running import goes_on

__all__ = ["grows"]


def grows(claims: Sequence[Claim]) -> bool:
    """Tell whether claims state a running count, no less whenever it is told.

    One who tells it again need not say that it goes on; two do, of different figures.
    """
    most: dict[dt.date, Decimal] = {}
    running: set[Decimal] = set()
    for claim in claims:
        value = claim.quantity.value if claim.quantity else None
        if value is None or claim.since is None:
            return False
        most[claim.since] = max(value, most.get(claim.since, value))
        if _is_running(claim):
            running.add(value)
    told = [most[day] for day in sorted(most)]
    return len(running) > 1 and len(set(told)) > 1 and told == sorted(told)


def _is_running(claim: Claim) -> bool:
    if claim.quantity is None:
        return False
    at = claim.quote.start
    return goes_on(
        claim.quote.exact, claim.quantity.quote.start - at, claim.quantity.quote.end - at
    )
