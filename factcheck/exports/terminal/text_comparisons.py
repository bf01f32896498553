"""Texts held against each other: each figure of the left one, and what the right one says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.exports.terminal.page import Page
from factcheck.exports.visible import one_line
from factcheck.records import FigureComparison, TextComparison
from factcheck.records.agreement import Outcome

__all__ = ["comparison_list"]

_NOTHING = "–"


def comparison_list(
    comparisons: Iterable[TextComparison], page: Page, *, named: bool
) -> Iterator[str]:
    """Yield each comparison: its outcome, and what it rests on; ``named`` with the pair's id."""
    for number, comparison in enumerate(comparisons):
        yield ("\n" if number else "") + page.text(_comparison(comparison, named=named))


def _comparison(comparison: TextComparison, *, named: bool) -> RenderableType:
    outcome = Text(comparison.outcome, style="bold")
    title = Text.assemble(f"{one_line(comparison.id)}: ", outcome) if named else outcome
    if not comparison.reasons:
        return Stack(title, Text("the left text states no figure and no date", style="dim"))
    return Stack(title, _table(comparison.reasons))


def _table(reasons: Iterable[FigureComparison]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("left", ratio=2)
    table.add_column("right", ratio=2)
    table.add_column("relation", no_wrap=True)
    table.add_column("why", ratio=3)
    for part in reasons:
        right = "; ".join(one_line(quote.exact) for quote in part.right)
        why = "; ".join([part.reason, *part.normalised])
        table.add_row(
            Text(one_line(part.left.exact)),
            Text(right or _NOTHING),
            Text(part.relation, style="bold" if part.relation is Outcome.DIFFER else ""),
            Text(one_line(why)),
        )
    return table
