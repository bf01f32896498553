"""A quote with what matters in it marked, in the words that stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.exports import surroundings
from factcheck.exports.emphasis import Span, turning
from factcheck.exports.sources import Documents
from factcheck.presentation.figures import figure_parts
from factcheck.presentation.segments import Kind, Mark, Segment, segments
from factcheck.records import Claim, Document, Finding, Quote

__all__ = ["Passage", "claim_passage", "finding_passages"]

_BOUND = re.compile(r"(?<=[.?!])[”’\"')]*\s+|\n\s*")
_AROUND = 300
"""At most so many code points are shown on either side of a quote."""
_SENTENCES = 2
"""And at most so many sentences."""


@frozen
class Passage:
    """A quote of a claim, and the words around it.

    Attributes:
        claim: the claim.
        before: the words before its quote; "" where nothing is shown.
        quote: the words of its quote, exactly: joined, they are ``claim.quote.exact``.
        after: the words after it.
    """

    claim: Claim
    before: str
    quote: tuple[Segment, ...]
    after: str


def claim_passage(
    claim: Claim, document: Document | None = None, turns_on: Iterable[Span] = ()
) -> Passage:
    """Return the quote of a claim with its figure or its commitment marked.

    With a document, the sentences around it are shown; without, what the quote keeps of its own
    sentence. ``turns_on`` are places in the quote that a question turns on.
    """
    marks = [*_own(claim), *(Mark(start, end, Kind.DIFFERS) for start, end in turns_on)]
    before, after = _kept(claim.quote) if document is None else _around(claim.quote, document)
    return Passage(claim, before, segments(claim.quote.exact, marks), after)


def finding_passages(
    finding: Finding, documents: Documents, *, around: bool = True
) -> tuple[Passage, ...]:
    """Return the quotes of a finding, in the order of its claims, with what differs marked.

    Without ``around``, only the rest of each quote's own sentence is shown.
    """
    return tuple(
        claim_passage(claim, documents.get(claim.document) if around else None, spans)
        for claim, spans in zip(finding.claims, turning(finding), strict=True)
    )


def _own(claim: Claim) -> Iterator[Mark]:
    if claim.quantity is not None:
        quote = claim.quantity.quote
        start = quote.start - claim.quote.start
        yield Mark(start, start + len(quote.exact), Kind.FIGURE)
        for kind, (first, last) in figure_parts(claim.quantity):
            yield Mark(start + first, start + last, kind)
    elif claim.commitment is not None:
        cue = claim.commitment.cue
        yield Mark(cue.start - claim.quote.start, cue.end - claim.quote.start, Kind.CUE)


def _kept(quote: Quote) -> tuple[str, str]:
    return surroundings.before(quote), surroundings.after(quote)


def _around(quote: Quote, document: Document) -> tuple[str, str]:
    """Return the sentences around a quote, within the turn of whoever says it."""
    turn = document.turn(quote.start)
    first, last = (turn.start, turn.end) if turn else (0, len(document.text))
    start, end = max(first, quote.start - _AROUND), min(last, quote.end + _AROUND)
    before = document.text[start : quote.start]
    after = document.text[quote.end : max(end, quote.end)]
    return _last(before, whole=start <= first), _first(after, whole=end >= last)


def _last(text: str, *, whole: bool) -> str:
    """Return the last sentences of a text, or of its end where it is not ``whole``."""
    starts = [bound.end() for bound in _BOUND.finditer(text) if bound.end() < len(text)]
    if whole:
        starts.insert(0, 0)
    return text[starts[-_SENTENCES:][0] :] if starts else _cut_words(text)


def _cut_words(text: str) -> str:
    _, space, rest = text.partition(" ")
    return f"… {rest}" if space else ""


def _first(text: str, *, whole: bool) -> str:
    """Return the first sentences of a text, or of its beginning where it is not ``whole``."""
    ends: Sequence[int] = [bound.start() for bound in _BOUND.finditer(text) if bound.start()]
    if whole:
        ends = [*ends, len(text)]
    if ends:
        return text[: ends[:_SENTENCES][-1]]
    rest, space, _ = text.rpartition(" ")
    return f"{rest} …" if space else ""
