"""Documents that try to act on a terminal, on markup or on a spreadsheet, from file to output."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.cli.running import factcheck, rows

TRICKS = "\x1b[31m[red]\x1b]0;owned\x07\x9b2J\u202e\u2066\u2028[/] :boom: {0} %s"
SENTENCES = (
    "=HYPERLINK(1) The review of the bridges took three months {tricks}.",
    "+The review of the bridges took four months, and we will publish 12 reports {tricks}.",
)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "hostile.jsonl"
    documents = [
        {
            "id": f"=cmd{TRICKS}{number}",
            "text": sentence.replace("{tricks}", TRICKS),
            "title": TRICKS,
            "speaker": "@" + TRICKS,
            "publisher": "[link=x]" + TRICKS,
        }
        for number, sentence in enumerate(SENTENCES)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in documents), "utf-8")
    return path


@pytest.mark.parametrize("verb", ["queue", "check", "match", "extract", "figures"])
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_no_byte_acts_on_the_terminal(verb: str, form: str, hostile: Path) -> None:
    result = factcheck(verb, "--format", form, hostile)
    assert result.exit_code in (0, 1)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", result.output
    )


@pytest.mark.parametrize("form", ["sarif", "junit", "github"])
def test_no_byte_of_a_report_acts_on_the_terminal(form: str, hostile: Path) -> None:
    result = factcheck("check", "--format", form, hostile)
    assert result.exit_code == 1
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", result.output
    )


def test_markup_is_words(hostile: Path) -> None:
    shown = "".join(factcheck("extract", hostile).stdout.split())
    assert "[red]" in shown
    assert "[/]:boom:" in shown


def test_json_has_the_words_as_they_are(hostile: Path) -> None:
    found = rows(factcheck("extract", "--format", "jsonl", hostile))
    assert found
    for row in found:
        assert row["speaker"] == "@" + TRICKS
        assert row["quote"]["document"].startswith("=cmd\x1b")


@pytest.mark.parametrize("verb", ["queue", "check", "match", "extract", "figures"])
def test_no_cell_is_a_formula(verb: str, hostile: Path) -> None:
    result = factcheck(verb, "--format", "csv", hostile)
    cells = [cell for row in csv.reader(io.StringIO(result.stdout, newline="")) for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@]", cell)]
