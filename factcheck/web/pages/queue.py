"""The queue: every question that is asked for, a page of them at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen
from starlette.requests import Request
from starlette.responses import Response

from factcheck.exports.sources import when
from factcheck.records import Document, ReviewItem, Severity, Status
from factcheck.web.desk import desk_of
from factcheck.web.pages.kept import kept
from factcheck.web.paging import paged
from factcheck.web.query import Query, Shown, Sort
from factcheck.web.rendering import render
from factcheck.web.reviewer import name_of
from factcheck.web.shelf import Selection

__all__ = ["show"]

_A_PAGE = 40
_SUGGESTED = 40
_MOST_NAMED = 3


@frozen
class Row:
    """A question in the list.

    Attributes:
        item: the question.
        status: where it is on its way.
        about: who said what it is about, in which documents, and when.
    """

    item: ReviewItem
    status: Status
    about: Sequence[str]


def show(request: Request) -> Response:
    """Show a page of the queue."""
    desk = desk_of(request)
    query = Query.read(request.query_params.multi_items())
    standing = desk.standing()
    selection = desk.shelf.select(query, standing.among(name_of(request)))
    entries = paged(selection.entries, query.page, _A_PAGE)
    items = [entry.item for entry in entries.shown]
    return render(
        request,
        "queue.html",
        query=query,
        rows=[
            Row(item, standing.status(item.finding), _about(item, desk.documents)) for item in items
        ],
        entries=entries,
        selection=selection,
        severities=tuple(Severity),
        rules=sorted({*selection.rules, *query.rules}),
        states=_states(selection, query),
        sorts=tuple(Sort),
        suggested_documents=selection.documents(_SUGGESTED),
        suggested_speakers=selection.speakers(_SUGGESTED),
        kept=kept(request, standing),
    )


def _states(selection: Selection, query: Query) -> list[tuple[Shown, int]]:
    """Return which questions one can look at, but for what is only the open ones again."""
    numbers = selection.shown
    repeated = [
        shown for shown in (Shown.FOR_YOU, Shown.PENDING) if numbers[shown] == numbers[Shown.OPEN]
    ]
    always = (query.state, Shown.OPEN, Shown.ALL)
    return [
        (shown, numbers[shown])
        for shown in Shown
        if shown in always or (numbers[shown] and shown not in repeated)
    ]


def _about(item: ReviewItem, documents: Mapping[str, Document]) -> list[str]:
    claims = item.finding.claims
    called = (_called(claim.document, documents.get(claim.document)) for claim in claims)
    days = (when(claim, documents.get(claim.document)) for claim in claims)
    speakers = (claim.speaker for claim in claims if claim.speaker)
    return [part for part in map(_named, (speakers, called, days)) if part]


def _called(name: str, document: Document | None) -> str:
    known = (document.title, document.publisher) if document is not None else ()
    return next(filter(None, known), name)


def _named(names: Iterable[str]) -> str:
    """Return some names, each once, and how many more there are."""
    each = list(dict.fromkeys(names))
    more = len(each) - _MOST_NAMED
    listed = "; ".join(each[:_MOST_NAMED])
    return f"{listed} and {more:,} more" if more > 0 else listed
