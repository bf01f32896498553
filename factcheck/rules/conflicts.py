"""The claims of a group whose figures cannot all be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations

from attrs import frozen

from factcheck.records import Claim, Comparison, Force, Period, Quantity
from factcheck.rules.agreement import Outcome, agree
from factcheck.rules.rule import side_by_side

__all__ = ["Conflict", "figures", "find"]


@frozen
class Conflict:
    """Claims each of which differs from at least one of the others, and how they were read."""

    claims: tuple[Claim, ...]
    compared: tuple[Comparison, ...]
    normalised: tuple[str, ...]


def find(
    claims: Iterable[Claim], relevant: Callable[[Quantity, Quantity], bool]
) -> Conflict | None:
    """Return those of the claims that state differing figures, where ``relevant`` says so.

    What somebody expects does not differ from what is; nor do figures of different times, or of
    what is and what is not. The same figure with another hedge is a matter of its own.
    """
    stated = [c for c in claims if c.quantity is not None]
    clashing: dict[str, Claim] = {}
    normalised: list[str] = []
    for left, right in combinations(stated, 2):
        if left.quantity is None or right.quantity is None or _apart(left, right):
            continue
        if left.polarity is not right.polarity or is_expected(left) is not is_expected(right):
            continue
        if _same_figure(left.quantity, right.quantity):
            continue
        if not relevant(left.quantity, right.quantity):
            continue
        agreement = agree(left.quantity, right.quantity)
        if agreement.outcome is Outcome.DIFFER:
            clashing.update({left.id: left, right.id: right})
            normalised.extend(agreement.normalised)
    if not clashing:
        return None
    differing = _one_of_each([c for c in stated if c.id in clashing])
    return Conflict(tuple(differing), tuple(figures(differing)), tuple(dict.fromkeys(normalised)))


def is_expected(claim: Claim) -> bool:
    """Tell whether the claim foresees rather than states or undertakes."""
    return claim.commitment is not None and claim.commitment.force is Force.EXPECTATION


def _same_figure(left: Quantity, right: Quantity) -> bool:
    return left.value is not None and left.value == right.value and left.unit == right.unit


def _apart(left: Claim, right: Claim) -> bool:
    """Tell whether both say when they hold, and neither time is part of the other.

    A rise between 2021 and 2022 and one between 2022 and 2023 are two rises.
    """
    a = [period for period in left.periods if period.resolved]
    b = [period for period in right.periods if period.resolved]
    return bool(a and b) and not any(_within(p, q) or _within(q, p) for p in a for q in b)


def _within(inner: Period, outer: Period) -> bool:
    starts = outer.earliest is None or (inner.earliest or date.min) >= outer.earliest
    return starts and (outer.latest is None or (inner.latest or date.max) <= outer.latest)


def _one_of_each(claims: Iterable[Claim]) -> list[Claim]:
    """Keep one claim of each figure in each document."""
    kept: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        if claim.quantity is not None:
            kept.setdefault((claim.document, claim.quantity.quote.exact), claim)
    return list(kept.values())


def figures(claims: Sequence[Claim]) -> Iterable[Comparison]:
    """Hold the figures of claims side by side: words, hedge, unit, baseline."""
    quantities = [claim.quantity for claim in claims]
    yield side_by_side("figure", [q.quote.exact if q else "" for q in quantities])
    yield side_by_side("hedge", [q.hedge.replace("_", " ") if q else "" for q in quantities])
    yield side_by_side("unit", [(q.unit or "") if q else "" for q in quantities])
    baselines = [q.baseline.exact if q and q.baseline else "" for q in quantities]
    if any(baselines):
        yield side_by_side("baseline", baselines)
