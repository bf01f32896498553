"""Times of day as official reports write them."""

from __future__ import annotations

import re

__all__ = ["time_of_day"]

_CLOCK = re.compile(r"(?:\d{4}-\d\d-\d\dT)?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")


def time_of_day(stated: str | None) -> str | None:
    """Return a time as ``HH:MM:SS``, or None where none is stated.

    >>> time_of_day("9:30"), time_of_day("2020-06-15T14:30:00"), time_of_day("noon")
    ('09:30:00', '14:30:00', None)
    """
    found = _CLOCK.match(stated.strip()) if stated else None
    return f"{int(found[1]):02}:{found[2]}:{found[3] or '00'}" if found else None
