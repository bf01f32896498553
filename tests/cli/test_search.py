"""``factcheck search``: one text or many, against documents and claims already checked."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import factcheck, rows

CHECKED = [
    {"id": "c1", "kind": "checked-claim", "text": "The bridge cost more than £5 million."},
    {"id": "c2", "kind": "checked-claim", "text": "Nice weather", "title": "Says it is sunny"},
    {"id": "d1", "text": "Good morning. The council repaired 120 bridges."},
]


def lines(path: Path, objects: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in objects), "utf-8")
    return path


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return lines(tmp_path / "documents.jsonl", CHECKED)


def test_the_row_is_what_its_schema_says(documents: Path) -> None:
    schema = json.loads(factcheck("schema", "hit").stdout)
    result = factcheck("search", "a £5m bridge", documents, "--format", "jsonl")
    assert result.exit_code == 0
    found = rows(result)
    for row in found:
        jsonschema.validate(row, schema, jsonschema.Draft202012Validator)
        assert row["query"] == "a £5m bridge"
    assert [(row["rank"], row["document"]) for row in found] == [(1, "c1"), (2, "d1")]
    assert found[0]["claim"]["quote"]["exact"] == CHECKED[0]["text"]
    array = factcheck("search", "a £5m bridge", documents, "--format", "json")
    assert json.loads(array.stdout) == found


def test_many_queries_are_answered_in_their_order(documents: Path, tmp_path: Path) -> None:
    asked = [
        {"id": "q2", "text": "is it sunny?"},
        {"id": "q0", "text": "and the of"},
        {"id": "q1", "text": "bridges"},
    ]
    queries = lines(tmp_path / "queries.jsonl", asked)
    found = rows(factcheck("search", "--queries", queries, "--format", "jsonl", documents))
    assert [(row["query"], row["document"]) for row in found] == [
        ("q2", "c2"),
        *[("q1", row["document"]) for row in found[1:]],
    ]
    assert {row["document"] for row in found[1:]} == {"c1", "d1"}
    one_each = factcheck("search", documents, "--queries", queries, "--top", 1, "--format", "csv")
    table = list(csv.DictReader(io.StringIO(one_each.stdout, newline="")))
    assert [(row["query"], row["rank"]) for row in table] == [("q2", "1"), ("q1", "1")]


def test_a_workspace_changes_nothing_but_what_is_read(documents: Path, tmp_path: Path) -> None:
    plain = factcheck("search", "a £5m bridge", documents).stdout
    kept = ("--workspace", tmp_path / "kept")
    assert factcheck("search", "a £5m bridge", documents, *kept).stdout == plain
    assert factcheck("search", "a £5m bridge", documents, *kept).stdout == plain
    lines(documents, CHECKED[1:])
    plain = factcheck("search", "a £5m bridge", documents, "--format", "jsonl").stdout
    found = factcheck("search", "a £5m bridge", documents, "--format", "jsonl", *kept).stdout
    assert found == plain


def test_queries_come_from_standard_input_too(documents: Path) -> None:
    asked = '{"id": "q", "text": "sunny"}\n'
    found = factcheck("search", "--queries", "-", "--format", "jsonl", documents, stdin=asked)
    assert [row["document"] for row in rows(found)] == ["c2"]


def test_a_page_shows_the_quote_and_what_is_shared(documents: Path) -> None:
    shown = factcheck("search", "bridges of £5m", documents).stdout
    assert "1. “The bridge cost more than £5 million.”" in shown
    assert "5m ≈ 5 million +" in shown
    assert "letters +" in shown


def test_a_page_says_when_nothing_was_found(documents: Path) -> None:
    result = factcheck("search", "zyzzyva", documents)
    assert result.stdout == "Nothing like it was found in 3 documents.\n"
    assert result.exit_code == 0


@pytest.mark.parametrize(
    "arguments", [["only a text"], ["--queries", "-", "-"], ["text", ".", "--top", "0"], []]
)
def test_wrong_usage(arguments: list[str]) -> None:
    result = factcheck("search", *arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_a_query_that_cannot_be_read_is_said_and_the_others_are_answered(
    documents: Path, tmp_path: Path
) -> None:
    queries = tmp_path / "queries.jsonl"
    queries.write_text('{"id": "q1"}\nnonsense\n{"id": "q2", "text": "sunny"}\n', "utf-8")
    result = factcheck("search", "--queries", queries, "--format", "jsonl", documents)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 2
    assert [row["query"] for row in rows(result)] == ["q2"]


def test_queries_that_are_not_there(documents: Path, tmp_path: Path) -> None:
    result = factcheck("search", "--queries", tmp_path / "nope.jsonl", documents)
    assert result.exit_code == 2
    assert "no such file" in result.stderr
