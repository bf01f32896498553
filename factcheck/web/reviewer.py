"""Who decides: whoever the command line names or, where it names nobody, whom the page asked.

The name is kept by the browser in a cookie. It is a signature and no secret: whoever can open the
page can write the files of the ledger too.
"""

from __future__ import annotations

from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from factcheck.web.desk import desk_of

__all__ = ["MOST_LETTERS", "name_of", "remember"]

MOST_LETTERS = 100
_COOKIE = "factcheck-reviewer"
_A_YEAR = 365 * 24 * 60 * 60


def name_of(request: Request) -> str | None:
    """Return the name of who decides, or None where nobody has said it."""
    named = desk_of(request).name or _one_line(unquote(request.cookies.get(_COOKIE, "")))
    return named if named and len(named) <= MOST_LETTERS else None


def remember(response: Response, name: str) -> None:
    """Have the browser keep a name; an empty one is forgotten."""
    name = _one_line(name)
    response.set_cookie(
        _COOKIE,
        quote(name, safe=""),
        max_age=_A_YEAR if name else 0,
        httponly=True,
        samesite="strict",
    )


def _one_line(name: str) -> str:
    return " ".join(name.split())
