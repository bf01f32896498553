"""Commitments as a board: by deadline as of a day, and by stage."""

from __future__ import annotations

import datetime as dt

from starlette.requests import Request
from starlette.responses import Response

from factcheck.exports.undertakings import TIMINGS
from factcheck.presentation.board import board
from factcheck.records import Stage, Timing
from factcheck.web.desk import desk_of
from factcheck.web.paging import paged
from factcheck.web.query import BadQueryError, choice, page_number
from factcheck.web.rendering import render

__all__ = ["show"]

_A_PAGE = 30


def show(request: Request) -> Response:
    """Show the board as of a day, today unless the address says another, and a page of cards."""
    desk = desk_of(request)
    asked = request.query_params
    as_of = _day(asked.get("as_of")) or desk.today()
    timing = choice(Timing, asked["timing"], "deadline") if asked.get("timing") else None
    stage = choice(Stage, asked["stage"], "stage") if asked.get("stage") else None
    tracked = desk.commitments(as_of)
    chosen = [
        one
        for one in tracked
        if (timing is None or one.timing is timing) and (stage is None or one.stage is stage)
    ]
    page = paged(chosen, page_number(asked.get("page") or "1"), _A_PAGE)
    return render(
        request,
        "commitments.html",
        board=board(tracked, desk.documents, as_of=as_of, shown=page.shown),
        cards=page,
        as_of=as_of,
        timing=timing,
        stage=stage,
        timings=TIMINGS,
        stages=tuple(Stage),
    )


def _day(words: str | None) -> dt.date | None:
    if not words:
        return None
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        raise BadQueryError(f"A day is written as 2025-05-01, and “{words}” is not.") from None
