"""The claims of a document, each with its quote in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from factcheck.exports.emphasis import claim_marks
from factcheck.exports.reading import period_reading, quantity_reading
from factcheck.exports.sources import heading, margin
from factcheck.exports.terminal.page import Page
from factcheck.exports.terminal.quoting import quoted
from factcheck.exports.visible import one_line
from factcheck.records import Claim, Commitment, Document, Force, Polarity

__all__ = ["claim_list", "particulars"]


def claim_list(document: Document, claims: Iterable[Claim], page: Page) -> str:
    """Return the claims of one document, in the order given, below its name."""
    page = page.prose
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for claim in claims:
        grid.add_row(
            margin(document.place(claim.quote.start)),
            quoted(claim.quote, claim_marks(claim), page.ink),
        )
        grid.add_row("", Text(" · ".join(particulars(claim)), style="dim"))
    if not grid.row_count:
        return page.text(Text(f"{heading(document)}\nno claims\n"))
    return page.text(Text(heading(document), style="bold")) + page.text(grid) + "\n"


def particulars(claim: Claim) -> Iterator[str]:
    """Yield what is known of a claim, each in a few words."""
    yield str(claim.kind)
    yield one_line(claim.speaker) if claim.speaker else "speaker unknown"
    if claim.subject:
        yield f"of: {one_line(claim.subject)}"
    if claim.quantity is not None:
        yield quantity_reading(claim.quantity)
    if claim.polarity is Polarity.NEGATIVE:
        yield "denied"
    for period in claim.periods:
        yield f"{one_line(period.quote.exact)} ({period_reading(period)})"
    if claim.commitment is not None:
        yield from _undertaking(claim.commitment)


def _undertaking(commitment: Commitment) -> Iterator[str]:
    stage = commitment.stage.replace("_", " ")
    yield stage if commitment.force is Force.UNDERTAKING else f"{stage}, as an expectation"
    if commitment.deadline is not None:
        deadline = commitment.deadline
        yield f"by: {one_line(deadline.quote.exact)} ({period_reading(deadline)})"
