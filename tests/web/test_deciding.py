"""Decisions on the page: on the disk when it says so, never past one another, nothing lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from factcheck.ledger.deciding import Reviewer, decide
from factcheck.ledger.decision_files import read_decisions
from factcheck.pipeline import Analysis
from factcheck.records import Outcome, ReviewItem, Step
from tests.web.browsing import forms, send
from tests.web.conftest import BASE, NOW, Visitor


@pytest.fixture
def address(item: ReviewItem) -> str:
    return f"/findings/{item.finding.id}"


def outcomes(decisions: Path) -> list[tuple[str, str | None]]:
    return [(one.reviewer, one.outcome and one.outcome.value) for one in read_decisions(decisions)]


def test_a_decision_is_on_the_disk_when_the_page_says_so(
    client: TestClient, address: str, decisions: Path
) -> None:
    answer = send(client, client.get(address), "/decision", outcome="inconsistent", reason="Count.")
    assert answer.status_code == 303
    (made,) = read_decisions(decisions)
    assert (made.outcome, made.reason, made.reviewer) == (Outcome.INCONSISTENT, "Count.", "Ada")
    assert (made.at, made.rule_version) == (NOW, "1")
    after = client.get(answer.headers["location"])
    assert "Kept: <strong>inconsistent</strong>" in after.text


def test_the_next_question_follows(client: TestClient, analysis: Analysis, address: str) -> None:
    answer = send(client, client.get(address), "/decision", outcome="same_claim")
    assert analysis.queue[1].finding.id in answer.headers["location"]


def test_what_is_decided_says_that_it_left_the_list(client: TestClient, address: str) -> None:
    assert "No. 1" in client.get(address).text
    send(client, client.get(address), "/decision", outcome="same_claim")
    assert "This question is not on that list; it is " in client.get(address).text


def test_undo_is_one_press_and_erases_nothing(
    client: TestClient, address: str, decisions: Path
) -> None:
    answer = send(client, client.get(address), "/decision", outcome="same_claim")
    undone = send(client, client.get(answer.headers["location"]), "/withdrawal")
    assert undone.headers["location"].startswith(address)
    assert [one.step for one in read_decisions(decisions)] == [Step.DECIDED, Step.WITHDRAWN]
    assert "Taken back" in client.get(undone.headers["location"]).text


def test_two_windows_do_not_overwrite_each_other(
    client: TestClient, address: str, decisions: Path
) -> None:
    first, second = client.get(address), client.get(address)
    send(client, first, "/decision", outcome="same_claim")
    answer = send(client, second, "/decision", outcome="inconsistent", reason="<b>Mine</b>")
    assert answer.status_code == 409
    assert "Somebody decided this since you opened it" in answer.text
    assert outcomes(decisions) == [("Ada", "same_claim")]
    again = send(client, answer, "/decision", outcome="inconsistent")
    assert again.status_code == 303
    assert outcomes(decisions) == [("Ada", "same_claim"), ("Ada", "inconsistent")]
    assert read_decisions(decisions)[1].reason == "<b>Mine</b>"


def test_two_reviewers_do_not_overwrite_each_other(
    visit: Visitor, address: str, decisions: Path, item: ReviewItem
) -> None:
    ada = visit("Ada")
    page = ada.get(address)
    decide(decisions, item.finding, Reviewer("Bo"), NOW, outcome=Outcome.DIFFERENT_CLAIM)
    answer = send(ada, page, "/decision", outcome="inconsistent")
    assert answer.status_code == 409
    assert "different claim" in answer.text
    assert outcomes(decisions) == [("Bo", "different_claim")]


def test_what_is_decided_elsewhere_shows_at_once(
    client: TestClient, address: str, decisions: Path, item: ReviewItem
) -> None:
    assert item.question.split("(")[0] in client.get("/").text
    decide(decisions, item.finding, Reviewer("Bo"), NOW, outcome=Outcome.DIFFERENT_CLAIM)
    assert address not in client.get("/").text
    assert address in client.get("/?state=decided").text


def test_what_others_decided_is_folded_so_that_one_decides_by_oneself(
    client: TestClient, address: str, decisions: Path, item: ReviewItem
) -> None:
    decide(decisions, item.finding, Reviewer("Bo"), NOW, outcome=Outcome.DIFFERENT_CLAIM)
    page = client.get(address).text
    assert "<details>\n<summary>1 record of others" in page


def test_a_page_without_a_reviewer_asks_for_a_name(
    visit: Visitor, address: str, decisions: Path
) -> None:
    nobody = visit(None)
    page = nobody.get(address)
    assert not [form for form in forms(page) if "/decision" in form.action]
    named = send(nobody, page, "/reviewer", name="  Zoë \n O’Hara ")
    assert named.headers["location"] == address
    assert re.search("HttpOnly.*SameSite=strict", named.headers["set-cookie"])
    send(nobody, nobody.get(address), "/decision", outcome="same_claim")
    assert outcomes(decisions) == [("Zoë O’Hara", "same_claim")]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({}, "Choose what you decide"),
        ({"outcome": "guilty"}, "Choose what you decide"),
        ({"outcome": "defer"}, "until which day"),
        ({"outcome": "defer", "until": "2025-05-01"}, "still to come"),
        ({"outcome": "same_claim", "evidence": "javascript:alert(1)"}, "begins with http"),
        ({"outcome": "same_claim", "evidence": "http://["}, "begins with http"),
        ({"outcome": "same_claim", "evidence_quote": "Words."}, "give its address"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(
    client: TestClient, address: str, decisions: Path, fields: dict[str, str], problem: str
) -> None:
    answer = send(client, client.get(address), "/decision", reason="A long note.", **fields)
    assert answer.status_code == 422
    assert problem in answer.text
    assert "A long note.</textarea>" in answer.text
    assert not list(decisions.parent.rglob("*.jsonl"))


def test_what_cannot_be_written_is_said_and_nothing_is_lost(
    client: TestClient, address: str, decisions: Path
) -> None:
    page = client.get(address)
    decisions.parent.mkdir()
    decisions.write_text("in the way", "utf-8")
    answer = send(client, page, "/decision", outcome="same_claim", reason="A long note.")
    assert answer.status_code == 500
    assert "Nothing was kept." in answer.text
    assert "A long note.</textarea>" in answer.text


def test_put_off_and_taken(client: TestClient, address: str, decisions: Path) -> None:
    send(client, client.get(address), "/decision", outcome="take")
    send(client, client.get(address), "/decision", outcome="defer", until="2025-06-01")
    steps = [(one.step, one.until) for one in read_decisions(decisions)]
    assert [(step.value, until and until.isoformat()) for step, until in steps] == [
        ("taken", None),
        ("deferred", "2025-06-01"),
    ]
    assert address in client.get("/?state=deferred").text


def test_evidence_is_kept_with_its_words(client: TestClient, address: str, decisions: Path) -> None:
    found = {"evidence": "https://example.org/a?b=c", "evidence_quote": "As  found."}
    send(client, client.get(address), "/decision", outcome="same_claim", **found)
    (support,) = read_decisions(decisions)[0].evidence
    assert (support.url, support.quote) == ("https://example.org/a?b=c", "As found.")
    assert support.retrieved == NOW.date()


def test_a_ledger_that_cannot_be_read_is_told(client: TestClient, decisions: Path) -> None:
    decisions.mkdir(parents=True)
    (decisions / "ada.jsonl").write_text("<<<<<<< ours\n", "utf-8")
    answer = client.get("/")
    assert answer.status_code == 503
    assert "ada.jsonl:1: a merge conflict marker" in answer.text


def test_a_form_of_an_earlier_run_keeps_nothing(
    client: TestClient, visit: Visitor, address: str, decisions: Path
) -> None:
    page = client.get(address)
    answer = send(visit(), page, "/decision", outcome="same_claim")
    assert answer.status_code == 403
    assert not decisions.exists()


def test_one_takes_back_only_what_is_one_s_own(
    visit: Visitor, address: str, decisions: Path, item: ReviewItem
) -> None:
    theirs = decide(decisions, item.finding, Reviewer("Bo"), NOW, outcome=Outcome.SAME_CLAIM)
    ada = visit("Ada")
    token = forms(ada.get(address))[0].fields["token"]
    answer = ada.post(
        f"/decisions/{theirs.id}/withdrawal", data={"token": token}, headers={"Origin": BASE}
    )
    assert answer.status_code == 409
    assert "only they take it back" in answer.text
    assert len(read_decisions(decisions)) == 1
