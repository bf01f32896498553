"""The queue on the page: filters, counts, order and pages, all of it in the address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from factcheck.ledger.deciding import Reviewer, decide
from factcheck.pipeline import Analysis
from factcheck.records import Outcome, Role
from tests.web.conftest import NOW, Visitor


def shown(client: TestClient, address: str) -> list[str]:
    """Return the ids of the questions on a page, in order."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return re.findall(r'<h2><a href="/findings/([\w-]+)', answer.text)


def test_the_whole_queue_in_its_order(client: TestClient, analysis: Analysis) -> None:
    assert shown(client, "/") == [item.finding.id for item in analysis.queue]


def test_filters(client: TestClient, analysis: Analysis) -> None:
    for item in analysis.queue:
        rule, severity = item.finding.rule, item.finding.severity
        same = [one.finding.id for one in analysis.queue if one.finding.rule == rule]
        assert shown(client, f"/?rule={rule}") == same
        assert item.finding.id in shown(client, f"/?severity={severity}&rule={rule}")
    assert shown(client, "/?document=000_minutes+article") != []
    assert shown(client, "/?document=nothing") == []
    assert shown(client, "/?text=BRIDGES&speaker=nobody") == []
    assert shown(client, "/?state=decided") == []


@pytest.mark.parametrize(
    "address", ["/?severity=extreme", "/?state=x", "/?sort=x", "/?page=0", "/?page=²", "/?page=-1"]
)
def test_what_there_is_not_is_said(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert "There is no" in answer.text or "counted from 1" in answer.text


def test_a_page_after_the_last_is_the_last(client: TestClient) -> None:
    assert shown(client, "/?page=99") == shown(client, "/")


def test_what_is_left_to_each(visit: Visitor, analysis: Analysis, decisions: Path) -> None:
    first, second = (item.finding for item in analysis.queue[:2])
    decide(decisions, first, Reviewer("Ada"), NOW, outcome=Outcome.SAME_CLAIM)
    ada, bo, judge = visit("Ada"), visit("Bo"), visit("Cy", role=Role.ADJUDICATOR)
    assert shown(ada, "/?state=for_you") == shown(bo, "/?state=for_you") == [second.id]
    assert shown(ada, "/?state=second") == []
    assert shown(bo, "/?state=second") == [first.id]
    assert shown(judge, "/?state=for_you") == []
    decide(decisions, first, Reviewer("Bo"), NOW, outcome=Outcome.INCONSISTENT)
    assert shown(ada, "/") == [first.id, second.id]
    assert shown(ada, "/?state=for_you") == [second.id]
    assert shown(judge, "/?state=for_you") == [first.id]
    assert "For you" in ada.get("/").text
