"""Where words come from, in words: who said them, where and when, as far as a document shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.exports.visible import one_line
from factcheck.exports.wording import day
from factcheck.records import Claim, Document, Place, Quote

__all__ = ["Documents", "cited", "heading", "margin", "place", "published", "source", "when"]

Documents = Mapping[str, Document]
"""The documents that were read, by id."""


def source(claim: Claim, documents: Documents) -> str:
    """Return who said it, where and when, as far as the document shows."""
    document = documents.get(claim.document)
    known = [one_line(claim.speaker) if claim.speaker else "speaker unknown"]
    if document is not None:
        known += [one_line(name) for name in (document.publisher, document.title) if name]
    known.append(when(claim, document))
    known.append(place(claim.quote, documents))
    return " · ".join(known)


def published(document: Document | None) -> Iterator[str]:
    """Yield who found what of a checked claim, in their words, and where each of it stands."""
    for review in () if document is None else document.reviews:
        when = f", {day(review.published)}" if review.published is not None else ""
        yield one_line(f"{review.publisher}{when}: “{review.rating}” {review.url}")


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


def when(claim: Claim, document: Document | None) -> str:
    """Return the day a claim was said or, for want of one, when its question was asked."""
    if claim.said is not None:
        return day(claim.said)
    asked = document.asked if document is not None else None
    return f"undated, asked {one_line(asked)}" if asked else "undated"
