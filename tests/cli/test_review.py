"""The queue at the terminal: keys decide, move and undo; a session goes on where one stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.running import factcheck, rows


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "ledger.yaml").write_text(
        f"schema: factcheck.ledger/1\ndocuments: [{json.dumps(str(texts))}]\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "Ada")
    monkeypatch.setenv("FACTCHECK_AT", "2025-05-01T12:00:00+01:00")
    return tmp_path


def review(keys: str, *arguments: str) -> Result:
    result = factcheck("review", *arguments, stdin=keys)
    assert result.exit_code == 0, result.output
    return result


def outcomes() -> list[tuple[str, str | None]]:
    return [(row["step"], row["outcome"]) for row in rows(factcheck("log", "--format", "jsonl"))]


def test_one_key_a_decision() -> None:
    shown = review("si").stdout
    assert shown.endswith("That was the last one.\n2 decided, 0 left.\n")
    assert sorted(outcomes()) == [("decided", "inconsistent"), ("decided", "same_claim")]


def test_a_session_goes_on_where_one_stopped() -> None:
    assert "[1 of 2]" in review("sq").stdout
    again = review("q").stdout
    assert "[1 of 1]" in again
    assert again.endswith("0 decided, 1 left.\n")
    review("i")
    assert review("").stdout == "That was the last one.\n0 decided, 0 left.\n"


def test_back_and_forth_and_undo() -> None:
    shown = review("jkjkduuSq").stdout
    assert "Taken back: different claim: " in shown
    assert "Nothing was decided in this session" in shown
    assert shown.endswith("1 decided, 1 left.\n")
    assert sorted(outcomes()) == [
        *(("decided", "different_claim"), ("decided", "same_claim"), ("withdrawn", None))
    ]


def test_undo_takes_back_the_last_of_two_in_one_second() -> None:
    shown = review("skduuq").stdout
    assert shown.index("Taken back: different claim: ") < shown.index("Taken back: same claim: ")
    kept = rows(factcheck("log", "--format", "jsonl"))
    assert [row["outcome"] for row in kept] == ["same_claim", "different_claim", None, None]
    assert [row["supersedes"] for row in kept[2:]] == [kept[1]["id"], kept[0]["id"]]


def test_keys_are_explained_and_others_do_nothing() -> None:
    shown = review("?zq").stdout
    assert "  s  same claim\n" in shown
    assert "  u  undo the last decision\n" in shown
    assert outcomes() == []


def test_why() -> None:
    review("wAnother year.\ncq")
    (row,) = rows(factcheck("log", "--format", "jsonl"))
    assert (row["reason"], row["outcome"]) == ("Another year.", "consistent_with_explanation")


def test_undecided_comes_back() -> None:
    review(".q")
    assert "[1 of 2]" in review("q").stdout


def test_a_second_reviewer_decides_without_seeing_the_first() -> None:
    review("ss")
    assert "0 left" in review("", "--reviewer", "Bo").stdout
    second = review("dq", "--reviewer", "Bo", "--second").stdout
    assert "[1 of 2]" in second
    assert "Ada" not in second.replace("Ada Reeve", "")
    judge = review("d", "--reviewer", "Cy", "--role", "adjudicator").stdout
    assert "[1 of 1]" in judge
    assert "same claim · Ada" in judge
    assert json.loads(factcheck("stats", "--format", "json").stdout)["findings"]["decided"] == 2


def test_only_some_of_the_queue() -> None:
    assert "[1 of 1]" in review("q", "--severity", "high").stdout
