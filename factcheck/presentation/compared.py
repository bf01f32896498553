"""What a rule held side by side: a line for each thing, or for each value where there are many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from factcheck.exports.wording import RELATIONS, numbered
from factcheck.records import Comparison, Relation

__all__ = ["ComparedRow", "compared"]

_SIDE_BY_SIDE = 3
"""The values of more claims than this are listed one below another, each once."""


@frozen
class ComparedRow:
    """A thing that was compared.

    Attributes:
        what: its name.
        values: what each claim says of it, or each different value; "" where one says nothing.
        whose: the numbers of the claims that say so, in brackets, where values are listed.
        relation: how they compare, in words; "" where there is nothing to compare with.
        differs: whether they differ.
    """

    what: str
    values: tuple[str, ...]
    whose: tuple[str, ...]
    relation: str
    differs: bool


def compared(comparisons: Iterable[Comparison]) -> tuple[ComparedRow, ...]:
    """Return what was compared, but for what no claim says anything of."""
    return tuple(_row(one) for one in comparisons if any(one.values))


def _row(comparison: Comparison) -> ComparedRow:
    values: tuple[str, ...] = comparison.values
    whose: tuple[str, ...] = ()
    if len(values) > _SIDE_BY_SIDE:
        values, whose = _each_once(values)
    alone = len(comparison.values) == 1 and comparison.relation is Relation.SHARED
    return ComparedRow(
        comparison.what,
        values,
        whose,
        "" if alone else RELATIONS[comparison.relation],
        comparison.relation is Relation.DIFFERS,
    )


def _each_once(values: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, value in enumerate(values, start=1):
        places[value].append(number)
    return tuple(places), tuple(map(numbered, places.values()))
