"""What a browser's form sends, read with care, and only where its page was made by this run.

A form holds the token that this run of the program made, which no other site can know. It is
checked before anything else is done.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qsl

from attrs import frozen
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

__all__ = ["Form", "posted"]

_MOST_BYTES = 128 * 1024
_MOST_FIELDS = 40
_TYPE = "application/x-www-form-urlencoded"


@frozen
class Form:
    """The fields of a form, by name."""

    fields: Mapping[str, str]

    def line(self, name: str) -> str:
        """Return a field as one line, each run of white space one space."""
        return " ".join(self.text(name).split())

    def text(self, name: str) -> str:
        """Return a field without white space around it, lines ended as everywhere else."""
        return self.fields.get(name, "").replace("\r\n", "\n").replace("\r", "\n").strip()


def posted(
    handler: Callable[[Request, Form], Response],
) -> Callable[[Request], Awaitable[Response]]:
    """Make an endpoint of a function that takes a form; it runs in a thread, as it may wait."""

    async def endpoint(request: Request) -> Response:
        form = await _read(request)
        return await run_in_threadpool(handler, request, form)

    return endpoint


async def _read(request: Request) -> Form:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _TYPE:
        raise HTTPException(415, "A form is sent as a browser sends it.")
    form = Form(_fields(await _body(request)))
    token: str = request.app.state.token
    if not hmac.compare_digest(form.fields.get("token", "").encode(), token.encode()):
        raise HTTPException(
            403,
            "Nothing was kept: this form was made before factcheck was last started. "
            "Go back, copy what you wrote, load the page again, and send it from there.",
        )
    return form


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise HTTPException(413, f"Nothing was kept: more than {_MOST_BYTES // 1024} KiB.")
    return bytes(body)


def _fields(body: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except ValueError:
        raise HTTPException(400, "Nothing was kept: this is no form of this page.") from None
    return dict(pairs)
