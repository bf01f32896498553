"""Groups: the appearances of one claim side by side, and what holds them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from factcheck.exports.terminal.emphasis import claim_marks
from factcheck.exports.terminal.evidence import evidence_table, points
from factcheck.exports.terminal.page import Page
from factcheck.exports.terminal.quoting import Documents, count, quoted, source
from factcheck.exports.visible import one_line
from factcheck.records import Group

__all__ = ["group_list"]


def group_list(
    groups: Iterable[Group], documents: Documents, page: Page, *, explain: bool = False
) -> Iterator[str]:
    """Yield each group; with ``explain``, each match's evidence feature by feature."""
    page = page.prose
    shown = 0
    for shown, group in enumerate(groups, start=1):
        yield page.text(_group(shown, group, documents, page, explain=explain))
    if not shown:
        yield page.text("No claim appears more than once.")


def _group(
    number: int, group: Group, documents: Documents, page: Page, *, explain: bool
) -> RenderableType:
    appearances, places = len(group.appearances), len(group.documents)
    title = Text(f"{number}. {count(appearances, 'appearance')} in {count(places, 'document')}")
    label = Text(one_line(group.label), style="bold")
    body: list[RenderableType] = [label, "", _appearances(group, documents, page)]
    body.extend(_explained(group) if explain else _matches(group))
    return Stack(Rule(title, align="left", style="dim"), Padding(Stack(*body), (0, 0, 1, 2)))


def _appearances(group: Group, documents: Documents, page: Page) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for number, appearance in enumerate(group.appearances, start=1):
        claim = appearance.claim
        grid.add_row(f"[{number}]", quoted(claim.quote, claim_marks(claim), page.ink))
        first = "first appearance · " if appearance.first else ""
        grid.add_row("", Text(first + source(claim, documents), style="dim"))
    return grid


def _matches(group: Group) -> Iterator[RenderableType]:
    if group.matches:
        numbers = _numbers(group)
        held = ", ".join(
            f"[{numbers[match.left]}]~[{numbers[match.right]}] {points(match.total)}"
            for match in group.matches
        )
        yield Text(f"held together by (bits): {held}", style="dim")


def _explained(group: Group) -> Iterator[RenderableType]:
    numbers = _numbers(group)
    for match in group.matches:
        yield ""
        yield Text(f"[{numbers[match.left]}] and [{numbers[match.right]}]", style="bold")
        yield evidence_table(match)


def _numbers(group: Group) -> dict[str, int]:
    return {claim.id: number for number, claim in enumerate(group.claims, start=1)}
