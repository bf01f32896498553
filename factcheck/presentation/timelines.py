"""A claim over time: every appearance in the order of its day, with a plot of its figures."""

from __future__ import annotations

from attrs import frozen

from factcheck.exports.emphasis import Span
from factcheck.exports.reading import quantity_reading
from factcheck.exports.sources import Documents, published, source, when
from factcheck.presentation.passages import Passage, claim_passage
from factcheck.presentation.plots import Plotted, plotted
from factcheck.records import Claim, Group

__all__ = ["Entry", "Timeline", "timeline"]


@frozen(kw_only=True)
class Entry:
    """One appearance.

    Attributes:
        number: its number, counted from 1 in order of the day; undated ones come last.
        claim: the claim.
        passage: its quote.
        day: when it was said, in words.
        source: who said it, where and when.
        reviews: what was published about it, each in words.
        figure: the words of its figure, or "".
        reading: how the figure was read, or "".
        same_as: the number of an earlier appearance with the same words, or None.
        is_first: whether it is known to be the first appearance.
    """

    number: int
    claim: Claim
    passage: Passage
    day: str
    source: str
    reviews: tuple[str, ...]
    figure: str
    reading: str
    same_as: int | None
    is_first: bool


@frozen
class Timeline:
    """All appearances of one claim.

    Attributes:
        id: that of the group.
        label: what it is about.
        documents: in how many documents it appears.
        entries: its appearances.
        plotted: how its figure moved.
    """

    id: str
    label: str
    documents: int
    entries: tuple[Entry, ...]
    plotted: Plotted


def timeline(group: Group, documents: Documents) -> Timeline:
    """Return the time line of a group."""
    entries: list[Entry] = []
    said: dict[tuple[str, tuple[Span, ...]], int] = {}
    for number, appearance in enumerate(group.appearances, start=1):
        claim = appearance.claim
        before = said.setdefault((claim.quote.exact, _figure_place(claim)), number)
        entries.append(
            Entry(
                number=number,
                claim=claim,
                passage=claim_passage(claim),
                day=when(claim, documents.get(claim.document)),
                source=source(claim, documents),
                reviews=tuple(published(documents.get(claim.document))),
                figure="" if claim.quantity is None else claim.quantity.quote.exact,
                reading="" if claim.quantity is None else quantity_reading(claim.quantity),
                same_as=None if before == number else before,
                is_first=appearance.first and claim.since is not None,
            )
        )
    return Timeline(
        group.id, group.label, len(group.documents), tuple(entries), plotted(group.claims)
    )


def _figure_place(claim: Claim) -> tuple[Span, ...]:
    if claim.quantity is None:
        return ()
    quote = claim.quantity.quote
    return ((quote.start - claim.quote.start, quote.end - claim.quote.start),)
