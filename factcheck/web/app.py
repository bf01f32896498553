"""The page as an ASGI application: its routes, what it says when something is wrong, its guard."""

from __future__ import annotations

import secrets
from collections.abc import Collection

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from factcheck.errors import FactcheckError
from factcheck.web.desk import Desk
from factcheck.web.guard import Guard
from factcheck.web.query import BadQueryError
from factcheck.web.rendering import render, templates
from factcheck.web.routes import ROUTES

__all__ = ["application"]

_TITLES = {404: "Not found", 405: "Not done like this", 409: "Changed in the meantime"}


def application(desk: Desk, hosts: Collection[str]) -> ASGIApp:
    """Return the page of a desk, under names with ports such as ``127.0.0.1:8321``."""
    app = Starlette(
        routes=ROUTES,
        exception_handlers={
            HTTPException: _refused,
            BadQueryError: _asked_badly,
            FactcheckError: _unreadable,
            Exception: _failed,
        },
    )
    app.state.desk = desk
    app.state.templates = templates()
    app.state.token = secrets.token_urlsafe(32)
    return Guard(app, hosts)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    title = _TITLES.get(error.status_code, "That did not work")
    response = _problem(request, error.status_code, title, [error.detail])
    response.headers.update(error.headers or {})
    return response


def _asked_badly(request: Request, error: Exception) -> Response:
    return _problem(request, 400, "That is nothing to ask for", [str(error)])


def _unreadable(request: Request, error: Exception) -> Response:
    """Tell what is wrong with the ledger, which others may edit while it is open."""
    lines = str(error).splitlines()
    return _problem(
        request, 503, "The ledger cannot be read or written; nothing was changed", lines
    )


def _failed(request: Request, error: Exception) -> Response:
    what = f"{type(error).__name__}: {error}"
    return _problem(request, 500, "Something went wrong here", [what])


def _problem(request: Request, status: int, title: str, lines: list[str]) -> Response:
    return render(request, "problem.html", status_code=status, title=title, lines=lines)
