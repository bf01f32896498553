"""A page made of a template and what it is about."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse

from factcheck.exports import sources, wording
from factcheck.presentation.html import environment
from factcheck.web import urls
from factcheck.web.desk import desk_of
from factcheck.web.reviewer import MOST_LETTERS, name_of

__all__ = ["render", "templates"]


def templates() -> jinja2.Environment:
    """Return the templates of the page, with the words and addresses that they are made with."""
    made = environment("factcheck.web", "factcheck.presentation")
    made.filters["words"] = _words
    made.globals |= {
        "count": wording.count,
        "place": sources.place,
        "published": sources.published,
        "when": sources.when,
        "most_letters": MOST_LETTERS,
        **{name: getattr(urls, name) for name in urls.__all__},
    }
    return made


def render(request: Request, name: str, *, status_code: int = 200, **about: Any) -> HTMLResponse:
    """Return the page of a template.

    Besides ``about``, each knows the desk, the reviewer's name where there is one, the token of
    its forms, and the path that was asked for.
    """
    made: jinja2.Environment = request.app.state.templates
    content = made.get_template(name).render(
        desk=desk_of(request),
        reviewer=name_of(request),
        token=request.app.state.token,
        path=request.url.path,
        **about,
    )
    return HTMLResponse(content, status_code)


def _words(name: StrEnum | str) -> str:
    """Return the name of a state, an outcome or a rule as words."""
    return str(name).replace("_", " ")
