"""What a rule held side by side: what each claim says, and whether they say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from factcheck.exports.visible import one_line
from factcheck.exports.wording import RELATIONS, numbered
from factcheck.records import Comparison, Relation

__all__ = ["comparison_table"]

_SIDE_BY_SIDE = 3
"""More values than this are listed one below another, each once."""
_NOTHING = "–"


def comparison_table(comparisons: Sequence[Comparison]) -> Table:
    """Return the comparisons as a table, but for those of which nothing is known."""
    known = [comparison for comparison in comparisons if any(comparison.values)]
    if any(len(comparison.values) > _SIDE_BY_SIDE for comparison in known):
        return _listed(known)
    grid = _grid(2 + max((len(comparison.values) for comparison in known), default=1))
    for comparison in known:
        values = [one_line(value) or _NOTHING for value in comparison.values]
        grid.add_row(one_line(comparison.what), *values, _relation(comparison))
    return grid


def _listed(comparisons: Iterable[Comparison]) -> Table:
    grid = _grid(4)
    for comparison in comparisons:
        what, relation = one_line(comparison.what), _relation(comparison)
        places: dict[str, list[int]] = defaultdict(list)
        for number, value in enumerate(comparison.values, start=1):
            places[value].append(number)
        for value, numbers in places.items():
            grid.add_row(what, numbered(numbers), one_line(value) or _NOTHING, relation)
            what, relation = "", Text()
    return grid


def _grid(columns: int) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(columns - 1):
        grid.add_column()
    grid.add_column(no_wrap=True)
    return grid


def _relation(comparison: Comparison) -> Text:
    relation = comparison.relation
    if relation is Relation.SHARED and len(comparison.values) == 1:
        return Text()
    return Text(RELATIONS[relation], style="bold" if relation is Relation.DIFFERS else "dim")
