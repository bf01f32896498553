"""What the figures of two claims have to do with one another."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence

from factcheck.records import Claim, Comparison, Force, Hedge, Quantity, QuantityKind, Stage
from factcheck.records.agreement import normalise
from factcheck.rules.once import once
from factcheck.rules.rule import side_by_side
from factcheck.text.running import goes_on
from factcheck.text.words import terms

__all__ = [
    "ABOVE",
    "BELOW",
    "figures",
    "is_baseline",
    "is_expected",
    "is_progress",
    "is_running",
    "is_telling",
    "is_update",
    "same_figure",
    "stated",
    "worded_alike",
]

ABOVE = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
BELOW = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})

_AHEAD = frozenset({Stage.CONSIDERED, Stage.PROMISED, Stage.UNDER_WAY})

_ALIKE = 0.8
"""The share of their content words that claims in the same words have in common."""

_LARGE = 1000
"""From here on even a round number is shared by few sentences that speak of other things."""

_BEFORE = 80
"""How many code points before a figure are looked at."""

_FROM = re.compile(
    r"""\b(?:from|compared\ (?:to|with)|up\ on|down\ on)\s+(?:\w+\s+){0,2}[“"]?$
      | \b(?:compared\ (?:to|with)|(?:up|down|increase|rise|fall|drop)\ (?:on|from))
        \s[^.;:()]{0,60}\($""",
    flags=re.VERBOSE | re.IGNORECASE,
)


def figures(claims: Sequence[Claim]) -> Iterable[Comparison]:
    """Hold the figures of claims side by side: words, hedge, unit, baseline."""
    quantities = [claim.quantity for claim in claims]
    yield side_by_side("figure", [q.quote.exact if q else "" for q in quantities])
    yield side_by_side("hedge", [q.hedge.replace("_", " ") if q else "" for q in quantities])
    yield side_by_side("unit", [(q.unit or "") if q else "" for q in quantities])
    baselines = [q.baseline.exact if q and q.baseline else "" for q in quantities]
    if any(baselines):
        yield side_by_side("baseline", baselines)


@once
def stated(claim: Claim) -> Hashable | None:
    """Return the figure a claim states, however it is hedged or written: £1.2bn and £1,200m."""
    quantity = claim.quantity
    if quantity is None:
        return None
    interval, unit, _ = normalise(quantity)
    counts = quantity.kind is QuantityKind.COUNT and quantity.noun is not None
    dimension = unit.partition("/")[2] if counts else unit
    if quantity.value is None:
        return dimension, interval.low, interval.high
    factor = _factor(quantity)
    return dimension, quantity.value * factor if factor is not None else quantity.value


def _factor(quantity: Quantity) -> int | None:
    return 100 if quantity.kind == "fraction" else None


def same_figure(left: Claim, right: Claim) -> bool:
    """Tell whether both state one figure, however hedged."""
    a, b = left.quantity, right.quantity
    if a is None or b is None or a.value is None:
        return False
    return a.value == b.value and a.unit == b.unit


def is_telling(quantity: Quantity) -> bool:
    """Tell whether a figure is rare enough for two sentences not to share it by chance."""
    value = quantity.value
    if value is None:
        return False
    return abs(value) >= _LARGE or len(value.normalize().as_tuple().digits) > 1


def worded_alike(left: Claim, right: Claim) -> bool:
    """Tell whether two claims are in the same words, but for figures and dates."""
    a, b = _words(left), _words(right)
    return len(a & b) >= _ALIKE * len(a | b) > 0


@once
def _words(claim: Claim) -> frozenset[str]:
    return frozenset(terms(claim.quote.exact))


def is_expected(claim: Claim) -> bool:
    """Tell whether the claim foresees rather than states or undertakes."""
    return claim.commitment is not None and claim.commitment.force is Force.EXPECTATION


@once
def is_baseline(claim: Claim) -> bool:
    """Tell whether a figure is only what another is held against: "from £646 to £950"."""
    return claim.quantity is not None and _FROM.search(_words_before(claim)) is not None


def is_update(left: Claim, right: Claim) -> bool:
    """Tell whether both speak of a count that goes on, at times that are known to differ."""
    apart = left.since is not None and right.since is not None and left.since != right.since
    return apart and is_running(left) and is_running(right)


@once
def is_running(claim: Claim) -> bool:
    """Tell whether a claim speaks of a count that goes on: "over 1,900 so far"."""
    if claim.quantity is None or claim.commitment is not None:
        return False
    start = claim.quantity.quote.start - claim.quote.start
    end = claim.quantity.quote.end - claim.quote.start
    return goes_on(claim.quote.exact, start, end)


def is_progress(left: Iterable[Claim], right: Iterable[Claim]) -> bool:
    """Tell whether one side undertakes to reach a figure, and the other counts what is done so far.

    That 80 of the 350 clinics that were promised are open is no other number of clinics.
    """
    a, b = list(left), list(right)
    return any(
        any(map(_is_to_be_reached, goal)) and all(map(is_running, count))
        for goal, count in ((a, b), (b, a))
    )


def _is_to_be_reached(claim: Claim) -> bool:
    return claim.commitment is not None and claim.commitment.stage in _AHEAD


def _words_before(claim: Claim) -> str:
    assert claim.quantity is not None
    at = claim.quantity.quote.start - claim.quote.start
    return claim.quote.exact[max(0, at - _BEFORE) : at]
