"""Groups: the appearances of one claim side by side, and what holds them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from factcheck.exports.as_written import as_written
from factcheck.exports.emphasis import claim_marks
from factcheck.exports.sources import Documents
from factcheck.exports.terminal.appearances import appearance_table, numbers, pair
from factcheck.exports.terminal.evidence import evidence_table
from factcheck.exports.terminal.page import Page
from factcheck.exports.visible import one_line
from factcheck.exports.wording import count, points
from factcheck.records import Group

__all__ = ["group_list"]

_INDENTED = (0, 0, 1, 2)
_MOST_MATCHES = 6
"""More matches than this are counted, but for the strongest."""


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
    held = _explained(group, documents) if explain else _summary(group)
    return Stack(Rule(title, align="left", style="dim"), Padding(Stack(*body, *held), _INDENTED))


def _appearances(group: Group, documents: Documents, page: Page) -> RenderableType:
    first = next((shown.claim.id for shown in group.appearances if shown.first), None)
    marks = [claim_marks(claim) for claim in group.claims]
    return appearance_table(group.claims, marks, documents, page.ink, first)


def _summary(group: Group) -> Iterator[RenderableType]:
    """Say in a line or two what holds a group together."""
    numbered = numbers(group.claims)
    matches = sorted(group.matches, key=lambda match: (-match.total, pair(match, numbered)))
    shown = []
    for match in matches[:_MOST_MATCHES]:
        left, right = pair(match, numbered)
        shown.append(f"[{left}]~[{right}] {points(match.total)}")
    if len(matches) > len(shown):
        shown.append(f"and {count(len(matches) - len(shown), 'other')}")
    if shown:
        yield Text(f"held together by (bits): {', '.join(shown)}", style="dim")


def _explained(group: Group, documents: Documents) -> Iterator[RenderableType]:
    numbered = numbers(group.claims)
    claims = {claim.id: claim for claim in group.claims}
    for match in sorted(group.matches, key=lambda match: pair(match, numbered)):
        yield Text("[{}] and [{}]".format(*pair(match, numbered)), style="bold")
        swapped = numbered[match.left] > numbered[match.right]
        yield evidence_table(as_written(match, claims, documents), swapped=swapped)
        yield ""
