"""Every problem of every file of a ledger is said at once, as `bad-files.cases.yaml` expects."""

from __future__ import annotations

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


def test_a_ledger_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = factcheck("verify")
    assert result.exit_code == 2
    assert result.stderr == ("factcheck: claims: no such folder; 'factcheck track' makes one\n")
