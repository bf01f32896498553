"""Claims that appear more than once: a list of them, and each over time."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from factcheck.presentation.timelines import timeline
from factcheck.records import Claim, Group, ReviewItem
from factcheck.web.desk import Desk, desk_of
from factcheck.web.paging import paged
from factcheck.web.query import page_number, words
from factcheck.web.rendering import render

__all__ = ["questions_about", "show", "show_all"]

_A_PAGE = 40


def show_all(request: Request) -> Response:
    """List the claims, those that appear most often first."""
    desk = desk_of(request)
    text = words(request.query_params.get("text", ""))
    page = page_number(request.query_params.get("page") or "1")
    wanted = text.casefold().split()
    groups = [
        group
        for group in desk.analysis.groups
        if len(group.appearances) > 1 and _holds(group, wanted)
    ]
    groups.sort(key=lambda group: (-len(group.appearances), group.claims[0].order()))
    return render(request, "claims.html", groups=paged(groups, page, _A_PAGE), text=text)


def _holds(group: Group, wanted: Iterable[str]) -> bool:
    """Tell whether each word stands in what the claim is about or in one of its quotes."""
    there = [group.label.casefold(), *(claim.quote.exact.casefold() for claim in group.claims)]
    return all(any(word in text for text in there) for word in wanted)


def show(request: Request) -> Response:
    """Show every appearance of a claim, and how its figure moved."""
    desk = desk_of(request)
    group = desk.groups.get(request.path_params["group"])
    if group is None:
        raise HTTPException(404, "These documents hold no such claim, or no longer do.")
    return render(
        request,
        "claim.html",
        line=timeline(group, desk.documents),
        questions=questions_about(desk, group.claims),
    )


def questions_about(desk: Desk, claims: Iterable[Claim]) -> list[ReviewItem]:
    """Return what is asked about some claims, in the order of the queue."""
    items = {
        item.finding.id: item for claim in claims for item in desk.findings_of.get(claim.id, ())
    }
    return sorted(items.values(), key=lambda item: item.rank)
