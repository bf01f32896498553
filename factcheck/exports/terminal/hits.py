"""What a search found: each claim with its quote in full, and what it shares with the query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from factcheck.exports.emphasis import claim_marks
from factcheck.exports.sources import Documents, published, source
from factcheck.exports.terminal.page import Ink, Page
from factcheck.exports.terminal.quoting import quoted
from factcheck.exports.visible import one_line
from factcheck.exports.wording import count, points
from factcheck.records import Contribution, Hit

__all__ = ["hit_list"]


def hit_list(
    hits: Iterable[Hit], documents: Documents, page: Page, *, named: bool
) -> Iterator[str]:
    """Yield each hit in the order given; where ``named``, below the name of its query."""
    page = page.prose
    shown = 0
    for query, found in groupby(hits, key=lambda hit: hit.query):
        if named:
            yield page.text(Rule(Text(one_line(query), style="bold"), align="left", style="dim"))
        for hit in found:
            shown += 1
            yield page.text(_hit(hit, documents, page.ink))
    if not shown:
        yield page.text(f"Nothing like it was found in {count(len(documents), 'document')}.")


def _hit(hit: Hit, documents: Documents, ink: Ink) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    grid.add_row(f"{hit.rank}.", quoted(hit.claim.quote, claim_marks(hit.claim), ink))
    grid.add_row("", Text(source(hit.claim, documents), style="dim"))
    for review in published(documents.get(hit.document)):
        grid.add_row("", Text(review))
    parts = ", ".join(map(_contribution, hit.evidence)) or "nothing"
    grid.add_row("", Text(f"score {hit.score} = {parts}", style="dim"))
    return Padding(Stack(grid), (0, 0, 1, 0))


def _contribution(part: Contribution) -> str:
    """Return what adds to the score; a word that was found in another form with that form."""
    if not part.asked:
        return f"{one_line(part.feature)} {points(part.points)}"
    words = one_line(part.asked)
    if part.found != part.asked:
        words += f" ≈ {one_line(part.found)}"
    return f"{words}{' in context' if part.feature == 'context' else ''} {points(part.points)}"
