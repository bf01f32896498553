"""Claims over time, the board of commitments, and documents with their claims marked."""

from __future__ import annotations

import html
import re

import pytest
from starlette.testclient import TestClient

from factcheck.pipeline import Analysis
from factcheck.records import Claim, Group
from factcheck.web.urls import claim_url, document_url


@pytest.fixture
def group(analysis: Analysis) -> Group:
    """A claim that appears more than once and states a figure."""
    return next(
        group
        for group in analysis.groups
        if len(group.appearances) > 1 and all(claim.quantity for claim in group.claims)
    )


@pytest.fixture
def claim(group: Group) -> Claim:
    return group.claims[0]


def page(client: TestClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.text


def test_claims_that_appear_more_than_once_are_listed_and_searched(
    client: TestClient, analysis: Analysis, group: Group
) -> None:
    several = [group for group in analysis.groups if len(group.appearances) > 1]
    everything = page(client, "/claims")
    assert all(claim_url(one.id) in everything for one in several)
    assert len(re.findall('href="/claims/', everything)) == len(several)
    word = group.claims[0].quote.exact.split()[-2]
    assert claim_url(group.id) in page(client, f"/claims?text={word.upper()}")
    assert "Look at all of them" in page(client, "/claims?text=zeppelin")


def test_a_claim_shows_how_its_figure_moved_and_every_appearance(
    client: TestClient, group: Group
) -> None:
    shown = page(client, claim_url(group.id))
    assert shown.count("<svg viewBox") == 1
    assert shown.count('<g class="mark') == len(group.appearances)
    for claim in group.claims:
        assert html.escape(document_url(claim.document, claim.id)) in shown


def test_a_document_stands_whole_with_its_claims_marked(
    client: TestClient, analysis: Analysis, claim: Claim
) -> None:
    shown = page(client, document_url(claim.document))
    blocks = re.findall(r'(?s)<div class="text" dir="auto">(.*?)</div>', shown)
    text = html.unescape(re.sub("<[^>]*>", "", "".join(blocks)))
    (document,) = [one for one in analysis.documents if one.id == claim.document]
    assert text == document.text
    claims = [one for one in analysis.claims if one.document == document.id]
    assert claims
    assert all(f'id="{one.id}"' in shown for one in claims)
    assert "Choose a marked figure" in shown


def test_a_figure_leads_to_where_else_it_is_said(
    client: TestClient, group: Group, claim: Claim
) -> None:
    address = document_url(claim.document, claim.id)
    assert html.escape(address) in page(client, document_url(claim.document))
    shown = page(client, address)
    assert shown.count('aria-current="true"') == 1
    for other in group.claims[1:]:
        assert html.escape(document_url(other.document, other.id)) in shown
    assert claim_url(group.id) in shown


def test_commitments_are_looked_at_from_a_day(client: TestClient) -> None:
    assert "The last day it names has passed." in page(client, "/commitments?as_of=2027-01-01")
    today = page(client, "/commitments")
    assert 'value="2025-05-01"' in today
    assert "The last day it names has passed." not in today


def test_commitments_are_chosen_by_deadline_and_stage(client: TestClient) -> None:
    overdue = page(client, "/commitments?as_of=2027-01-01&timing=overdue")
    assert overdue.count('<li class="commitment"') == 1
    assert "Nothing here" in page(client, "/commitments?as_of=2027-01-01&stage=dropped")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/claims/group-0", 404),
        ("/claims?page=0", 400),
        ("/document", 404),
        ("/document?id=nothing", 404),
        ("/commitments?as_of=tomorrow", 400),
        ("/commitments?timing=soon", 400),
        ("/commitments?stage=x", 400),
    ],
)
def test_what_there_is_not_is_said(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert "<h1>" in answer.text


def test_a_claim_that_is_not_there_any_more_still_shows_the_document(
    client: TestClient, claim: Claim
) -> None:
    assert "Choose a marked figure" in page(client, document_url(claim.document, "claim-0"))
