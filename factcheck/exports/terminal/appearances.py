"""Claims one below another, numbered: each quote in full, and everywhere it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from factcheck.exports.emphasis import Span
from factcheck.exports.sources import Documents, published, source
from factcheck.exports.terminal.page import Ink
from factcheck.exports.terminal.quoting import quoted
from factcheck.records import Claim, Match

__all__ = ["appearance_table", "numbers", "pair"]


def appearance_table(
    claims: Sequence[Claim],
    marks: Sequence[Sequence[Span]],
    documents: Documents,
    ink: Ink,
    first: str | None = None,
) -> Table:
    """Return the quotes of claims with their sources; one that recurs to the letter is set once.

    ``marks`` has what should stand out in the quote of each claim, ``first`` is the id of the
    claim that is the first appearance, where one is known to be.
    """
    texts = [quoted(claim.quote, spans, ink) for claim, spans in zip(claims, marks, strict=True)]
    alike: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        alike[text.markup].append(place)
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for places in alike.values():
        grid.add_row(f"[{places[0] + 1}]", texts[places[0]])
        for place in places:
            claim = claims[place]
            number = "" if place == places[0] else f"[{place + 1}]"
            where = ("first appearance: " if claim.id == first else "") + source(claim, documents)
            grid.add_row(number, Text(where, style="dim"))
            for review in published(documents.get(claim.document)):
                grid.add_row("", Text(review))
        grid.add_row("", "")
    return grid


def numbers(claims: Sequence[Claim]) -> dict[str, int]:
    """Return the numbers that claims have in their table, by their ids."""
    return {claim.id: number for number, claim in enumerate(claims, start=1)}


def pair(match: Match, numbered: Mapping[str, int]) -> tuple[int, int]:
    """Return the numbers of the two claims of a match, the lower first."""
    low, high = sorted((numbered[match.left], numbered[match.right]))
    return low, high
