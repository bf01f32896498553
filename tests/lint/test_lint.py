"""Drafts against a small ledger, as `drafts.cases.yaml` expects."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.ledger.claim_files import written
from factcheck.lint import lint
from factcheck.records import Document, RemarkKind, TrackedAppearance, TrackedClaim
from factcheck.records.codec import from_json
from tests.cli.running import factcheck, rows

CASES: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(
    Path(__file__).with_name("drafts.cases.yaml").read_text("utf-8")
)


def appearance(entry: dict[str, Any]) -> TrackedAppearance:
    plain = {**entry, "document": f"{entry['claim']}-source"}
    del plain["claim"]
    if "figure" in plain:
        figure: dict[str, Any] = plain["figure"]
        plain["figure"] = figure | {"value": str(figure["value"])}
    return from_json(TrackedAppearance, plain)


def tracked(name: str) -> TrackedClaim:
    appearances = [appearance(entry) for entry in CASES["ledger"] if entry["claim"] == name]
    return TrackedClaim(id=name, statement=name, appearances=tuple(appearances))


LEDGER = [tracked(name) for name in dict.fromkeys(entry["claim"] for entry in CASES["ledger"])]


@pytest.mark.parametrize("case", CASES["drafts"], ids=lambda case: case["text"][:60])
def test_where_a_draft_differs(case: dict[str, Any]) -> None:
    mentions = list(lint([Document(id="draft", text=case["text"])], LEDGER))
    kinds = sorted({remark.kind.value for mention in mentions for remark in mention.remarks})
    if case["differs"] == "unknown":
        assert not mentions
    else:
        assert mentions
        assert kinds == case["differs"]


def test_only_what_differs_from_the_draft_is_told() -> None:
    draft = Document(id="draft", text="The Government will set up a national inquiry into gangs.")
    for mention in lint([draft], LEDGER):
        assert {remark.ledger[:20] for remark in mention.remarks} <= {"We do not believe a f"[:20]}


def test_drafts_are_not_held_against_one_another() -> None:
    drafts = [
        Document(id="a", text="The bridge cost £5m to build."),
        Document(id="b", text="The bridge cost £6m to build."),
    ]
    assert not list(lint(drafts, LEDGER))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims").mkdir()
    for claim in LEDGER:
        (tmp_path / "claims" / f"{claim.id}.yaml").write_text(written(claim), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASES["drafts"][:2], ids=["differs", "agrees"])
def test_from_the_command_line(desk: Path, case: dict[str, Any]) -> None:
    result = factcheck("lint", "--all", "-", stdin="Good morning.\n" + case["text"] + "\n")
    assert result.exit_code == (1 if case["differs"] else 0)
    assert "-, line 2" in result.stdout
    assert "“More than 800 cases” (cases-source)" in result.stdout


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_for_other_programs(desk: Path, form: str) -> None:
    result = factcheck("lint", "-", "--format", form, stdin=CASES["drafts"][0]["text"] + "\n")
    assert result.exit_code == 1
    if form == "jsonl":
        (row,) = rows(result)
        assert (row["claim"], row["line"]) == ("cases", 1)
        assert row["remarks"][0]["kind"] == "value"
    else:
        assert result.stdout.splitlines()[0].startswith('"draft","line","exact"')


def test_a_date_that_agrees_is_not_asked_about() -> None:
    """The ledger has both dates; only the one that differs from the draft's is a question."""
    exact = "The Government will publish the report on rough sleeping by {month} 2025."
    appearances = tuple(
        TrackedAppearance(document=month, exact=exact.format(month=month))
        for month in ("March", "June")
    )
    ledger = [TrackedClaim(id="report", statement="By when.", appearances=appearances)]
    text = "The Government is considering whether to publish the report on rough sleeping by "
    draft = Document(id="draft", text=f"{text}March 2025.")
    remarks = [remark for mention in lint([draft], ledger) for remark in mention.remarks]
    assert [remark.document for remark in remarks if remark.kind is RemarkKind.DATE] == ["June"]


def test_a_quotation_may_begin_with_a_small_letter() -> None:
    appearance = TrackedAppearance(document="a", exact="The Westmere bridge cost £4.8 million.")
    ledger = [TrackedClaim(id="bridge", statement="Its cost.", appearances=(appearance,))]
    text = "Quill said that “the Westmere bridge cost £{cost} million” to build."
    kinds = {
        cost: {
            remark.kind
            for mention in lint([Document(id="draft", text=text.format(cost=cost))], ledger)
            for remark in mention.remarks
        }
        for cost in ("4.8", "5.8")
    }
    assert RemarkKind.MISQUOTATION not in kinds["4.8"]
    assert RemarkKind.MISQUOTATION in kinds["5.8"]


FEED = """{"claims": [{"text": "The new harbour bridge cost £5m to build.", "claimReview": [
    {"publisher": {"name": "The Checkers"}, "url": "https://checkers.example/1",
     "title": "What did the bridge cost?", "textualRating": "Mostly false"}]}]}"""


def test_what_others_published_about_a_claim_is_told(desk: Path) -> None:
    (desk / "feed.json").write_text(FEED, "utf-8")
    (desk / "draft.txt").write_text("The new harbour bridge cost £5m to build.", "utf-8")
    arguments = ("lint", "draft.txt", "--checked", "feed.json", "--format", "jsonl")
    result = factcheck(*arguments)
    assert result.exit_code == 1
    [mention] = rows(result)
    [remark] = mention["remarks"]
    assert remark["kind"] == "checked"
    assert remark["document"] == "https://checkers.example/1"
    assert "The Checkers published “Mostly false”" in remark["question"]


def test_another_claim_is_not_told_of_what_was_checked(desk: Path) -> None:
    (desk / "feed.json").write_text(FEED, "utf-8")
    (desk / "draft.txt").write_text("Some 400 geese winter on the northern marsh.", "utf-8")
    result = factcheck("lint", "draft.txt", "--checked", "feed.json")
    assert result.exit_code == 0


def test_a_document_that_nobody_reviewed_is_no_checked_claim(desk: Path) -> None:
    (desk / "draft.txt").write_text("The bridge cost £5m.", "utf-8")
    result = factcheck("lint", "draft.txt", "--checked", "draft.txt")
    assert result.exit_code == 2
    assert "draft: holds no claim that somebody published a review of" in result.stderr
