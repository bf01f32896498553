"""The four formats say the same, and the rows are what their schema says."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.running import factcheck, rows

NOUNS = {
    "figures": "figure",
    "extract": "claim",
    "match": "group",
    "check": "finding",
    "queue": "review-item",
}


@cache
def validator(noun: str) -> jsonschema.protocols.Validator:
    schema = json.loads(factcheck("schema", noun).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


@cache
def rows_of(verb: str, folder: Path) -> list[dict[str, Any]]:
    return rows(factcheck(verb, "--format", "jsonl", folder))


@pytest.mark.parametrize(("verb", "noun"), NOUNS.items())
def test_every_row_is_what_its_schema_says(verb: str, noun: str, seeds: Path) -> None:
    found = rows_of(verb, seeds)
    assert found
    for row in found:
        validator(noun).validate(row)
        assert next(iter(row)) == "schema"


@pytest.mark.parametrize("verb", NOUNS)
def test_json_holds_the_rows_of_jsonl(verb: str, texts: Path) -> None:
    result = factcheck(verb, "--format", "json", texts)
    assert json.loads(result.stdout) == rows_of(verb, texts)


@pytest.mark.parametrize("verb", ["figures", "extract", "check", "queue"])
def test_csv_has_a_row_for_each_row_of_jsonl(verb: str, texts: Path) -> None:
    result = factcheck(verb, "--format", "csv", texts)
    table = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    assert len(table) == len(rows_of(verb, texts))


def test_csv_of_a_match_has_a_row_for_each_appearance(texts: Path) -> None:
    result = factcheck("match", "--format", "csv", texts)
    table = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    assert [row["group"] for row in table] == [
        group["id"] for group in rows_of("match", texts) for _ in group["appearances"]
    ]


@pytest.mark.parametrize("verb", NOUNS)
def test_a_table_fits_eighty_columns_and_holds_no_escape(verb: str, texts: Path) -> None:
    shown = factcheck(verb, texts).stdout
    assert max(map(len, shown.splitlines())) <= 80
    assert "\x1b" not in shown


@pytest.mark.parametrize("verb", ["check", "queue"])
def test_a_table_asks_every_question(verb: str, texts: Path) -> None:
    shown = " ".join(factcheck(verb, texts).stdout.split())
    for row in rows_of(verb, texts):
        assert " ".join(row["question"].split()) in shown


@pytest.mark.parametrize("verb", NOUNS)
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_a_document_without_anything_in_it(verb: str, form: str, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Good morning.\n", "utf-8")
    result = factcheck(verb, "--format", form, tmp_path)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == {"json": "[]\n", "jsonl": ""}.get(form, result.stdout)
