"""Nothing is lost or half-written, whoever writes at once and whenever a process is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.errors import InvalidInputsError
from factcheck.ledger.decision_files import read_decisions
from tests.conftest import ROOT

WRITER = """
import datetime as dt, sys
from pathlib import Path
from factcheck.ledger.deciding import Reviewer, decide
from factcheck.records import Claim, ClaimKind, Finding, Outcome, Quote, Severity

folder, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
quote = Quote("d", 0, 5, "words", "", "")
claim = Claim(id="c", kind=ClaimKind.STATEMENT, quote=quote)
for number in range(times):
    finding = Finding(
        id=f"f{number}", rule=f"r{number}", severity=Severity.LOW, question="?", claims=(claim,)
    )
    at = dt.datetime(2025, 5, 1, tzinfo=dt.UTC)
    print(decide(folder, finding, Reviewer(name), at, outcome=Outcome.SAME_CLAIM).id, flush=True)
"""


def start(folder: Path, name: str, times: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(folder), name, str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_two_processes_at_once(tmp_path: Path) -> None:
    writers = [start(tmp_path, "Ada", 10), start(tmp_path, "Ada", 10), start(tmp_path, "Bo", 10)]
    said = [line for writer in writers for line in writer.communicate()[0].split()]
    kept = read_decisions(tmp_path)
    assert len(kept) == 30
    assert {decision.id for decision in kept} == set(said)
    assert sorted(path.name for path in tmp_path.glob("*.jsonl")) == ["ada.jsonl", "bo.jsonl"]


@pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX")
@pytest.mark.parametrize("after", [1, 4])
def test_killed_at_any_moment(tmp_path: Path, after: int) -> None:
    with start(tmp_path, "Ada", 10_000) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline().strip() for _ in range(after)]
        time.sleep(0.003 * after)
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.read().split()
    kept = [decision.id for decision in read_decisions(tmp_path)]
    assert kept[: len(said)] == said
    assert len(kept) <= len(said) + 1
    with start(tmp_path, "Ada", 1) as again:
        assert again.wait() == 0
    assert len(read_decisions(tmp_path)) == len(kept) + 1


@pytest.fixture
def line(tmp_path: Path) -> str:
    with start(tmp_path / "good", "Ada", 1) as writer:
        assert writer.wait() == 0
    return (tmp_path / "good" / "ada.jsonl").read_text("utf-8")


def problems(folder: Path) -> list[str]:
    with pytest.raises(InvalidInputsError) as caught:
        read_decisions(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_every_problem_is_listed(tmp_path: Path, line: str) -> None:
    good = json.loads(line)
    (tmp_path / "ada.jsonl").write_text(
        "".join(
            [
                line,
                json.dumps({**good, "id": "x", "outcom": "same"}) + "\n",
                json.dumps({**good, "id": "y", "outcome": "maybe", "at": "yesterday"}) + "\n",
                json.dumps({**good, "id": "z", "supersedes": "nothing"}) + "\n",
                json.dumps({**good, "id": "w", "rule": "another-rule"}) + "\n",
                "<<<<<<< HEAD\n",
                '{"half": ',
            ]
        ),
        "utf-8",
    )
    changed = {**good, "reason": "Another."}
    (tmp_path / "bo.jsonl").write_text(json.dumps(changed), "utf-8")
    found = problems(tmp_path)
    assert found == [
        "ada.jsonl:2: unknown field 'outcom'",
        "ada.jsonl:3: outcome: expected one of same_claim, different_claim, inconsistent, "
        "consistent_with_explanation, superseded_or_corrected, extraction_error, not_checkable, "
        "undecided, not 'maybe'",
        "ada.jsonl:3: at: expected a time such as 2025-04-28T09:30:00+01:00, not 'yesterday'",
        "ada.jsonl:6: a merge conflict marker: keep the lines of both sides",
        "ada.jsonl:7: not JSON: expecting value",
        "ada.jsonl:4: id: 'z' is not that of what the record says; was it edited?",
        "ada.jsonl:4: supersedes: there is no decision 'nothing'",
        "ada.jsonl:5: id: 'w' is not that of what the record says; was it edited?",
        "ada.jsonl:5: fingerprint: not that of its rule and claims; is this of another finding?",
        f"bo.jsonl:1: id: '{good['id']}' is that of another decision",
    ]


@pytest.mark.parametrize(
    "edit", [{"finding": "finding-nope"}, {"outcome": "different_claim"}, {"reason": "Because."}]
)
def test_a_record_that_was_edited(tmp_path: Path, line: str, edit: dict[str, str]) -> None:
    good = json.loads(line)
    (tmp_path / "ada.jsonl").write_text(json.dumps(good | edit), "utf-8")
    assert problems(tmp_path) == [
        f"ada.jsonl:1: id: '{good['id']}' is not that of what the record says; was it edited?"
    ]


def test_a_line_that_a_merge_doubled_is_one_decision(tmp_path: Path, line: str) -> None:
    (tmp_path / "ada.jsonl").write_text(line + line, "utf-8")
    assert len(read_decisions(tmp_path)) == 1
