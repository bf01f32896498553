"""Who may talk to the page, and what a browser may do with what it answers.

The page listens on this machine alone, yet any site a reviewer visits can have their browser send
requests here. So a request must name this server as its host (a site that points its own name at
127.0.0.1 does not), and one that writes must come from a page of this server. Every answer forbids
scripts and styles but our own, other sites' frames, and any memory of it on disk.

https://owasp.org/www-project-secure-headers/, https://fetch.spec.whatwg.org/#origin-header,
https://www.w3.org/TR/fetch-metadata/
"""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["HEADERS", "Guard"]

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": with it a browser says nothing of where our own forms come from.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
"""What every answer carries."""

_READING = ("GET", "HEAD")


class Guard:
    """Lets requests through that are for one of the ``hosts``, and writes that come from there.

    Args:
        app: what answers them.
        hosts: names with ports as in ``127.0.0.1:8321``.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif refusal := self._refusal(scope["method"], Headers(scope=scope)):
            await PlainTextResponse(f"{refusal}\n", 403)(scope, receive, guarded)
        else:
            await self._app(scope, receive, guarded)

    def _refusal(self, method: str, headers: Headers) -> str:
        """Say why a request is refused; nothing where it is not."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return "This page answers only under its own address on this machine."
        if method in _READING:
            return self._refusal_to_show(headers)
        if headers.getlist("origin") != [f"http://{hosts[0].lower()}"]:
            return "Only this page itself can change anything here."
        return ""

    @staticmethod
    def _refusal_to_show(headers: Headers) -> str:
        """Refuse to be part of another site's page; a link from there is welcome."""
        site = headers.get("sec-fetch-site", "none")
        if site in ("none", "same-origin") or headers.get("sec-fetch-mode") == "navigate":
            return ""
        return "This page is no part of another."
