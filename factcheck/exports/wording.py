"""Numbers, days, relations and evidence as people write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import pairwise

from factcheck.exports.visible import one_line
from factcheck.records import Match, Relation

__all__ = ["RELATIONS", "count", "day", "evidence_line", "numbered", "points"]

RELATIONS: Mapping[Relation, str] = {
    Relation.SHARED: "same",
    Relation.DIFFERS: "differs",
    Relation.UNKNOWN: "not known",
}
"""How two things compare."""


def count(number: int, noun: str) -> str:
    """Return how many there are of something.

    >>> count(1, "document"), count(1200, "document")
    ('1 document', '1,200 documents')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def day(date: dt.date) -> str:
    """Return a date as it is written in prose.

    >>> day(dt.date(2025, 4, 8))
    '8 April 2025'
    """
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def evidence_line(match: Match) -> str:
    """Return the evidence in one line: the total and each feature that contributes to it."""
    parts = [
        f"{one_line(part.feature)} {points(part.bits)}" for part in match.evidence if part.bits
    ]
    return f"{points(match.total, ' bits')} = " + ", ".join(parts or ["nothing"])


def numbered(numbers: Iterable[int]) -> str:
    """Return numbers in brackets, runs of them shortened.

    >>> numbered([1, 2, 3, 5])
    '[1]–[3] [5]'
    """
    ordered = sorted(numbers)
    breaks = [right for left, right in pairwise(ordered) if right - left > 1]
    ends = [left for left, right in pairwise(ordered) if right - left > 1]
    runs = zip([ordered[0], *breaks], [*ends, ordered[-1]], strict=True)
    return " ".join(f"[{a}]" if a == b else f"[{a}]–[{b}]" for a, b in runs)


def points(value: Decimal, unit: str = "") -> str:
    """Return a contribution with its sign.

    >>> points(Decimal("2.50")), points(Decimal("-0.5")), points(Decimal(0), " bits")
    ('+2.5', '−0.5', '0 bits')
    """
    if not value:
        return f"0{unit}"
    number = format(abs(value), "f")
    shown = number.rstrip("0").rstrip(".") if "." in number else number
    return f"{'+' if value > 0 else '−'}{shown}{unit}"


# Not strftime: what it prints depends on the locale.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
