"""What a browser, or whoever poses as one, may send to the review page."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote_from_bytes, urlencode

from httpx2 import Response
from starlette.testclient import TestClient

from factcheck.ledger.decision_files import read_decisions
from factcheck.pipeline import Analysis, analyse
from factcheck.records import Document
from factcheck.web.app import application
from factcheck.web.desk import Desk
from factcheck.web.guard import HEADERS
from tests.conftest import TEXTS
from tests.fuzz.target import Target
from tests.web.browsing import forms
from tests.web.conftest import BASE, HOST, NOW

__all__ = ["PAGE_TARGETS"]

_AS_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Origin": BASE}


@cache
def _analysis() -> Analysis:
    return analyse(Document(id=name, text=text) for name, text in TEXTS.items())


def _finding() -> str:
    return f"/findings/{_analysis().queue[0].finding.id}"


def _visited(send: Callable[[TestClient, bytes], Response]) -> Callable[[bytes], None]:
    """Return what opens the page of a ledger of its own, and has bytes sent to it."""

    def run(data: bytes) -> None:
        with TemporaryDirectory() as name:
            folder = Path(name, "decisions")
            desk = Desk(_analysis(), folder, lambda: NOW, reviewer="Ada", version="1")
            client = TestClient(application(desk, [HOST]), base_url=BASE, follow_redirects=False)
            answer = send(client, data)
            assert answer.status_code < 500, answer.text
            assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
            kept = read_decisions(folder)  # whatever was kept can be read
            assert len(kept) == (answer.status_code == 303 and answer.request.method == "POST")

    return run


def _ask(client: TestClient, data: bytes) -> Response:
    return client.get(f"/?{quote_from_bytes(data, safe='=&+%')}")


def _ask_path(client: TestClient, data: bytes) -> Response:
    return client.get(f"/{quote_from_bytes(data, safe='/?=%')}")


def _decide(client: TestClient, data: bytes) -> Response:
    """Send a form with the page's own token, so that what is in it is looked at."""
    form = next(f for f in forms(client.get(_finding())) if f.action.endswith("decision"))
    own = urlencode({name: form.fields[name] for name in ("token", "seen")}).encode()
    return client.post(form.action, content=own + b"&" + data, headers=_AS_FORM)


PAGE_TARGETS = (
    Target(
        name="page-query",
        run=_visited(_ask),
        starts=(b"severity=high&rule=value-differs&text=bridges&state=all&sort=oldest&page=2",),
        pieces=(b"&", b"=", b"%00", b"%ff", b"page=", b"-1", b"state=", b"document=", b"<script>"),
    ),
    Target(
        name="page-path",
        run=_visited(_ask_path),
        starts=(b"findings/finding-0", b"static/page.css"),
        pieces=(
            b"document?id=000_minutes.txt&claim=",
            b"claims/",
            b"/",
            b"..",
            b"%2e",
            b"static/",
            b"findings/",
            b"?kept=",
            b"%00",
            b"\xff",
        ),
    ),
    Target(
        name="page-form",
        run=_visited(_decide),
        starts=(
            b"outcome=same_claim&reason=Because&evidence=https://example.org/&evidence_quote=a",
            b"outcome=defer&until=2025-06-01&reason=",
        ),
        pieces=(
            *(b"&", b"=", b"%00", b"%0d%0a", b"%ed%a0%80", b"%e2%80%ae", b"+", b"until=9999-12-31"),
            *(b"outcome=take", b"outcome=undecided", b"reason=", b"evidence=javascript:", b"seen="),
        ),
    ),
)
