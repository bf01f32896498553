"""A document, whole: its claims marked, and where else the one that was chosen is said."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from factcheck.presentation.documents import document_view
from factcheck.presentation.timelines import Entry, timeline
from factcheck.records import Claim, Document, ReviewItem
from factcheck.web.desk import Desk, desk_of
from factcheck.web.pages.claims import questions_about
from factcheck.web.rendering import render

__all__ = ["show"]


@frozen
class Elsewhere:
    """What is to be known of a claim beyond its document.

    Attributes:
        claim: the claim that was chosen.
        group: the id of the group that it stands in, or None.
        entries: its other appearances, in the order of their days.
        questions: what is asked about it.
    """

    claim: Claim
    group: str | None
    entries: list[Entry]
    questions: list[ReviewItem]


def show(request: Request) -> Response:
    """Show the document that the address names, at one of its claims where it names one."""
    desk = desk_of(request)
    document = desk.documents.get(request.query_params.get("id", ""))
    if document is None:
        raise HTTPException(404, "There is no such document among those that were read.")
    claims = desk.claims_of.get(document.id, ())
    chosen = request.query_params.get("claim")
    claim = next((claim for claim in claims if claim.id == chosen), None)
    return render(
        request,
        "document.html",
        document=document_view(document, claims, _others(desk, document)),
        elsewhere=None if claim is None else _elsewhere(desk, claim),
    )


def _others(desk: Desk, document: Document) -> Mapping[str, int]:
    """Return how often each claim that leads on is said elsewhere; the others lead nowhere."""
    others = {}
    for claim in desk.claims_of.get(document.id, ()):
        group = desk.group_of.get(claim.id)
        number = 0 if group is None else len(group.appearances) - 1
        if number or claim.id in desk.findings_of:
            others[claim.id] = number
    return others


def _elsewhere(desk: Desk, claim: Claim) -> Elsewhere:
    group = desk.group_of.get(claim.id)
    entries = () if group is None else timeline(group, desk.documents).entries
    return Elsewhere(
        claim,
        None if group is None or len(entries) < 2 else group.id,
        [entry for entry in entries if entry.claim.id != claim.id],
        questions_about(desk, [claim]),
    )
