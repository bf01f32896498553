"""Whether two claims speak of different times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.records import Claim, Period, QuantityKind
from factcheck.rules.once import once

__all__ = ["are_two_spans", "is_apart", "is_part_of_the_time", "span"]

_ADDING_UP = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER})
"""Kinds of figure of which a longer time has more."""

_SPAN = 80
"""From how many days on a period is a stretch over which something is measured."""

_ONE_END = 45
"""Within so many days, two stretches over which something changed end at one time."""

_NEXT = 40
"""How many code points from a figure a time stands that is its own, and not those farther off."""

_PART = 0.6
"""Up to this share of a stretch another is part of it, and not the same in other years."""

_ANNOUNCED = re.compile(
    r"(?:,|\s)\s*(?:[\w’']+\s+){0,6}?(?:announc|confirm|publish|launch|commit|pledg|said|set\ out)",
    flags=re.IGNORECASE,
)
"""After a period, that it is the time of an announcement."""

_UNTIL = re.compile(
    r"\b(?:to|until|till|through)\s+(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?$", flags=re.IGNORECASE
)

_PAUSE = re.compile(r"[,;:()]")

_MOVED = re.compile(
    r"\b(?:increas|ris(?:e|ing)|rose|fall|fell|drop|decreas|declin|reduc|improv|gr[eo]w)\w*\b[^.;]{0,60}$",
    flags=re.IGNORECASE,
)
"""Before a figure, that it is by how much something changed."""

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
    return (
        _are_apart(_held(left), _held(right))
        or _are_apart(_compared(left), _compared(right))
        or _are_two_windows(left, right)
    )


def _are_two_windows(left: Claim, right: Claim) -> bool:
    """Tell whether each is a change over a stretch that ends at another time, however they overlap.

    A fall in the year to June and one in the year to September are two falls.
    """
    one, other = _window_end(left), _window_end(right)
    return one is not None and other is not None and abs((one - other).days) > _ONE_END


@once
def _window_end(claim: Claim) -> date | None:
    """Return the last day of the time over which a claim's figure changed, where it says that."""
    if not _is_change(claim):
        return None
    held = _held(claim)
    whole = [p.latest for p in held if p.latest and p.earliest and not p.relative]
    return max(whole) if whole and len(whole) == len(held) else None


def _is_change(claim: Claim) -> bool:
    if claim.quantity is None:
        return False
    at = claim.quantity.quote.start - claim.quote.start
    return claim.quantity.change is not None or _MOVED.search(claim.quote.exact[:at]) is not None


def is_part_of_the_time(left: Claim, right: Claim) -> bool:
    """Tell whether the smaller of two sums or counts is for a part of the other's time.

    What is spent in one year is no more than what is spent in that and the next.
    """
    a, b = left.quantity, right.quantity
    if a is None or b is None or a.value is None or b.value is None or a.kind not in _ADDING_UP:
        return False
    part, whole = (span(claim) for claim in ((left, right) if a.value < b.value else (right, left)))
    if part is None or whole is None:
        return False
    within = whole[0] <= part[0] and part[1] <= whole[1]
    return within and (part[1] - part[0]).days <= _PART * (whole[1] - whole[0]).days


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


@once
def _compared(claim: Claim) -> Sequence[Period]:
    """Return the times against which a claim holds its figure: "a rise of 5% on 2024-25"."""
    return tuple(p for p in claim.periods if p.resolved and _COMPARED.search(_before(p, claim)))


def _before(period: Period, claim: Claim) -> str:
    return claim.quote.exact[: period.quote.start - claim.quote.start]


def are_two_spans(left: Claim, right: Claim) -> bool:
    """Tell whether each holds over a stretch such as a year, neither part of the other."""
    a = [p for p in _held(left) if _is_span(p)]
    b = [p for p in _held(right) if _is_span(p)]
    return _are_apart(a, b)


@once
def span(claim: Claim) -> tuple[date, date] | None:
    """Return the first and the last day of the time that a claim's own words give its figure.

    Another figure between the two says that the time is that of the other: "£5 billion, including
    £2.4 billion in 2025/26". What is relative ("this year") is not taken, nor "to 2025/26", which
    does not say since when.
    """
    own = [p for p in _stated(claim) if not p.relative and _is_span(p) and _is_own(p, claim)]
    if any(_UNTIL.search(_before(p, claim)) for p in own):
        return None
    first = [period.earliest for period in own if period.earliest]
    last = [period.latest for period in own if period.latest]
    return (min(first), max(last)) if first and last else None


def _is_own(period: Period, claim: Claim) -> bool:
    """Tell whether no other figure stands between a period and that of the claim."""
    return claim.quantity is not None and not _DIGIT.search(_between(period, claim))


def _between(period: Period, claim: Claim) -> str:
    """Return the words between a period and the claim's figure, without other periods."""
    assert claim.quantity is not None
    figure = claim.quantity.quote
    start, end = sorted((figure.end, period.quote.start, figure.start, period.quote.end))[1:3]
    between = list(claim.quote.exact[start - claim.quote.start : end - claim.quote.start])
    for other in claim.periods:
        for at in range(max(start, other.quote.start), min(end, other.quote.end)):
            between[at - start] = " "
    return "".join(between)


@once
def _held(claim: Claim) -> Sequence[Period]:
    """Return the times at which a claim holds: those of its own figure, where it is told which."""
    held = _stated(claim)
    return tuple(period for period in held if _is_beside(period, claim)) or held


def _is_beside(period: Period, claim: Claim) -> bool:
    """Tell whether a period opens the claim or stands in one clause with its figure, and close."""
    if not _is_own(period, claim):
        return False
    between = _between(period, claim)
    opens = period.quote.start - claim.quote.start <= len("At the end of ")
    return len(between) <= _NEXT and (opens or not _PAUSE.search(between))


@once
def _stated(claim: Claim) -> Sequence[Period]:
    return tuple(period for period in claim.periods if _is_stated(period, claim))


def _is_stated(period: Period, claim: Claim) -> bool:
    """Tell whether a period is a time for which the claim is made."""
    if not period.resolved:
        return False
    before, text, after = _before(period, claim), claim.quote.exact, period.quote.end
    after -= claim.quote.start
    if _YEAR.fullmatch(period.quote.exact) and (_NAME.search(before) or _NAMED.match(text, after)):
        return False
    return not (_COMPARED.search(before) or _is_announced(period, claim))


def _is_announced(period: Period, claim: Claim) -> bool:
    """Tell whether a period is when somebody spoke, of a figure that comes after it.

    "It fell to 12% in May, the board said": what stands before is of the time itself.
    """
    if claim.quantity is not None and claim.quantity.quote.start < period.quote.start:
        return False
    after = period.quote.end - claim.quote.start
    return _ANNOUNCED.match(claim.quote.exact, after) is not None


def _is_span(period: Period) -> bool:
    if period.earliest is None or period.latest is None:
        return False
    return (period.latest - period.earliest).days >= _SPAN


def _within(inner: Period, outer: Period) -> bool:
    starts = outer.earliest is None or (inner.earliest or date.min) >= outer.earliest
    return starts and (outer.latest is None or (inner.latest or date.max) <= outer.latest)
