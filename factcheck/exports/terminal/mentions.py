"""What a draft says of claims that the ledger knows, for its writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from factcheck.exports.terminal.page import Page
from factcheck.exports.visible import one_line
from factcheck.exports.wording import count
from factcheck.records import Mention

__all__ = ["mention_list"]


def mention_list(shown: Sequence[Mention], page: Page, *, of: Sequence[Mention]) -> Iterator[str]:
    """Yield the mentions ``shown``, each with what is asked, then how many there are."""
    page = page.prose
    for mention in shown:
        yield page.text(_lines(mention)) + "\n"
    remarks = sum(len(mention.remarks) for mention in of)
    yield page.text(
        f"{count(len(of), 'mention')} of tracked claims, {count(remarks, 'question')}. "
        "A question is not a verdict."
    )


def _lines(mention: Mention) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column()
    place = one_line(f"{mention.quote.document}, line {mention.line}")
    grid.add_row("draft", Text.assemble(f"“{one_line(mention.quote.exact)}” ", (place, "dim")))
    grid.add_row("ledger", one_line(f"{mention.claim}: {mention.statement}"))
    for said in mention.says:
        grid.add_row("", one_line(said))
    for remark in mention.remarks:
        grid.add_row(remark.kind, Text(one_line(remark.question), style="bold"))
        grid.add_row("", one_line(f"draft: “{remark.draft}”"))
        grid.add_row("", one_line(f"{remark.document}: “{remark.ledger}”"))
    return grid
