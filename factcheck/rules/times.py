"""Whether two claims speak of different times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.records import Claim, Period

__all__ = ["are_two_spans", "is_apart", "span"]

_SPAN = 80
"""From how many days on a period is a stretch over which something is measured."""

_ANNOUNCED = re.compile(
    r"(?:,|\s)\s*(?:[\w’']+\s+){0,6}?(?:announc|confirm|publish|launch|commit|pledg|said|set\ out)",
    flags=re.IGNORECASE,
)
"""After a period, that it is the time of an announcement."""

_YEAR = re.compile(r"\d{4}(?:\s?[-–/]\s?\d{2,4})?")
_NAME = re.compile(r"(?<=\w )(?!In |For )[A-Z][a-z]+ $")
_NAMED = re.compile(r"(?: (?:final|provisional|local|autumn|spring))? [A-Z][a-z]+")
"""Before and after a year, that it is part of a name: "Budget 2024", "the 2025 Spending Review"."""

_COMPARED = re.compile(
    r"\b(?:on|than|compared\s+(?:to|with)|relative\s+to|against|up\s+from|down\s+from)\s+(?:\w+\s+){0,2}$",
    flags=re.IGNORECASE,
)
"""Before a period, that something else is only held against it."""

_DIGIT = re.compile(r"\d(?![\d,]*[-\s](?:day|week|month|year)s?\b)(?!\d)")


def is_apart(left: Claim, right: Claim) -> bool:
    """Tell whether both say when they hold, and neither time is part of the other.

    A rise between 2021 and 2022 and one between 2022 and 2023 are two rises, and so are one on 2021
    and one on 2022. When something was announced is not when it holds.
    """
    return _are_apart(list(_held(left)), list(_held(right))) or _are_apart(
        list(_compared(left)), list(_compared(right))
    )


def _are_apart(left: Sequence[Period], right: Sequence[Period]) -> bool:
    within = any(
        (_within(p, q) or _within(q, p)) and not (_is_past(p, q) or _is_past(q, p))
        for p in left
        for q in right
    )
    return bool(left and right) and not within


def _is_past(point: Period, limit: Period) -> bool:
    """Tell whether a point in time lies well before the day by which something is to be so."""
    if point.earliest is None or point.latest is None or limit.earliest is not None:
        return False
    if limit.latest is None or _is_span(point):
        return False
    return (limit.latest - point.latest).days >= _SPAN


def _compared(claim: Claim) -> Iterator[Period]:
    """Yield the times against which a claim holds its figure: "a rise of 5% on 2024-25"."""
    for period in claim.periods:
        before = claim.quote.exact[: period.quote.start - claim.quote.start]
        if period.resolved and _COMPARED.search(before):
            yield period


def are_two_spans(left: Claim, right: Claim) -> bool:
    """Tell whether each holds over a stretch such as a year, neither part of the other."""
    a = [p for p in _held(left) if _is_span(p)]
    b = [p for p in _held(right) if _is_span(p)]
    return _are_apart(a, b)


def span(claim: Claim) -> tuple[date, date] | None:
    """Return the first and the last day of the time that a claim's own words give its figure.

    Another figure between the two says that the time is that of the other: "£5 billion, including
    £2.4 billion in 2025/26". What is relative ("this year") is not taken.
    """
    own = [p for p in _held(claim) if not p.relative and _is_span(p) and _is_own(p, claim)]
    first = [period.earliest for period in own if period.earliest]
    last = [period.latest for period in own if period.latest]
    return (min(first), max(last)) if first and last else None


def _is_own(period: Period, claim: Claim) -> bool:
    if claim.quantity is None:
        return False
    figure = claim.quantity.quote
    start, end = sorted((figure.end, period.quote.start, figure.start, period.quote.end))[1:3]
    between = list(claim.quote.exact[start - claim.quote.start : end - claim.quote.start])
    for other in claim.periods:
        for at in range(max(start, other.quote.start), min(end, other.quote.end)):
            between[at - start] = " "
    return not _DIGIT.search("".join(between))


def _held(claim: Claim) -> Iterator[Period]:
    for period in claim.periods:
        before = claim.quote.exact[: period.quote.start - claim.quote.start]
        after = claim.quote.exact[period.quote.end - claim.quote.start :]
        named = _YEAR.fullmatch(period.quote.exact) and (
            _NAME.search(before) or _NAMED.match(after)
        )
        if _COMPARED.search(before):
            continue
        if period.resolved and not named and not _ANNOUNCED.match(after):
            yield period


def _is_span(period: Period) -> bool:
    if period.earliest is None or period.latest is None:
        return False
    return (period.latest - period.earliest).days >= _SPAN


def _within(inner: Period, outer: Period) -> bool:
    starts = outer.earliest is None or (inner.earliest or date.min) >= outer.earliest
    return starts and (outer.latest is None or (inner.latest or date.max) <= outer.latest)
