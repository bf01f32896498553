"""The claims of a group whose figures cannot all be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from attrs import frozen

from factcheck.records import Claim, Comparison, Force, Group, Period, Quantity, QuantityKind
from factcheck.records.agreement import Outcome, agree
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.words import listed

__all__ = ["Conflict", "ask", "figures", "find", "is_apart", "is_expected"]


_FIRM = Decimal(13)
_VERY_FIRM = Decimal(18)
_FIRM_IN_ONE_DOCUMENT = Decimal("10.5")
_MANY_TIMES = Decimal("2.5")
_MAGNITUDES = Decimal(20)


@frozen
class Conflict:
    """Claims each of which differs from at least one of the others, and how they were read."""

    claims: tuple[Claim, ...]
    compared: tuple[Comparison, ...]
    normalised: tuple[str, ...]


def find(group: Group, relevant: Callable[[Claim, Claim], bool]) -> Conflict | None:
    """Return the claims of a group that state differing figures, where ``relevant`` says so.

    Only claims that are matched with one another are compared. What somebody expects does not
    differ from what is; nor do figures of different times, or of what is and what is not. The
    same figure with another hedge is a matter of its own.
    """
    by_id = {claim.id: claim for claim in group.claims}
    clashing: set[str] = set()
    normalised: list[str] = []
    for match in group.matches:
        left, right = by_id[match.left], by_id[match.right]
        if left.quantity is None or right.quantity is None or not relevant(left, right):
            continue
        if not _answer_one_question(left, right) or match.total < _wanted(left, right):
            continue
        agreement = agree(left.quantity, right.quantity)
        if agreement.outcome is Outcome.DIFFER and not _same_figure(left.quantity, right.quantity):
            clashing.update((left.id, right.id))
            normalised.extend(agreement.normalised)
    if not clashing:
        return None
    said = {_wording(by_id[claim]) for claim in clashing}
    differing = _one_of_each(claim for claim in group.claims if _wording(claim) in said)
    return Conflict(tuple(differing), tuple(figures(differing)), tuple(dict.fromkeys(normalised)))


def ask(group: Group, relevant: Callable[[Claim, Claim], bool], question: str) -> Iterator[Asked]:
    """Ask ``question`` of the differing figures of a group, if there are any."""
    conflict = find(group, relevant)
    if conflict is not None:
        stated = listed([c.quantity.quote.exact for c in conflict.claims if c.quantity])
        yield Asked(
            f"These seem to speak of the same thing ({group.label}) and give {stated}: {question}",
            conflict.claims,
            conflict.compared,
            conflict.normalised,
        )


def _wording(claim: Claim) -> tuple[str, str]:
    """Return what is the same where a passage stands in several documents."""
    return claim.quote.exact, claim.quantity.quote.exact if claim.quantity else ""


def _answer_one_question(left: Claim, right: Claim) -> bool:
    return (
        not is_apart(left, right)
        and left.polarity is right.polarity
        and is_expected(left) is is_expected(right)
    )


def _wanted(left: Claim, right: Claim) -> Decimal:
    """Return the bits from which a difference is taken for one, and not for two measures.

    One document seldom contradicts itself, one figure is seldom many times another, and ages
    mostly say who is meant.
    """
    assert left.quantity is not None
    assert right.quantity is not None
    times = _times(left.quantity, right.quantity)
    if times > _MAGNITUDES:
        return _VERY_FIRM
    if times > _MANY_TIMES or left.quantity.kind is QuantityKind.AGE:
        return _FIRM
    return _FIRM_IN_ONE_DOCUMENT if left.document == right.document else Decimal(0)


def _times(left: Quantity, right: Quantity) -> Decimal:
    sizes = sorted(abs(q.value) for q in (left, right) if q.value)
    return sizes[1] / sizes[0] if len(sizes) == len((left, right)) else Decimal(1)


def is_expected(claim: Claim) -> bool:
    """Tell whether the claim foresees rather than states or undertakes."""
    return claim.commitment is not None and claim.commitment.force is Force.EXPECTATION


def _same_figure(left: Quantity, right: Quantity) -> bool:
    return left.value is not None and left.value == right.value and left.unit == right.unit


def is_apart(left: Claim, right: Claim) -> bool:
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
