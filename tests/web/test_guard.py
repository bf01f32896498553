"""Nobody but this page, on this machine, reads or writes anything here."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from factcheck.records import ReviewItem
from factcheck.web.guard import HEADERS
from tests.web.browsing import forms
from tests.web.conftest import BASE, HOST

ADDRESSES = [
    "/",
    "/nowhere",
    "/findings/none",
    "/static/page.css",
    "/?page=no",
    "/static/../app.py",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_is_hardened(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy


@pytest.mark.parametrize("host", ["evil.example", f"{HOST}.evil.example", "127.0.0.1", "", "a@b"])
def test_a_name_that_somebody_else_points_here_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 403
    assert "question" not in answer.text
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "https://" + HOST, "http://localhost:8321"]
)
def test_only_this_page_writes(
    client: TestClient, item: ReviewItem, decisions: Path, origin: str | None
) -> None:
    address = f"/findings/{item.finding.id}"
    form = next(form for form in forms(client.get(address)) if "/decision" in form.action)
    headers = {} if origin is None else {"Origin": origin}
    data = {**form.fields, "outcome": "same_claim"}
    assert client.post(form.action, data=data, headers=headers).status_code == 403
    assert not decisions.exists()


@pytest.mark.parametrize("token", ["", "x", "é", None])
def test_only_a_form_of_this_run_writes(
    client: TestClient, item: ReviewItem, decisions: Path, token: str | None
) -> None:
    data = {"outcome": "same_claim"} if token is None else {"outcome": "same_claim", "token": token}
    answer = client.post(
        f"/findings/{item.finding.id}/decision", data=data, headers={"Origin": BASE}
    )
    assert answer.status_code == 403
    assert "Nothing was kept" in answer.text
    assert not decisions.exists()


def test_another_site_s_page_shows_nothing_of_this_one(client: TestClient) -> None:
    within = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert client.get("/static/keys.js", headers=within).status_code == 403
    assert client.get("/", headers={**within, "Sec-Fetch-Mode": "navigate"}).status_code == 200


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"token=" + b"x" * 200_000, "application/x-www-form-urlencoded", 413),
        (b"&".join(b"a%d=b" % n for n in range(1000)), "application/x-www-form-urlencoded", 400),
        (b"token=\xff", "application/x-www-form-urlencoded", 400),
        (b"token=%ff", "application/x-www-form-urlencoded", 400),
        (b"{}", "application/json", 415),
        (b"", "", 415),
    ],
)
def test_what_is_no_form_of_a_browser_is_refused(
    client: TestClient, item: ReviewItem, content: bytes, kind: str, status: int
) -> None:
    headers = {"Origin": BASE, "Content-Type": kind}
    address = f"/findings/{item.finding.id}/decision"
    assert client.post(address, content=content, headers=headers).status_code == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_do_nothing(client: TestClient, method: str) -> None:
    assert client.request(method, "/", headers={"Origin": BASE}).status_code == 405


@pytest.mark.parametrize("name", ["app.py", "..%2fapp.py", "%2e%2e/guard.py", "page.css/", ""])
def test_only_known_files_are_served(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code in (307, 404)
