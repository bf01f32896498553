"""``factcheck export``: every target, from documents to a file."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from factcheck.records import Claim
from tests.cli.running import factcheck

TARGETS = ("claim", "annotations", "sarif", "junit", "github", "csv", "jsonl", "parquet")
NAMED = """\
schema: factcheck.tracked-claim/1
id: review-length
statement: "The review of the bridges took four months."
reviews:
  - rating: "Half right"
    publisher: "The Checkers"
    url: "https://checkers.example/1"
    published: 2024-05-02
    value: 3
    worst: 1
    best: 5
appearances:
  - document: "001_article"
    exact: "Ada Reeve’s review of the bridges took just four months."
"""


@pytest.fixture
def ledger(tmp_path: Path, texts: Path) -> Path:
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "ledger.yaml").write_text(
        f"schema: factcheck.ledger/1\ndocuments: [{json.dumps(str(texts))}]\n", "utf-8"
    )
    (folder / "review-length.yaml").write_text(NAMED, "utf-8")
    return folder


@pytest.mark.parametrize("target", TARGETS)
def test_a_file_holds_what_standard_output_would(target: str, texts: Path, tmp_path: Path) -> None:
    path = tmp_path / "out"
    result = factcheck("export", "--to", target, texts, "-o", path)
    assert (result.exit_code, result.output) == (0, "")
    assert path.read_bytes() == factcheck("export", "--to", target, texts).stdout_bytes
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("target", ["sarif", "junit", "github"])
def test_a_report_is_that_of_check(target: str, texts: Path) -> None:
    checked = factcheck("check", "--format", target, texts)
    assert factcheck("export", "--to", target, texts).stdout == checked.stdout


@pytest.mark.parametrize(
    ("noun", "verb"), [("claims", "extract"), ("groups", "match"), ("findings", "check")]
)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_rows_are_those_of_the_verb(form: str, noun: str, verb: str, texts: Path) -> None:
    rows = factcheck("export", "--to", form, "--of", noun, texts).stdout
    assert rows == factcheck(verb, "--format", form, texts).stdout


def test_parquet_reads_back_as_the_claims(texts: Path) -> None:
    from factcheck.exports import parquet
    from factcheck.records.codec import row

    data = factcheck("export", "--to", "parquet", texts).stdout_bytes
    rows = factcheck("export", "--to", "jsonl", texts).stdout.splitlines()
    claims = parquet.read(io.BytesIO(data), Claim)
    assert [row(claim) for claim in claims] == list(map(json.loads, rows))


def test_a_review_of_the_ledger_is_exported(ledger: Path) -> None:
    result = factcheck("export", "--to", "claimreview", "--ledger", ledger)
    (element,) = json.loads(result.stdout)["dataFeedElement"]
    review = element["item"]
    assert review["reviewRating"]["alternateName"] == "Half right"
    assert review["reviewRating"]["ratingValue"] == 3
    assert review["itemReviewed"]["appearance"][0]["isPartOf"]["identifier"] == "001_article"


def test_what_reviewers_settled_is_told_apart(
    ledger: Path, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_AT", "2024-05-01T09:00:00+01:00")
    decide = ("decide", "1", "same-claim", "--reviewer", "Ada", "--ledger", ledger)
    assert factcheck(*decide).exit_code == 0
    (run,) = json.loads(factcheck("export", "--to", "sarif", "--ledger", ledger).stdout)["runs"]
    suppressed = [result for result in run["results"] if result["suppressions"]]
    assert [result["suppressions"][0]["justification"] for result in suppressed] == [
        "same claim, Ada, 1 May 2024"
    ]
    rows = factcheck("export", "--to", "jsonl", "--of", "findings", "--ledger", ledger, texts)
    assert len(rows.stdout.splitlines()) == len(run["results"]) - 1


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--to", "sarif", "--of", "claims"), "'--to sarif' is of findings, not of claims."),
        (("--to", "claimreview"), "give --ledger FOLDER"),
        (("--to", "nothing"), "'nothing' is not one of"),
    ],
)
def test_what_cannot_be_exported_is_said(arguments: tuple[str, ...], why: str, texts: Path) -> None:
    result = factcheck("export", *arguments, texts)
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())


def test_something_is_to_be_exported() -> None:
    result = factcheck("export", "--to", "csv")
    assert result.exit_code == 2
    assert "Give a PATH" in result.stderr


def test_a_file_is_as_it_was_where_a_document_cannot_be_read(texts: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before", "utf-8")
    result = factcheck("export", "--to", "csv", texts, tmp_path / "nope.txt", "-o", path)
    assert result.exit_code == 2
    assert path.read_text("utf-8") == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize(
    ("name", "why"),
    [("nowhere/out.csv", "no such file or folder"), (".", "is a directory")],
)
def test_a_file_that_cannot_be_written_is_named(
    name: str, why: str, texts: Path, tmp_path: Path
) -> None:
    result = factcheck("export", "--to", "csv", texts, "-o", f"{tmp_path}/{name}")
    assert result.exit_code == 2
    assert why in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_missing_library_is_one_line(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    result = factcheck("export", "--to", "parquet", texts)
    assert result.exit_code == 2
    assert "pip install 'factcheck[parquet]'" in result.stderr
    assert result.stderr.count("\n") == 1
