"""Tracking, syncing and verifying from the command line, on two short texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import factcheck, rows

TEXTS = {
    "000_minutes.txt": "Good morning.\nThe review of the bridges took three months.\n",
    "001_article.txt": "Ada Reeve’s review of the bridges took just four months.\nIt rained.\n",
}
LEDGER = 'schema: factcheck.ledger/1\ndocuments: ["../texts"]\n'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the texts and a ledger that tracks how long the review took."""
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / name).write_text(text, "utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "ledger.yaml").write_text(LEDGER, "utf-8")
    monkeypatch.chdir(tmp_path)
    item = next(
        row
        for row in rows(factcheck("queue", "--format", "jsonl", "texts"))
        if row["rule"] == "duration-differs"
    )
    tracked = factcheck("track", item["id"], "texts", "--name", "review", "--tag", "bridges")
    assert tracked.stdout == "claims/review.yaml\n"
    return tmp_path


def edit(desk: Path, name: str, old: str, new: str) -> None:
    path = desk / "texts" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def states() -> list[str]:
    result = factcheck("verify", "--all", "--format", "jsonl")
    return [row["anchoring"]["state"] for row in rows(result)]


def test_what_is_tracked_holds(desk: Path) -> None:
    result = factcheck("verify")
    assert result.exit_code == 0, result.stdout
    assert result.stdout == "2 quotes in 1 file: 2 exact.\n"
    assert "tags: [bridges]" in (desk / "claims" / "review.yaml").read_text("utf-8")


def test_a_rank_of_the_queue_names_a_finding(desk: Path) -> None:
    assert factcheck("track", "1", "texts").exit_code == 0
    assert len(list((desk / "claims").glob("*.yaml"))) == 3


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["finding-nope"], "No finding, group or claim of these documents has the id"),
        (["1", "--name", "review"], "There is a tracked claim 'review' already"),
        (["1", "--name", "Not A Name"], "'id' is of small letters"),
    ],
)
def test_what_cannot_be_tracked(desk: Path, arguments: list[str], why: str) -> None:
    before = (desk / "claims" / "review.yaml").read_bytes()
    result = factcheck("track", *arguments, "texts")
    assert result.exit_code == 2
    assert why in result.stderr
    assert (desk / "claims" / "review.yaml").read_bytes() == before


def test_another_figure_is_to_be_looked_at(desk: Path) -> None:
    edit(desk, "001_article.txt", "just four months", "just five months")
    result = factcheck("verify")
    assert result.exit_code == 1
    assert "figure: “four” is now “five”" in result.stdout
    assert states() == ["exact", "changed"]


def test_a_quote_that_moved_holds_and_gets_its_new_place(desk: Path) -> None:
    edit(desk, "001_article.txt", "Ada Reeve’s", "It was a long spring.\nAda Reeve’s")
    assert states() == ["exact", "moved"]
    assert factcheck("verify").exit_code == 0
    factcheck("ledger", "sync")
    assert states() == ["exact", "exact"]


def test_a_file_that_states_another_value_than_its_quote(desk: Path) -> None:
    path = desk / "claims" / "review.yaml"
    path.write_text(path.read_text("utf-8").replace("value: 4", "value: 5"), "utf-8")
    result = factcheck("verify")
    assert result.exit_code == 1
    assert "“just four months” is read with value 4, not 5" in result.stdout
    path.write_text(
        path.read_text("utf-8").replace("value: 5", "value: 5\n      by_hand: true"), "utf-8"
    )
    assert factcheck("verify").exit_code == 0


def test_a_document_that_is_gone(desk: Path) -> None:
    (desk / "texts" / "001_article.txt").unlink()
    result = factcheck("verify")
    assert result.exit_code == 1
    assert "no document '001_article' was read" in result.stdout


def test_syncing_adds_what_is_new_and_keeps_what_a_person_wrote(desk: Path) -> None:
    path = desk / "claims" / "review.yaml"
    text = "# Mind this one!\n" + path.read_text("utf-8").replace("value: 4", "value: 4  # weeks?")
    path.write_text(text, "utf-8")
    (desk / "texts" / "002_later.txt").write_text(
        "Ada Reeve’s review of the bridges took five months.\n", "utf-8"
    )
    dry = factcheck("ledger", "sync", "--dry-run")
    assert "claims/review.yaml: new: “five months” in 002_later" in dry.stdout
    assert path.read_text("utf-8") == text
    factcheck("ledger", "sync")
    after = path.read_text("utf-8")
    assert after.startswith(text)
    assert 'document: "002_later"' in after[len(text) :]
    assert "0 of 1 files changed." in factcheck("ledger", "sync").stdout
    assert path.read_text("utf-8") == after
    assert factcheck("verify").exit_code == 0


def test_what_a_person_excluded_is_never_added(desk: Path) -> None:
    path = desk / "claims" / "review.yaml"
    with path.open("a", encoding="utf-8") as file:
        file.write("excluded:\n  - {document: 002_later, exact: took five months, why: Another.}\n")
    (desk / "texts" / "002_later.txt").write_text(
        "Ada Reeve’s review of the bridges took five months.\n", "utf-8"
    )
    assert "0 of 1 files changed." in factcheck("ledger", "sync").stdout


def test_nobody_says_where_the_documents_are(desk: Path) -> None:
    (desk / "claims" / "ledger.yaml").unlink()
    result = factcheck("verify")
    assert result.exit_code == 2
    assert "name the documents in claims/ledger.yaml" in result.stderr


@pytest.mark.parametrize("form", ["csv", "json"])
def test_other_formats(desk: Path, form: str) -> None:
    result = factcheck("verify", "--all", "--format", form)
    assert "review" in result.stdout
