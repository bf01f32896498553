"""Every problem of every file of a ledger is said at once, as `bad-files.cases.yaml` expects."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.cli.running import factcheck

CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    Path(__file__).with_name("bad-files.cases.yaml").read_text("utf-8")
)


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d.txt").write_text("We built ten homes.\n", "utf-8")
    (tmp_path / "claims").mkdir()
    return tmp_path / "claims"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("verb", [["verify"], ["ledger", "sync"]], ids=" ".join)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_said_of_bad_files(case: dict[str, Any], verb: list[str], ledger: Path) -> None:
    for name, text in case["files"].items():
        (ledger / name).parent.mkdir(exist_ok=True)
        (ledger / name).write_text(text, "utf-8")
    before = contents(ledger)
    result = factcheck(*verb, "d.txt")
    assert result.stderr.splitlines() == [f"factcheck: {line}" for line in case["problems"]]
    assert result.exit_code == 2
    assert result.stdout == ""
    assert contents(ledger) == before


def test_files_that_are_no_text(ledger: Path) -> None:
    (ledger / "a.yaml").write_bytes(b"\xff\xfe\x00")
    (ledger / "b.yaml").write_text("", "utf-8")
    (ledger / "c.yaml").symlink_to("nowhere")
    result = factcheck("verify", "d.txt")
    assert result.exit_code == 2
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [
        *("claims/a.yaml", "claims/b.yaml", "claims/c.yaml")
    ]


@pytest.mark.skipif(os.name != "posix", reason="pipes as on POSIX")
@pytest.mark.parametrize("name", ["a.yaml", "ledger.yaml", "decisions/ada.jsonl"])
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(ledger: Path, name: str) -> None:
    (ledger / "decisions").mkdir()
    os.mkfifo(ledger / name)
    result = factcheck("verify", "d.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"factcheck: claims/{name}: not a regular file\n"


def test_links_that_go_round_in_a_circle(ledger: Path) -> None:
    Path("one").symlink_to("two")
    Path("two").symlink_to("one")
    result = factcheck("report", "d.txt", "--output", "one/report.html")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("factcheck: one/report.html: not written: too many levels")


def test_a_ledger_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = factcheck("verify")
    assert result.exit_code == 2
    assert result.stderr == ("factcheck: claims: no such folder; 'factcheck track' makes one\n")
