"""A document's words on a page: the quote in full, what matters in it standing out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from factcheck.exports.emphasis import Span
from factcheck.exports.surroundings import after, before, spaced
from factcheck.exports.terminal.page import Ink
from factcheck.records import Quote

__all__ = ["quoted"]


def quoted(quote: Quote, marks: Iterable[Span], ink: Ink) -> Text:
    """Return the quote in full, in quotation marks, the ``marks`` standing out.

    The marks are spans within the quote's own words. White space is shown as single spaces.
    Outside the quotation marks stand the nearest words of the same sentence.
    """
    text = Text().append(before(quote), style="dim").append("“")
    at = 0
    for start, end in _merged(marks, len(quote.exact)):
        text.append(spaced(quote.exact[at:start]))
        text.append(_emphasised(spaced(quote.exact[start:end]), ink))
        at = end
    text.append(spaced(quote.exact[at:]))
    return text.append("”").append(after(quote), style="dim")


def _emphasised(text: str, ink: Ink) -> Text:
    return Text(f"**{text}**") if ink is Ink.PLAIN else Text(text, style="bold underline")


def _merged(spans: Iterable[Span], length: int) -> Iterator[Span]:
    """Yield the spans in order, clipped to the quote and joined where they overlap."""
    last: Span | None = None
    for start, end in sorted((max(0, start), min(end, length)) for start, end in spans):
        if start >= end:
            continue
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
