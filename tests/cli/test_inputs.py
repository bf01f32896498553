"""What cannot be read is said, in a line each, and the rest is read nevertheless."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli.commands.figures import is_text
from tests.cli.running import factcheck, rows

VERBS = ["queue", "check", "match", "extract", "figures"]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text("The town built 120 homes in 2023.\n", "utf-8")
    return path


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_a_path_that_is_not_there(verb: str, form: str) -> None:
    result = factcheck(verb, "--format", form, "nope.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == "factcheck: nope.txt: no such file or folder\n"


@pytest.mark.parametrize("verb", VERBS)
def test_the_good_ones_are_read_beside_the_bad(verb: str, good: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"caf\xe9 au lait")
    result = factcheck(verb, "--format", "jsonl", bad, good, tmp_path / "nope.txt")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 2
    assert f"{bad}:1" in result.stderr
    if verb in {"extract", "figures"}:
        assert {row.get("document") or row["quote"]["document"] for row in rows(result)} == {"good"}


def test_an_error_names_the_line(good: Path, tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"d{n}", "text": f"We built {n} homes."}) for n in range(1, 10)]
    lines[6] = "{not JSON"
    path = tmp_path / "documents.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    result = factcheck("figures", "--format", "jsonl", path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"factcheck: {path}:7: ")
    assert {row["document"] for row in rows(result)} == {f"d{n}" for n in range(1, 10) if n != 7}


def test_a_hostile_file_name_does_nothing_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[2Jname\n.txt"
    result = factcheck("figures", path)
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_standard_input(good: Path) -> None:
    result = factcheck("figures", "--format", "jsonl", "-", stdin=good.read_bytes())
    assert result.exit_code == 0
    assert [row["exact"] for row in rows(result) if row["type"] == "quantity"] == ["120 homes"]


def test_a_text_on_the_command_line() -> None:
    result = factcheck("figures", "--format", "jsonl", "We recruited 6,500 teachers")
    (row,) = rows(result)
    assert (row["document"], row["value"], row["start"]) == ("text", "6500", 13)


def test_texts_and_paths_together(good: Path) -> None:
    result = factcheck(
        *("figures", "--format", "jsonl", "We met 7 of them", good),
        *("--text", "30 homes", "--text", "nope.txt"),
    )
    assert result.exit_code == 0
    assert {row["document"] for row in rows(result)} == {"good", "text", "text-3"}


@pytest.mark.parametrize(
    ("argument", "text"),
    [
        ("We recruited 6,500 teachers", True),
        ("It fell by 3/4 in a year.", True),
        ("a line\nand another", True),
        ("It rose to 3.5", True),
        ("14%", False),
        ("nope.txt", False),
        ("my notes.txt", False),
        ("my notes/day one.md", False),
        ("/home/me/two words", False),
        ("./two words", False),
        ("../two words", False),
        ("~/two words", False),
        (" padded", False),
        ("-", False),
    ],
)
def test_which_arguments_are_texts(argument: str, text: bool) -> None:
    assert is_text(argument) is text


def test_a_path_with_a_space_that_is_there_is_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "two words").write_text("It cost £5m.", "utf-8")
    assert not is_text("two words")
    (row,) = rows(factcheck("figures", "--format", "jsonl", "two words"))
    assert (row["document"], row["exact"]) == ("two words", "£5m")
