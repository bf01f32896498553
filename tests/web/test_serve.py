"""``factcheck serve`` as a process: it says where it is, answers there, and ends when told to."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck.cli.commands.serve import command
from factcheck.web.server import listen
from tests.cli.running import factcheck


@contextmanager
def serving(line: str, folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run a command line until the end of the block; yield the process and its first line."""
    arguments = line.split()
    assert arguments[0] == "factcheck"
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments[1:]],
        cwd=folder,
        env={**os.environ, "BROWSER": "true", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        yield process, process.stdout.readline()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


@pytest.fixture
def folder(texts: Path, tmp_path: Path) -> Path:
    shutil.copytree(texts, tmp_path / "seeds")
    return tmp_path


@pytest.mark.parametrize("line", [example.line for example in command.examples])
def test_the_examples_of_the_help_serve_a_page_until_they_are_interrupted(
    line: str, folder: Path
) -> None:
    port = "--port 0"
    line = re.sub(r"--port \d+", port, line) if "--port" in line else f"{line} {port}"
    with serving(line, folder) as (process, address):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\n", address)
        with urllib.request.urlopen(address.strip(), timeout=120) as answer:
            assert b"questions" in answer.read()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=120) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""
        assert process.stderr is not None
        assert process.stderr.read() == (
            "factcheck: note: claims: no such folder yet; the first decision makes it\n"
        )
    assert not (folder / "claims").exists()


def test_a_port_that_is_taken_is_said(texts: Path, tmp_path: Path) -> None:
    with listen(0) as other:
        port = other.getsockname()[1]
        result = factcheck("serve", texts, "--no-browser", "--port", port)
    assert result.exit_code == 2
    assert f"port {port}: " in result.stderr


def test_a_ledger_is_a_folder(texts: Path, tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("no folder")
    result = factcheck("serve", texts, "--ledger", tmp_path / "claims", "--port", 0)
    assert result.exit_code == 2
    assert "is a file" in result.stderr
