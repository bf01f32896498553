"""Known questions: only new ones fail, reasons are kept, what is gone is taken out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import factcheck


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(texts, tmp_path / "texts")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_only_new_questions_fail(desk: Path) -> None:
    assert factcheck("check", "texts").exit_code == 1
    written = factcheck("baseline", "write", "texts", "--reason", "Seen in May.")
    assert written.stdout == "2 known, 2 of them new, 0 gone.\n"
    known = factcheck("check", "--baseline", "baseline.yaml", "texts")
    assert known.exit_code == 0
    assert known.stdout == "Nothing to review in 2 documents (2 questions left out).\n"
    article = desk / "texts" / "001_article.txt"
    article.write_text(article.read_text("utf-8").replace("140", "150"), "utf-8")
    new = factcheck("check", "--baseline", "baseline.yaml", "texts")
    assert new.exit_code == 1
    assert "150 bridges" in new.stdout
    assert "follow-up" not in new.stdout


def test_reasons_are_kept_and_what_is_gone_is_taken_out(desk: Path) -> None:
    factcheck("baseline", "write", "texts", "--reason", "Seen in May.")
    before = (desk / "baseline.yaml").read_text("utf-8")
    factcheck("baseline", "write", "texts", "--reason", "Not seen.")
    assert (desk / "baseline.yaml").read_text("utf-8") == before
    assert before.count('reason: "Seen in May."') == 2
    article = desk / "texts" / "001_article.txt"
    article.write_text(article.read_text("utf-8").replace("140", "150"), "utf-8")
    shown = factcheck("baseline", "diff", "texts").stdout.splitlines()
    assert [line[0] for line in shown] == ["+", "-", "1"]
    assert shown[-1] == "1 new, 1 gone, 1 known."
    assert factcheck("baseline", "prune", "texts").stdout.endswith("1 taken out, 1 known.\n")
    assert factcheck("baseline", "diff", "texts").stdout.endswith("1 new, 0 gone, 1 known.\n")


@pytest.mark.parametrize("verb", ["write", "prune"])
def test_nothing_is_written_where_a_document_cannot_be_read(desk: Path, verb: str) -> None:
    factcheck("baseline", "write", "texts")
    before = (desk / "baseline.yaml").read_text("utf-8")
    result = factcheck("baseline", verb, "texts/000_minutes.txt", "nope.txt")
    assert result.exit_code == 2
    assert (desk / "baseline.yaml").read_text("utf-8") == before


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("known: []\n", "schema: expected 'schema: factcheck.baseline/1'"),
        (
            "schema: factcheck.baseline/1\nknown: [{finding: a, rule: no, claims: []}]\n",
            "known[0].rule: put it in quotes",
        ),
        ("[]", "expected 'schema: factcheck.baseline/1' and 'known:'"),
    ],
)
def test_bad_files(desk: Path, text: str, why: str) -> None:
    (desk / "baseline.yaml").write_text(text, "utf-8")
    for arguments in (["check", "--baseline", "baseline.yaml"], ["baseline", "write"]):
        result = factcheck(*arguments, "texts")
        assert result.exit_code == 2
        assert f": {why}" in result.stderr
    assert (desk / "baseline.yaml").read_text("utf-8") == text


def test_a_file_that_is_not_there() -> None:
    result = factcheck("check", "--baseline", "nope.yaml", "texts")
    assert result.exit_code == 2
    assert result.stderr == "factcheck: nope.yaml: no such file or folder\n"


def test_what_is_known_stays_in_a_report_and_is_marked() -> None:
    factcheck("baseline", "write", "texts", "--reason", "Seen in May.")
    options = ("--baseline", "baseline.yaml", "texts", "--format")
    (run,) = json.loads(factcheck("check", *options, "sarif").stdout)["runs"]
    assert [result["baselineState"] for result in run["results"]] == ["unchanged"] * 2
    assert "known: Seen in May." in factcheck("check", *options, "junit").stdout
    assert "2 settled or known before" in factcheck("check", *options, "github").stdout


@pytest.mark.parametrize("form", ["sarif", "junit", "github"])
def test_a_report_has_the_status_of_the_check(form: str) -> None:
    assert factcheck("check", "--format", form, "texts").exit_code == 1
    factcheck("baseline", "write", "texts")
    known = factcheck("check", "--format", form, "--baseline", "baseline.yaml", "texts")
    assert known.exit_code == 0


def test_what_is_gone_is_told_of_the_rules_that_were_asked_for(desk: Path) -> None:
    factcheck("baseline", "write", "texts")
    (desk / "texts" / "001_article.txt").write_text("Good morning.\n", "utf-8")
    options = ("check", "--baseline", "baseline.yaml", "--format", "sarif", "texts")
    for chosen, states in (((), ["absent"] * 2), (("--rule", "follow-up"), ["absent"])):
        (run,) = json.loads(factcheck(*options, *chosen).stdout)["runs"]
        assert [result["baselineState"] for result in run["results"]] == states
