"""A document's words on a page: the quote with what matters standing out, and where it is from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping

from rich.text import Text

from factcheck.exports.terminal.page import Ink
from factcheck.exports.visible import one_line, visible
from factcheck.records import CONTEXT, Claim, Document, Place, Quote

__all__ = ["Documents", "cited", "count", "day", "heading", "margin", "place", "quoted", "source"]

Documents = Mapping[str, Document]
"""The documents that were read, by id."""

Span = tuple[int, int]

_LETTER = re.compile(r"\w")
_SENTENCE_END = re.compile(r"(?<=[.?!])[”’\"')]*\s+|\n")
_OPENING_MARK = re.compile(r"[“‘\"']$")
_CLOSING_MARK = re.compile(r"^([,;:.]?)[”’\"'](?!\w)")
_WHITE_SPACE = re.compile(r"\s+")


def quoted(quote: Quote, marks: Iterable[Span], ink: Ink) -> Text:
    """Return the quote in full, in quotation marks, the ``marks`` standing out.

    The marks are spans within the quote's own words. White space is shown as single spaces.
    Outside the quotation marks stand the nearest words of the same sentence.
    """
    text = Text().append(_before(quote), style="dim").append("“")
    at = 0
    for start, end in _merged(marks, len(quote.exact)):
        text.append(_shown(quote.exact[at:start]))
        text.append(_emphasised(_shown(quote.exact[start:end]), ink))
        at = end
    text.append(_shown(quote.exact[at:]))
    return text.append("”").append(_after(quote), style="dim")


def source(claim: Claim, documents: Documents) -> str:
    """Return who said it, where and when, as far as the document shows."""
    document = documents.get(claim.document)
    known = [one_line(claim.speaker) if claim.speaker else "speaker unknown"]
    if document is not None:
        known += [one_line(name) for name in (document.publisher, document.title) if name]
    known.append(_when(claim, document))
    known.append(place(claim.quote, documents))
    return " · ".join(known)


def heading(document: Document) -> str:
    """Return a document's id and what is known of it, on one line."""
    known = [
        document.title,
        document.publisher,
        document.date and day(document.date),
        document.asker and f"asked by {document.asker}",
        document.corrects and f"corrects {document.corrects}",
    ]
    return " · ".join(one_line(name) for name in (document.id, *known) if name)


def place(quote: Quote, documents: Documents) -> str:
    """Return a quote's document and, where the document is at hand, its place in the source."""
    document = documents.get(quote.document)
    parts = [] if document is None else cited(document.place(quote.start))
    return ", ".join((one_line(quote.document), *parts))


def cited(place: Place) -> list[str]:
    """Return the parts of a place by which people cite it, from the widest in.

    >>> cited(Place(line=7)), cited(Place(column="421", speech="2009-10-29a.421.2"))
    (['line 7'], ['column 421', 'speech 2009-10-29a.421.2'])
    """
    known = {
        "page": place.page,
        "column": place.column,
        "speech": place.speech,
        "line": None if place.line is None else str(place.line),
    }
    return [f"{name} {one_line(value)}" for name, value in known.items() if value is not None]


def margin(place: Place) -> str:
    """Return what stands in the margin beside words: their line, or else page, column or speech.

    >>> margin(Place(line=7)), margin(Place(page="iv")), margin(Place(column="421"))
    ('7', 'p. iv', 'col. 421')
    """
    if place.line is not None:
        return str(place.line)
    marks = (("p. ", place.page), ("col. ", place.column), ("", place.speech))
    return next((one_line(mark + label) for mark, label in marks if label), "")


def count(number: int, noun: str) -> str:
    """Return how many there are of something.

    >>> count(1, "document"), count(1200, "document")
    ('1 document', '1,200 documents')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def day(date: dt.date) -> str:
    """Return a date as it is written in prose.

    >>> day(dt.date(2025, 4, 8))
    '8 April 2025'
    """
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


# Not strftime: what it prints depends on the locale.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def _when(claim: Claim, document: Document | None) -> str:
    if claim.said is not None:
        return day(claim.said)
    asked = document.asked if document is not None else None
    return f"undated, asked {one_line(asked)}" if asked else "undated"


def _shown(text: str) -> str:
    return visible(_WHITE_SPACE.sub(" ", text))


def _before(quote: Quote) -> str:
    words = _SENTENCE_END.split(quote.prefix)[-1]
    if words == quote.prefix and len(words) < quote.start:
        words = "… " + words.partition(" ")[2]  # the first word may be half a word
    return _shown(_OPENING_MARK.sub("", words)) if _LETTER.search(words) else ""


def _after(quote: Quote) -> str:
    if _SENTENCE_END.search(quote.exact + " ", len(quote.exact) - 1):
        return ""
    words = _SENTENCE_END.split(quote.suffix)[0]
    if words == quote.suffix and len(words) == CONTEXT:
        words = words.rpartition(" ")[0] + " …"
    return _shown(_CLOSING_MARK.sub(r"\1", words)) if _LETTER.search(words) else ""


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
