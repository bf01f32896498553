"""What was published about a claim stands wherever the claim is quoted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from factcheck import pipeline
from factcheck.readers import read
from factcheck.web.app import application
from factcheck.web.desk import Desk
from factcheck.web.urls import claim_url
from tests.cli.running import factcheck
from tests.web.conftest import BASE, HOST, NOW


def checked(words: str, number: int) -> dict[str, object]:
    return {
        "@type": "ClaimReview",
        "url": f"https://checkers.example/{number}",
        "claimReviewed": words,
        "author": {"name": "The Checkers"},
        "reviewRating": {"alternateName": "Mostly <b>false</b>"},
        "datePublished": "2024-05-02",
        "itemReviewed": {"author": {"name": "Ada Reeve"}},
    }


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "feed.json"
    words = [
        "The Harbour Bridge trial took four weeks.",
        "The Harbour Bridge trial took six weeks.",
        "We will open the Harbour Bridge by March 2026.",
    ]
    path.write_text(json.dumps([*map(checked, words, range(3))]), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["table", "html", "markdown"])
def test_a_question_names_who_checked_a_quote(form: str, feed: Path) -> None:
    command = ["queue"] if form == "table" else ["report", "--format", form]
    shown = " ".join(factcheck(*command, feed).stdout.split())
    assert "The Checkers, 2 May 2024: “Mostly" in shown
    assert ("“Mostly <b>false" in shown) is (form == "table")
    for number in range(2):
        assert f"https://checkers.example/{number}" in shown.replace("\\", "")


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_so_do_the_time_lines_and_the_board_of_a_report(form: str, feed: Path) -> None:
    shown = factcheck("report", "--format", form, feed).stdout.replace("\\", "")
    asked, _, timelines = shown.partition(">Time lines</h2>" if form == "html" else "## Time lines")
    timelines, _, board = timelines.partition(
        ">Commitments</h2>" if form == "html" else "## Commitments"
    )
    for part, numbers in ((asked, {0, 1, 2}), (timelines, {0, 1}), (board, {2})):
        named = {number for number in range(3) if f"https://checkers.example/{number}" in part}
        assert named == numbers


def test_so_does_a_list_of_commitments(feed: Path) -> None:
    shown = factcheck("commitments", feed).stdout
    assert "The Checkers, 2 May 2024: “Mostly <b>false" in shown
    assert "https://checkers.example/2" in shown


def test_so_do_the_claims_and_the_board_of_the_page(feed: Path, tmp_path: Path) -> None:
    analysis = pipeline.analyse(read(feed))
    desk = Desk(analysis, tmp_path / "decisions", lambda: NOW, reviewer="Ada", version="1")
    client = TestClient(application(desk, [HOST]), base_url=BASE)
    group = next(group for group in analysis.groups if len(group.appearances) > 1)
    for address, numbers in (
        ("/claims", {0, 1}),
        (claim_url(group.id), {0, 1}),
        ("/commitments", {2}),
    ):
        shown = client.get(address).text
        named = {number for number in range(3) if f"https://checkers.example/{number}" in shown}
        assert named == numbers
        assert "“Mostly &lt;b&gt;false&lt;/b&gt;”" in shown
