"""Deciding from the command line: who, when, what; and what was decided before."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import factcheck, rows

AT = "2025-05-01T12:00:00+01:00"
MADE = "the first decision makes it"


@pytest.fixture
def desk(tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger of two texts that do not agree; it is the first of May 2025, and Ada's desk."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "ledger.yaml").write_text(
        f"schema: factcheck.ledger/1\ndocuments: [{json.dumps(str(texts))}]\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "Ada Reeve")
    monkeypatch.setenv("FACTCHECK_AT", AT)
    return tmp_path / "claims" / "decisions"


def stats() -> dict[str, object]:
    return json.loads(factcheck("stats", "--format", "json").stdout)  # type: ignore[no-any-return]


def test_a_decision_is_kept_whole(desk: Path) -> None:
    (finding, *_) = rows(factcheck("queue", "--format", "jsonl", *texts_of(desk)))
    result = factcheck(
        *("decide", 1, "consistent-with-explanation", "--reason", "Another year."),
        *("--note", "Asked the press office.", "--evidence", "https://example.org/a 120 bridges"),
    )
    assert result.exit_code == 0, result.output
    (line,) = (desk / "ada-reeve.jsonl").read_text("utf-8").splitlines()
    kept = json.loads(line)
    assert {
        key: kept[key] for key in ("schema", "finding", "rule", "step", "outcome", "reviewer", "at")
    } == {
        "schema": "factcheck.decision/1",
        "finding": finding["id"],
        "rule": finding["rule"],
        "step": "decided",
        "outcome": "consistent_with_explanation",
        "reviewer": "Ada Reeve",
        "at": AT,
    }
    assert kept["evidence"] == [
        {"url": "https://example.org/a", "quote": "120 bridges", "retrieved": "2025-05-01"}
    ]
    assert [claim["id"] for claim in kept["claims"]] == [c["id"] for c in finding["claims"]]


def texts_of(desk: Path) -> list[str]:
    ledger = (desk.parent / "ledger.yaml").read_text("utf-8")
    return list(json.loads(ledger.partition("documents: ")[2]))


def test_undo_erases_nothing(desk: Path) -> None:
    factcheck("decide", 1, "same-claim")
    assert "no longer stands: same_claim" in factcheck("undo").stdout
    assert len(rows(factcheck("log", "--format", "jsonl"))) == 2
    result = factcheck("undo")
    assert result.exit_code == 2
    assert "Ada Reeve has decided nothing that stands" in result.stderr


@pytest.mark.parametrize("last", ["12:00:00", "11:59:00"], ids=["one second", "a clock set back"])
def test_undo_takes_back_what_was_added_last(desk: Path, last: str) -> None:
    for number in range(6):
        first, second = (2, 1) if number % 2 else (1, 2)
        factcheck("decide", first, "same-claim")
        at = f"2025-05-01T{last}+01:00"
        name = factcheck("decide", second, "inconsistent", "--at", at).stdout.partition(":")[0]
        assert factcheck("undo").stdout.startswith(f"{name} no longer stands: inconsistent: ")
        factcheck("undo")


def test_nobody_takes_back_what_another_decided(desk: Path) -> None:
    name = factcheck("decide", 1, "same-claim").stdout.partition(":")[0]
    result = factcheck("undo", name, "--reviewer", "Bo")
    assert result.exit_code == 2
    assert "only they take it back" in result.stderr


def test_the_log_says_what_no_longer_stands(desk: Path) -> None:
    factcheck("decide", 1, "same-claim", "--reason", "=1+1")
    factcheck("decide", 1, "different-claim", "--reviewer", "Bo")
    factcheck("decide", 1, "inconsistent")
    shown = factcheck("log").stdout
    assert "same claim · Ada Reeve · 2025-05-01: =1+1 (no longer stands)" in shown
    assert shown.endswith("3 records.\n")
    assert len(rows(factcheck("log", "--format", "jsonl", "--reviewer", "Bo"))) == 1
    table = list(csv.DictReader(io.StringIO(factcheck("log", "--format", "csv").stdout)))
    assert {row["reason"] for row in table} == {"'=1+1", ""}


def test_two_reviewers_come_to_adjudication(desk: Path) -> None:
    factcheck("decide", 1, "same-claim")
    factcheck("decide", 1, "different-claim", "--reviewer", "Bo")
    factcheck("decide", 2, "not-checkable")
    counted = stats()
    assert counted["findings"] == {
        "total": 2,
        "pending": 0,
        "in_review": 1,
        "decided": 1,
        "deferred": 0,
        "reopened": 0,
        "to_adjudicate": 1,
    }
    agreement = counted["agreement"]
    assert isinstance(agreement, dict)
    assert (agreement["items"], agreement["incomplete"], agreement["disagreed"]) == (1, 1, 1)
    factcheck("decide", 1, "different-claim", "--reviewer", "Cy", "--role", "adjudicator")
    assert stats()["outcomes"] == {"different_claim": 1, "not_checkable": 1}
    assert "1 not alike, 1 incomplete" in factcheck("stats").stdout.replace("\n", " ").replace(
        "           ", ""
    )


def test_the_queue_leaves_out_what_is_decided(desk: Path) -> None:
    texts = texts_of(desk)
    arguments = ("queue", "--format", "jsonl", "--ledger", "claims", *texts)
    assert len(rows(factcheck(*arguments))) == 2
    factcheck("decide", 1, "same-claim")
    assert [row["rank"] for row in rows(factcheck(*arguments))] == [2]
    factcheck("decide", 2, "defer", "--until", "2025-06-01")
    assert rows(factcheck(*arguments)) == []
    assert len(rows(factcheck(*arguments, "--at", "2025-06-01T09:00:00Z"))) == 1


def test_what_is_settled_becomes_labelled_cases(desk: Path) -> None:
    factcheck("decide", 1, "same-claim", "--reason", "Both of 2023.")
    factcheck("decide", 1, "different-claim", "--reviewer", "Bo")
    factcheck("decide", 2, "not-checkable")
    assert factcheck("log", "--cases").stdout == ""
    factcheck("decide", 1, "different-claim", "--reviewer", "Cy", "--role", "adjudicator")
    (case,) = rows(factcheck("log", "--cases"))
    assert (case["kind"], case["subtype"]) == ("different", "different_claim")
    assert [quote["document"] for quote in case["quotes"]] == ["000_minutes", "001_article"]
    (desk.parent / "cases.jsonl").write_text(json.dumps(case) + "\n", "utf-8")
    cases = desk.parent / "cases.jsonl"
    measured = factcheck("evaluate", "--format", "json", cases, *texts_of(desk))
    assert json.loads(measured.stdout)["different"]["pairs"] == 1


def test_what_is_deferred_is_not_open_until_its_day(desk: Path) -> None:
    factcheck("decide", 1, "defer", "--until", "2025-06-01")
    assert stats()["findings"]["deferred"] == 1  # type: ignore[index]
    later = factcheck("stats", "--format", "json", "--at", "2025-06-01T00:00:00Z")
    assert json.loads(later.stdout)["findings"]["reopened"] == 1


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["decide", "finding-nope", "same-claim"], "These documents give no finding"),
        (["decide", "1", "perhaps"], "'perhaps' is not one of"),
        (["decide", "1", "defer"], "Give --until DAY with 'defer'"),
        (["decide", "1", "same-claim", "--until", "2025-06-01"], "Give --until DAY with 'defer'"),
        (["decide", "1", "same-claim", "--at", "2025-05-01T12:00"], "no time with its zone"),
        (["decide", "1", "same-claim", "--at", "noon"], "no time with its zone"),
        (["decide", "1", "same-claim", "--reviewer", " "], "A reviewer has a name"),
        (["undo", "decision-nope"], "no decision 'decision-nope' is in force"),
    ],
)
def test_what_cannot_be_decided(desk: Path, arguments: list[str], why: str) -> None:
    result = factcheck(*arguments)
    assert result.exit_code == 2
    assert why in result.stderr
    assert not list(desk.glob("*.jsonl"))


def test_bad_lines_stop_everything_before_it_is_written(desk: Path) -> None:
    desk.mkdir()
    (desk / "bo.jsonl").write_text("{}\nnot json\n", "utf-8")
    for verb in (["decide", 1, "same-claim"], ["log"], ["stats"], ["undo"]):
        result = factcheck(*verb)
        assert result.exit_code == 2
        assert result.stderr.splitlines() == [
            "factcheck: claims/decisions/bo.jsonl:1: schema: expected "
            "'schema: factcheck.decision/1'",
            "factcheck: claims/decisions/bo.jsonl:2: not JSON: expecting value",
        ]
    assert [path.name for path in desk.glob("*.jsonl")] == ["bo.jsonl"]


def test_a_finding_that_is_not_there_is_one_line(desk: Path) -> None:
    result = factcheck("decide", "finding-nope", "same-claim")
    assert result.exit_code == 2
    assert result.stderr == (
        "factcheck: These documents give no finding 'finding-nope'; see 'factcheck queue'.\n"
    )


@pytest.mark.parametrize("verb", ["log", "stats", "verify", "undo"])
def test_a_decision_that_was_edited_is_named(desk: Path, verb: str) -> None:
    factcheck("decide", 1, "same-claim")
    file = desk / "ada-reeve.jsonl"
    file.write_text(file.read_text("utf-8").replace("same_claim", "inconsistent"), "utf-8")
    result = factcheck(verb)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "ada-reeve.jsonl:1: id: 'decision-" in result.stderr


@pytest.mark.parametrize("named", [True, False])
def test_the_first_decision_makes_the_ledger_which_is_said(
    tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = "desk/claims" if named else "claims"
    ledger = ["--ledger", folder] if named else []
    result = factcheck("review", texts, "--reviewer", "Ada", *ledger, stdin="q")
    assert result.stderr == f"factcheck: note: {folder}: no such folder yet; {MADE}\n"
    assert not Path(folder).exists()
    result = factcheck("decide", 1, "same-claim", texts, "--reviewer", "Ada", *ledger)
    assert result.exit_code == 0, result.output
    assert result.stderr == f"factcheck: note: {folder}: no such folder yet; {MADE}\n"
    assert [path.name for path in Path(folder, "decisions").glob("*.jsonl")] == ["ada.jsonl"]
    assert factcheck("log", *ledger).stderr == ""


def test_a_ledger_of_decisions_alone_needs_no_documents_to_be_verified(
    tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    factcheck("decide", 1, "same-claim", texts, "--reviewer", "Ada")
    verified = factcheck("verify")
    assert (verified.stdout, verified.exit_code) == ("0 quotes in 0 files: none.\n", 0)
    synced = factcheck("ledger", "sync")
    assert (synced.stdout, synced.exit_code) == ("0 of 0 files changed.\n", 0)
    kept = next(Path("claims", "decisions").glob("*.jsonl"))
    kept.write_text(kept.read_text("utf-8").replace("same_claim", "inconsistent"), "utf-8")
    assert factcheck("verify").exit_code == 2
