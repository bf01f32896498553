"""axe-core finds nothing on any page: wide and in the light, narrow and in the dark."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.ledger.deciding import Reviewer, decide
from factcheck.pipeline import Analysis
from factcheck.records import Outcome, ReviewItem
from factcheck.web.urls import claim_url, document_url
from tests.web.browser.conftest import Open, assert_accessible, broken_words, cut_off
from tests.web.conftest import NOW

WINDOWS = [("light", 1280), ("dark", 360)]


@pytest.mark.parametrize(("scheme", "width"), WINDOWS)
def test_every_page(
    visit: Open, item: ReviewItem, decisions: Path, scheme: str, width: int
) -> None:
    opened = visit(reviewer=None, scheme=scheme, width=width)
    finding = f"/findings/{item.finding.id}"
    for path in ("/", "/?state=deferred&text=nothing", finding):
        opened.go(path)
        assert_accessible(opened)
    opened.page.get_by_label("Your name").fill("Ada")
    opened.page.get_by_role("button", name="Start deciding").click()
    opened.page.get_by_text("Evidence, or later").click()
    assert_accessible(opened)
    opened.page.get_by_role("button", name="Keys").click()
    assert_accessible(opened)
    decide(decisions, item.finding, Reviewer("Bo"), NOW, outcome=Outcome.SAME_CLAIM)
    decide(decisions, item.finding, Reviewer("Ada"), NOW, outcome=Outcome.INCONSISTENT)
    opened.go(finding)
    opened.page.get_by_text("1 record of others").click()
    assert_accessible(opened)


@pytest.mark.parametrize(("scheme", "width"), WINDOWS)
def test_claims_commitments_and_documents(
    visit: Open, analysis: Analysis, scheme: str, width: int
) -> None:
    opened = visit(scheme=scheme, width=width)
    group = next(group for group in analysis.groups if len(group.appearances) > 1)
    claim = group.claims[0]
    for path in (
        *("/claims", claim_url(group.id), "/commitments?as_of=2027-01-01"),
        *(document_url(claim.document), document_url(claim.document, claim.id)),
    ):
        opened.go(path)
        assert_accessible(opened)


def test_a_telephone_shows_all_of_a_table_and_of_a_plot(
    visit: Open, analysis: Analysis, item: ReviewItem
) -> None:
    opened = visit(width=360)
    opened.go(f"/findings/{item.finding.id}")
    assert opened.page.locator(".compared .relation").count()
    assert opened.page.locator(".waterfall .bar svg").count()
    assert cut_off(opened.page, ".compared td, .waterfall td, .waterfall svg") == []
    assert broken_words(opened.page, ".compared tbody, .waterfall") == []
    group = next(group for group in analysis.groups if len(group.appearances) > 1)
    opened.go(claim_url(group.id))
    assert opened.page.locator(".plot svg").count()
    assert cut_off(opened.page, ".plot svg") == []


def test_what_is_not_there(visit: Open) -> None:
    opened = visit()
    opened.go("/nowhere")
    opened.complaints.clear()  # the browser says that it was not found
    assert_accessible(opened)
