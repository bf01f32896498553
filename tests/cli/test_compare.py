"""Two texts held against each other on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from factcheck.records.schema import schema
from tests.cli.running import factcheck, rows

PAIRS = (
    {"id": "a", "left": "Over 400 people died.", "right": "It killed 415 people.", "label": 1},
    {"id": "b", "left": "Over 450 people died.", "right": "It killed 415 people."},
    {"id": "c", "left": "Over 450 people died.", "right": "It was in Wales."},
    {"id": "d", "left": "", "right": ""},
)
OUTCOMES = ["agree", "differ", "unknown", "unknown"]
LINES = "".join(json.dumps(pair) + "\n" for pair in PAIRS)


def test_pairs_are_told_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(LINES, "utf-8")
    found = rows(factcheck("compare", "--pairs", path, "--format", "jsonl"))
    assert [row["id"] for row in found] == ["a", "b", "c", "d"]
    assert [row["outcome"] for row in found] == OUTCOMES
    for row in found:
        jsonschema.validate(row, schema("comparison"))
    piped = factcheck("compare", "--pairs", "-", "--format", "jsonl", stdin=LINES)
    assert rows(piped) == found
    assert json.loads(factcheck("compare", "--pairs", path, "--format", "json").stdout) == found


def test_csv_has_a_row_for_each_figure_and_one_for_a_text_without() -> None:
    result = factcheck("compare", "--pairs", "-", "--format", "csv", stdin=LINES)
    table = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    assert [(row["id"], row["left"]) for row in table] == [
        ("a", "Over 400 people"),
        ("b", "Over 450 people"),
        ("c", "Over 450 people"),
        ("d", ""),
    ]


def test_a_table_says_why() -> None:
    shown = factcheck("compare", "It took two years.", "It took 28 months.").stdout
    assert shown.startswith("differ\n")
    assert "no value lies in both" in " ".join(shown.split())
    named = factcheck("compare", "--pairs", "-", stdin=LINES).stdout
    assert "a: agree" in named
    assert "d: unknown\nthe left text states no figure and no date" in named


def test_a_line_that_is_no_pair_is_named_and_the_rest_compared() -> None:
    result = factcheck(
        "compare", "--pairs", "-", "--format", "jsonl", stdin='{"id": "a"}\n' + LINES
    )
    assert result.exit_code == 2
    assert [row["outcome"] for row in rows(result)] == OUTCOMES
    assert result.stderr.startswith("factcheck: -:1: required field missing @ $.left")


@pytest.mark.parametrize("arguments", [(), ("one",), ("1", "2", "3"), ("1", "2", "--pairs", "-")])
def test_two_texts_or_pairs_are_wanted(arguments: tuple[str, ...]) -> None:
    result = factcheck("compare", *arguments)
    assert result.exit_code == 2
    assert "Give two TEXTs" in result.stderr


def test_a_file_that_is_not_there_is_named() -> None:
    result = factcheck("compare", "--pairs", "nope.jsonl")
    assert result.exit_code == 2
    assert "nope.jsonl" in result.stderr
