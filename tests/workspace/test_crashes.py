"""Killed at any moment, out of room: the next run goes on, and ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import factcheck

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits as on POSIX")

_RUN = """
import resource
import sys

from factcheck.cli import main
from factcheck.workspace import readings

readings._BATCH = 2_000
if len(sys.argv) > 1 and sys.argv[1].isdecimal():
    most = int(sys.argv.pop(1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
main()
"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("documents") / "documents.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for number in range(100):
            text = (
                f"In 20{number % 30:02} the Department of Health hired {number + 2},{number:03} "
                f"nurses, at a cost of £{number + 1} million. "
            )
            stream.write(json.dumps({"id": f"d{number}", "text": text * 3}) + "\n")
    return path


def _command(
    script: Path, documents: Path, folder: Path, *limits: str, verb: str = "extract"
) -> list[str]:
    options = [verb, "--workers", "1", "--format", "jsonl", "--workspace", str(folder)]
    return [sys.executable, str(script), *limits, *options, str(documents)]


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("script") / "run.py"
    path.write_text(_RUN)
    return path


def test_killed_at_any_moment_it_goes_on(documents: Path, script: Path, tmp_path: Path) -> None:
    command = _command(script, documents, tmp_path / "workspace")
    moments = random.Random(9)
    for _ in range(4):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert process.stdout is not None
        process.stdout.readline()  # by now it has begun
        time.sleep(moments.uniform(0, 0.2))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    ended = subprocess.run(command, capture_output=True, check=True)
    assert ended.stdout.decode() == factcheck("extract", "--format", "jsonl", documents).stdout
    note = f"factcheck: note: {tmp_path / 'workspace'}: the last run did not end"
    assert ended.stderr == b"" or ended.stderr.decode().startswith(note)


def test_killed_while_it_compares_it_asks_the_same(
    documents: Path, script: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "workspace"
    some = tmp_path / "some.jsonl"
    lines = documents.read_text(encoding="utf-8").splitlines(keepends=True)
    moments = random.Random(9)
    for count in (40, 70, 90, len(lines)):
        some.write_text("".join(lines[-count:]), encoding="utf-8")
        command = _command(script, some, folder, verb="queue")
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.4, 1.6))  # it takes some two seconds
        process.send_signal(signal.SIGKILL)
        process.communicate()
    ended = subprocess.run(command, capture_output=True, check=True)
    assert ended.stdout.decode() == factcheck("queue", "--format", "jsonl", some).stdout


def test_a_full_disk_is_one_line_and_loses_nothing(
    documents: Path, script: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "workspace"
    full = subprocess.run(
        _command(script, documents, folder, "40000"), capture_output=True, check=False
    )
    assert full.returncode == 2
    assert full.stderr.startswith(f"factcheck: {folder}".encode())
    assert full.stderr.count(b"\n") == 1
    ended = subprocess.run(_command(script, documents, folder), capture_output=True, check=True)
    assert ended.stdout.decode() == factcheck("extract", "--format", "jsonl", documents).stdout


@pytest.mark.parametrize("verb", ["queue", "check", "match", "extract", "commitments"])
def test_every_verb_prints_the_same(verb: str, seeds: Path, tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    plain = factcheck(verb, "--format", "jsonl", seeds)
    for _ in range(2):
        kept = factcheck(verb, "--format", "jsonl", "--workspace", folder, seeds)
        assert (kept.stdout, kept.stderr, kept.exit_code) == (
            plain.stdout,
            plain.stderr,
            plain.exit_code,
        )


def test_search_prints_the_same(seeds: Path, tmp_path: Path) -> None:
    question = ("search", "--format", "jsonl", "a three-month audit")
    plain = factcheck(*question, seeds)
    for _ in range(2):
        kept = factcheck(*question, seeds, "--workspace", tmp_path / "workspace")
        assert kept.stdout == plain.stdout


def test_a_workspace_that_cannot_be_used_is_one_line_and_status_2(seeds: Path) -> None:
    result = factcheck("extract", "--workspace", seeds, seeds)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"factcheck: {seeds}: no workspace, for it holds other files")
