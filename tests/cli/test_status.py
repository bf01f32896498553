"""Exit status, choices among findings, and ways a command ends before its time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import pipeline
from tests.cli.running import factcheck, rows

FACTCHECK = [sys.executable, "-m", "factcheck"]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Documents with more figures than a pipe holds."""
    path = tmp_path / "many.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(3000):
            file.write(json.dumps({"id": f"d{number}", "text": "We built 120 homes."}) + "\n")
    return path


def test_check_says_whether_there_is_something_to_look_at(texts: Path, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Good morning.\n", "utf-8")
    assert factcheck("check", texts).exit_code == 1
    assert factcheck("check", tmp_path).exit_code == 0
    assert factcheck("queue", texts).exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["queue"],
        ["figures"],
        ["queue", "--format", "xml", "seeds"],
        ["queue", "--limit", "0", "seeds"],
        ["queue", "--rule", "no-such-rule", "seeds"],
        ["check", "--severity", "grave", "seeds"],
        ["schema", "nonsense"],
        ["--nonsense"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    result = factcheck(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["qeue"], "No such command 'qeue'. Did you mean 'queue'?"),
        (["ledger", "snyc"], "No such command 'snyc'. Did you mean 'sync'?"),
        (["xyz"], "No such command 'xyz'."),
        (["figures", ""], "The text is empty."),
        (["figures", "--text", " "], "The text is empty."),
    ],
)
def test_wrong_usage_says_what_was_meant(arguments: list[str], said: str) -> None:
    assert factcheck(*arguments).stderr.endswith(f"Error: {said}\n")


def test_items_keep_their_rank_when_others_are_left_out(texts: Path) -> None:
    everything = rows(factcheck("queue", "--format", "jsonl", texts))
    assert [row["rank"] for row in everything] == list(range(1, len(everything) + 1))
    some = rows(
        factcheck(
            *("queue", "--format", "jsonl", "--severity", "medium", "--severity", "low"),
            *("--limit", 3, texts),
        )
    )
    assert some == [row for row in everything if row["severity"] != "high"][:3]
    code = everything[-1]["rule"]
    of_rule = rows(factcheck("queue", "--format", "jsonl", "--rule", code, texts))
    assert of_rule == [row for row in everything if row["rule"] == code]


def test_a_rule_that_is_not_there_is_answered_with_those_that_are() -> None:
    assert "the rules are " in factcheck("check", "--rule", "typo", "seeds").stderr


def test_the_version_is_that_of_the_package() -> None:
    result = factcheck("--version")
    assert result.stdout.startswith("factcheck ")


def test_match_explains(texts: Path) -> None:
    short, long = factcheck("match", texts).stdout, factcheck("match", "--explain", texts).stdout
    assert "total" not in short.split()
    assert "total" in long.split()


def test_an_interruption_is_quiet(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "analyse", interrupted)
    result = factcheck("queue", texts)
    assert (result.exit_code, result.output) == (130, "")


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes as on POSIX")
def test_ctrl_c_in_the_middle_of_the_output_is_quiet(many: Path) -> None:
    command = [*FACTCHECK, "figures", "--format", "jsonl", str(many)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        assert process.stderr.read() == b""
    assert process.returncode == 130


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes as on POSIX")
@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_a_reader_that_leaves_early_is_no_error(form: str, many: Path) -> None:
    command = [*FACTCHECK, "figures", "--format", form, str(many)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes as on POSIX")
def test_a_reader_that_leaves_early_is_no_error_of_a_workspace(texts: Path, tmp_path: Path) -> None:
    options = ["--workers", "1", "--workspace", str(tmp_path / "workspace")]
    for verb in (["queue"], ["search", "the audit"], ["extract"], ["extract"]):
        reading, writing = os.pipe()
        os.close(reading)
        command = [*FACTCHECK, verb[0], *options, *verb[1:], str(texts)]
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
        os.close(writing)
        # Nor has the run after it anything to tell.
        assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full, as Linux has one")
@pytest.mark.parametrize(
    "arguments",
    [["figures", "14% of 5"], ["schema", "claim"], ["--help"], ["queue", "--help"], ["--version"]],
)
def test_a_full_disk_is_said(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*FACTCHECK, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.stderr == "factcheck: standard output: No space left on device\n"
    assert done.returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full, as Linux has one")
def test_a_problem_that_cannot_be_said_is_told_by_the_status() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*FACTCHECK, "figures", "nope.txt"], stdout=subprocess.PIPE, stderr=full, check=False
        )
    assert (done.stdout, done.returncode) == (b"", 2)


def run(*arguments: object, **environment: str) -> bytes:
    return subprocess.run(
        [*FACTCHECK, *map(str, arguments)],
        env=os.environ | environment,
        capture_output=True,
        check=True,
    ).stdout


def test_an_encoding_that_lacks_letters(texts: Path) -> None:
    shown = run("queue", texts, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "[1]" in shown.decode("ascii")


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_data_is_utf_8_whatever_the_encoding_of_the_terminal(form: str) -> None:
    arguments = ("figures", "--format", form, "It cost £5m – “naïvely”.")
    plain = run(*arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert plain == factcheck(*arguments).stdout_bytes
    assert "£5m" in plain.decode("utf-8")


def test_the_output_does_not_hang_on_the_hash_seed(seeds: Path) -> None:
    arguments = ("queue", "--format", "jsonl", seeds)
    outputs = {run(*arguments, PYTHONHASHSEED=seed) for seed in ("0", "1")}
    assert len(outputs) == 1


def test_the_output_does_not_hang_on_the_order_of_the_files(seeds: Path) -> None:
    files = sorted(seeds.glob("*.txt"))
    for verb in ("queue", "match"):
        there = factcheck(verb, "--format", "jsonl", *files).stdout
        assert there == factcheck(verb, "--format", "jsonl", *reversed(files)).stdout
