"""Which address is answered by which page."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from factcheck.web.assets import asset
from factcheck.web.forms import posted
from factcheck.web.pages import claims, commitments, deciding, document, item, queue

__all__ = ["ROUTES"]

ROUTES: tuple[BaseRoute, ...] = (
    Route("/", queue.show),
    Route("/findings/{finding}", item.show),
    Route("/findings/{finding}/decision", posted(deciding.keep), methods=["POST"]),
    Route("/decisions/{decision}/withdrawal", posted(deciding.take_back), methods=["POST"]),
    Route("/reviewer", posted(deciding.introduce), methods=["POST"]),
    Route("/claims", claims.show_all),
    Route("/claims/{group}", claims.show),
    Route("/commitments", commitments.show),
    Route("/document", document.show),
    Route("/static/{name}", asset),
)
