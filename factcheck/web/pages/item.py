"""A question: what was said, why it is asked, what was decided, and what to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from factcheck.exports.as_written import as_written
from factcheck.exports.sources import Documents
from factcheck.presentation.compared import compared
from factcheck.presentation.outcomes import OUTCOMES
from factcheck.presentation.passages import Passage, finding_passages
from factcheck.presentation.segments import Kind
from factcheck.presentation.waterfall import Waterfall, waterfall
from factcheck.records import Decision, ReviewItem, Role, fingerprint
from factcheck.web.desk import Standing, desk_of
from factcheck.web.forms import Form
from factcheck.web.pages.kept import kept
from factcheck.web.query import Query
from factcheck.web.rendering import render
from factcheck.web.reviewer import name_of
from factcheck.web.seen import seen

__all__ = ["item_of", "page", "show"]

LEGEND: Mapping[Kind, str] = {
    Kind.FIGURE: "figure",
    Kind.HEDGE: "how firmly",
    Kind.UNIT: "what is counted",
    Kind.CUE: "what commits",
    Kind.DIFFERS: "what the question turns on",
}
"""What the marks mean, each set as it is itself."""


@frozen
class Said:
    """A record about a question, and whether it is in force."""

    record: Decision
    stands: bool


@frozen
class Evidence:
    """What speaks for two claims being about one thing, and their numbers on the page."""

    left: int
    right: int
    waterfall: Waterfall


def show(request: Request) -> Response:
    """Show a question."""
    return page(request, item_of(request), Query.read(request.query_params.multi_items()))


def item_of(request: Request) -> ReviewItem:
    """Return the question that an address names."""
    item = desk_of(request).items.get(request.path_params["finding"])
    if item is None:
        raise HTTPException(404, "These documents raise no such question, or no longer do.")
    return item


def page(
    request: Request,
    item: ReviewItem,
    query: Query,
    *,
    draft: Form | None = None,
    problem: str = "",
    outdated: bool = False,
    status_code: int = 200,
) -> Response:
    """Return the page of a question.

    Args:
        draft: what the reviewer has written and sent, where it was not kept.
        problem: why it was not, in a sentence.
        outdated: whether that is because something was said of the question since.
    """
    desk = desk_of(request)
    standing = desk.standing()
    status = standing.status(item.finding)
    name = name_of(request)
    said = _said(item, standing)
    passages = finding_passages(item.finding, desk.documents)
    is_blind = desk.role is Role.REVIEWER
    return render(
        request,
        "item.html",
        status_code=status_code,
        item=item,
        finding=item.finding,
        passages=passages,
        kinds=_kinds(passages),
        legend=LEGEND,
        compared=compared(item.finding.compared),
        evidence=list(_evidence(item, desk.documents)),
        query=query,
        neighbours=desk.shelf.neighbours(query, item, standing.among(name)),
        status=status,
        seen=seen(status),
        own=[one for one in said if one.record.reviewer == name],
        others=[one for one in said if one.record.reviewer != name],
        is_blind=is_blind,
        outcomes=OUTCOMES,
        draft=draft or Form({}),
        problem=problem,
        outdated=outdated,
        kept=kept(request, standing),
    )


def _kinds(passages: Iterable[Passage]) -> list[Kind]:
    """Return why words stand out in some passages, in the order of ``Kind``."""
    there = {kind for passage in passages for part in passage.quote for kind in part.kinds}
    return [kind for kind in LEGEND if kind in there]


def _evidence(item: ReviewItem, documents: Documents) -> Iterator[Evidence]:
    """Yield the evidence of each match, the strongest first, the claim shown first on the left."""
    claims = {claim.id: claim for claim in item.finding.claims}
    numbers = {claim: number for number, claim in enumerate(claims, start=1)}
    for match in sorted(item.finding.matches, key=lambda match: -match.total):
        if match.left in numbers and match.right in numbers:
            swapped = numbers[match.left] > numbers[match.right]
            shown = waterfall(as_written(match, claims, documents), swapped=swapped)
            yield Evidence(numbers[shown.left], numbers[shown.right], shown)


def _said(item: ReviewItem, standing: Standing) -> list[Said]:
    """Return every record about a question in order of time, those that no longer stand too."""
    upon = fingerprint(item.finding)
    bearing = {decision.id for decision in standing.status(item.finding).decisions}
    return [
        Said(record, record.id not in standing.superseded)
        for record in sorted(standing.decisions, key=lambda decision: decision.at)
        if record.id in bearing or record.fingerprint == upon
    ]
