"""Features of figures: the same one, those beside it, what it counts, whether it is of a change."""

from __future__ import annotations

from decimal import Decimal
from math import fsum, log, log2

from factcheck.matching.features.measure import Measure, both, likeness
from factcheck.matching.profile import Profile, bits_of, figure_bits, opened
from factcheck.records import Relation
from factcheck.records.agreement import Outcome, agree
from factcheck.text.families import kin

__all__ = [
    "beside",
    "change",
    "counted",
    "figure",
    "is_one_figure",
    "nearness",
    "size",
    "state_one_sum",
]

_MORE = frozenset(kin("additional extra further increase increased more raise rise"))
"""Words with which a level may be one of a change: "£5 million of additional funding"."""

_ROUNDED = Decimal("0.05")
"""Two figures that agree are one rounded figure where they are no further apart than this."""

_SIZED = frozenset({"count", "money"})
"""What figures are of that can be of any size; shares, ages and lengths of time are all alike."""

_FROM = 20
"""From here on, that two figures are of a size is no chance of small numbers."""

_FAR = 1.3
"""Of two figures of a size, one is less than so many times the other."""

_LARGE = 1000
_TELLING = 9.0
"""From how many bits on a large sum or count tells one thing from others."""


def figure(left: Profile, right: Profile) -> Measure | None:
    """A shared figure speaks for a match as a shared rare word does; another never against.

    In like surroundings it says more: a figure such as £255 million stands for many things.
    """
    if left.figure is None or right.figure is None or not is_one_figure(left, right):
        return None
    bits = min(figure_bits(left.figure), figure_bits(right.figure))
    _, alike = likeness(opened(left).about, right.about)
    amounts = {"figure_shared": bits, "figure_in_context": bits * alike}
    shown = format(left.figure[1], "f"), format(right.figure[1], "f")
    return Measure("figure", Relation.SHARED, amounts, lambda: shown)


def is_one_figure(left: Profile, right: Profile) -> bool:
    """Tell whether both state one figure, though one may round it."""
    a, b = left.claim.quantity, right.claim.quantity
    if a is None or b is None or left.figure is None or right.figure is None:
        return False
    if left.figure == right.figure:
        return left.unit_kind == right.unit_kind
    apart = abs(left.figure[1] - right.figure[1])
    return apart <= _ROUNDED * abs(left.figure[1]) and agree(a, b).outcome is Outcome.AGREE


def state_one_sum(left: Profile, right: Profile) -> bool:
    """Tell whether both state one large sum or count that hardly any two things come to."""
    if left.figure is None or left.dimension not in _SIZED or not is_one_figure(left, right):
        return False
    return abs(left.figure[1]) >= _LARGE and figure_bits(left.figure) >= _TELLING


def nearness(left: Profile, right: Profile) -> float:
    """Return how near two sums or counts are to one another: 1 where they are one, 0 where far."""
    if left.dimension not in _SIZED or left.dimension != right.dimension:
        return 0.0
    if left.figure is None or right.figure is None or left.unit_kind != right.unit_kind:
        return 0.0
    if is_one_figure(left, right):
        return 1.0
    lower, higher = sorted((left.figure[1], right.figure[1]))
    return max(0.0, 1 - log(higher / lower) / log(_FAR)) if lower >= _FROM else 0.0


def size(left: Profile, right: Profile) -> Measure | None:
    """Measure how near two sums or counts that differ are to one another.

    Figures of one thing move little between two tellings, those of two things lie anywhere: £12
    billion and £11 billion speak for a match, £12 billion and £3 million not against it.
    """
    near = nearness(left, right)
    if left.figure is None or right.figure is None or not 0 < near < 1:
        return None
    if left.claim.document == right.claim.document:
        return None
    shown = format(left.figure[1], "f"), format(right.figure[1], "f")
    return Measure("size", Relation.SHARED, {"size_near": near}, lambda: shown)


def beside(left: Profile, right: Profile) -> Measure | None:
    """Measure the figures that stand beside them in both sentences."""
    if left.beside.isdisjoint(right.beside):
        return None
    common = (left.beside & right.beside) - {left.figure, right.figure}
    if not common:
        return None
    bits = fsum(map(figure_bits, common))
    return Measure(
        "beside",
        Relation.SHARED,
        {"beside_shared": log2(1 + bits)},
        lambda: both(", ".join(f"{value:f}" for _, value in sorted(common))),
    )


def counted(left: Profile, right: Profile) -> Measure | None:
    """Measure what share of the shorter name of what is counted the other shares."""
    a, b = left.counted, right.counted
    if not a.terms or not b.terms:
        return None
    shared = bits_of(a.terms & b.terms)
    relation = Relation.SHARED if shared else Relation.DIFFERS
    amounts = {"counted_shared": shared / min(a.bits, b.bits)}
    return Measure("counted", relation, amounts, lambda: (_noun(left), _noun(right)))


def _noun(profile: Profile) -> str:
    quantity = profile.claim.quantity
    return (quantity.noun or quantity.unit or "") if quantity else ""


def change(left: Profile, right: Profile) -> Measure | None:
    """Measure whether both figures are of a change one way, or one of a change, one of a level.

    Shares change everywhere: that both are of "an increase of 4%" says nothing.
    """
    a, b = left.claim.quantity, right.claim.quantity
    if a is None or b is None or a.change is b.change is None:
        return None
    if a.change is b.change:
        if left.dimension == "share":
            return None
        shared = a.change or ""
        return Measure("change", Relation.SHARED, {"change_shared": 1.0}, lambda: both(shared))
    if a.change is not None and b.change is not None:
        return None
    level = left if a.change is None else right
    if not _MORE.isdisjoint(level.nearby.terms):
        return None
    shown = ("change" if a.change else "level"), ("change" if b.change else "level")
    return Measure("change", Relation.DIFFERS, {"change_differs": 1.0}, lambda: shown)
