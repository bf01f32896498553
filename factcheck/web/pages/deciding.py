"""What a reviewer sends: a decision, that one is taken back, or their name.

A decision is on the disk before the answer is sent, and it is kept only where what had been said of
the question is what the reviewer saw: two windows, or two people, never decide past one another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from urllib.parse import urlsplit

from attrs import frozen
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from factcheck.errors import FactcheckError, InputError, NotWrittenError
from factcheck.ledger.deciding import Reviewer, decide, withdraw
from factcheck.records import Decision, Outcome, ReviewItem, Support
from factcheck.web import urls
from factcheck.web.desk import desk_of
from factcheck.web.forms import Form
from factcheck.web.pages import item as item_page
from factcheck.web.pages.kept import KEPT
from factcheck.web.query import Query
from factcheck.web.reviewer import MOST_LETTERS, name_of, remember
from factcheck.web.seen import seen

__all__ = ["introduce", "keep", "take_back"]

TAKE, DEFER = "take", "defer"


class _NotKeptError(FactcheckError):
    """What was sent cannot be kept as it is; the reviewer is told and loses nothing."""


class _OutdatedError(FactcheckError):
    """Something was said of the question since it was shown."""


@frozen
class _Step:
    """What a form asks for: an outcome, a day to put it off to, or neither to take it."""

    outcome: Outcome | None
    until: dt.date | None
    evidence: Sequence[Support]


def keep(request: Request, form: Form) -> Response:
    """Keep a decision about a question, then show the next one."""
    desk = desk_of(request)
    query = Query.read(request.query_params.multi_items())
    item = item_page.item_of(request)
    among = desk.standing().among(name_of(request))
    after = desk.shelf.neighbours(query, item, among).after
    try:
        made = _kept(request, form, item)
    except _OutdatedError:
        return item_page.page(request, item, query, draft=form, outdated=True, status_code=409)
    except _NotKeptError as error:
        return item_page.page(request, item, query, draft=form, problem=str(error), status_code=422)
    except (InputError, NotWrittenError) as error:
        problem = f"It could not be written: {error}."
        return item_page.page(request, item, query, draft=form, problem=problem, status_code=500)
    if after is None:
        return _to(urls.queue_url(query, **{KEPT: made.id}))
    return _to(urls.finding_url(after.finding.id, query, **{KEPT: made.id}))


def _kept(request: Request, form: Form, item: ReviewItem) -> Decision:
    desk = desk_of(request)
    step = _step(form, desk.today())
    shown = form.text("seen")

    def unless_outdated(there: Sequence[Decision]) -> None:
        if seen(desk.of(there).status(item.finding)) != shown:
            raise _OutdatedError

    return decide(
        desk.folder,
        item.finding,
        _reviewer(request),
        desk.clock(),
        outcome=step.outcome,
        until=step.until,
        reason=form.text("reason"),
        evidence=step.evidence,
        unless=unless_outdated,
    )


def _reviewer(request: Request) -> Reviewer:
    name = name_of(request)
    if name is None:
        raise _NotKeptError(
            "Say who you are first: a decision is kept with the name of its reviewer."
        )
    return desk_of(request).reviewer(name)


def _step(form: Form, today: dt.date) -> _Step:
    choice = form.line("outcome")
    evidence = _evidence(form, today)
    if choice == TAKE:
        return _Step(None, None, evidence)
    if choice == DEFER:
        return _Step(None, _day(form.line("until"), today), evidence)
    try:
        return _Step(Outcome(choice), None, evidence)
    except ValueError:
        raise _NotKeptError("Choose what you decide with one of the buttons.") from None


def _day(words: str, today: dt.date) -> dt.date:
    try:
        day = dt.date.fromisoformat(words)
    except ValueError:
        raise _NotKeptError("Say until which day it is put off.") from None
    if day <= today:
        raise _NotKeptError("It can be put off to a day that is still to come.")
    return day


def _evidence(form: Form, today: dt.date) -> list[Support]:
    url, quote = form.line("evidence"), form.line("evidence_quote")
    if not url:
        if quote:
            raise _NotKeptError(
                "Say where the words of your evidence were found: give its address."
            )
        return []
    try:
        is_web = urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        is_web = False
    if not is_web:
        raise _NotKeptError("The address of evidence begins with http:// or https://.")
    return [Support(url=url, quote=quote, retrieved=today)]


def take_back(request: Request, form: Form) -> Response:
    """Take back a decision of one's own, then show what it was about."""
    desk = desk_of(request)
    query = Query.read(request.query_params.multi_items())
    name = name_of(request)
    if name is None:
        raise HTTPException(403, "Say who you are first: only its reviewer takes a decision back.")
    try:
        made, old = withdraw(
            desk.folder, desk.reviewer(name), desk.clock(), request.path_params["decision"]
        )
    except InputError as error:
        raise HTTPException(409, f"Nothing was taken back: {error.reason}.") from None
    if old.finding in desk.items:
        return _to(urls.finding_url(old.finding, query, **{KEPT: made.id}))
    return _to(urls.queue_url(query, **{KEPT: made.id}))


def introduce(request: Request, form: Form) -> Response:
    """Remember who the reviewer is, then show the question they came from."""
    query = Query.read(request.query_params.multi_items())
    given = form.line("name")
    if len(given) > MOST_LETTERS:
        raise HTTPException(422, f"A name has at most {MOST_LETTERS} letters.")
    finding = form.line("finding")
    known = finding in desk_of(request).items
    response = _to(urls.finding_url(finding, query) if known else urls.queue_url(query))
    remember(response, given)
    return response


def _to(address: str) -> Response:
    return RedirectResponse(address, 303)
