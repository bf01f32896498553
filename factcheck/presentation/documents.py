"""A document whole, with its claims marked and each figure leading to where else it is said."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from factcheck.presentation.figures import figure_parts
from factcheck.presentation.segments import Kind, Mark, Segment, segments
from factcheck.records import Claim, Document

__all__ = ["Block", "DocumentView", "Run", "document_view"]


@frozen
class Run:
    """Words that lead to one claim, or to none.

    Attributes:
        claim: the id of the claim; None where the words lead nowhere.
        others: how many other appearances the claim has.
        segments: the words.
    """

    claim: str | None
    others: int
    segments: tuple[Segment, ...]


@frozen
class Block:
    """A stretch of a document that one person speaks.

    Attributes:
        speaker: who, and in what office; "" where that is not known.
        runs: the words.
    """

    speaker: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words, exactly."""
        return "".join(segment.text for run in self.runs for segment in run.segments)


@frozen
class DocumentView:
    """A document, whole.

    Attributes:
        document: the document.
        claims: how many claims it holds.
        blocks: its text; joined, they are the text exactly.
    """

    document: Document
    claims: int
    blocks: tuple[Block, ...]


def document_view(
    document: Document, claims: Sequence[Claim], others: Mapping[str, int]
) -> DocumentView:
    """Return a document with its claims marked.

    Args:
        document: the document.
        claims: its claims.
        others: how many other appearances each claim that leads on has, by its id; one that is
            not there is marked and leads nowhere.
    """
    stretches = list(_stretches(document))
    starts = [start for start, _, _ in stretches]
    marks: dict[int, list[Mark]] = defaultdict(list)
    for claim in claims:
        for mark in _marks(claim):
            marks[bisect_right(starts, mark.start) - 1].append(mark)
    blocks = tuple(
        Block(speaker, tuple(_runs(document.text[start:end], start, marks[place], others)))
        for place, (start, end, speaker) in enumerate(stretches)
    )
    return DocumentView(document, len(claims), blocks)


def _stretches(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches that the text falls into by who speaks, each with the speaker."""
    edges = {0, len(document.text)}
    for turn in document.turns:
        edges |= {turn.start, turn.end}
    for start, end in pairwise(sorted(edges)):
        turn_here = document.turn(start)
        known = (turn_here.speaker, turn_here.office) if turn_here else ()
        yield start, end, ", ".join(name for name in known if name)


def _marks(claim: Claim) -> Iterator[Mark]:
    """Yield the marks of a claim, one of which names it: its figure, what commits, or all of it."""
    quote = claim.quote
    if claim.quantity is not None:
        figure = claim.quantity.quote
        yield Mark(quote.start, quote.end, Kind.CLAIM)
        yield Mark(figure.start, figure.end, Kind.FIGURE, claim.id)
        for kind, (start, end) in figure_parts(claim.quantity):
            yield Mark(figure.start + start, figure.start + end, kind)
    elif claim.commitment is not None:
        cue = claim.commitment.cue
        yield Mark(quote.start, quote.end, Kind.CLAIM)
        yield Mark(cue.start, cue.end, Kind.CUE, claim.id)
    else:
        yield Mark(quote.start, quote.end, Kind.CLAIM, claim.id)


def _runs(text: str, start: int, marks: Iterable[Mark], others: Mapping[str, int]) -> Iterator[Run]:
    shifted = [Mark(m.start - start, m.end - start, m.kind, m.claim) for m in marks]

    def leads_to(segment: Segment) -> str | None:
        return segment.claim if segment.claim in others else None

    for claim, together in groupby(segments(text, shifted), key=leads_to):
        yield Run(claim, 0 if claim is None else others[claim], tuple(together))
