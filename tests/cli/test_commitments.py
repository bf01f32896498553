"""Commitments by deadline on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from factcheck.records.schema import schema
from tests.cli.running import factcheck, rows

DOCUMENTS = (
    ("2025-03-03", "We will publish the national bus strategy by September 2025."),
    ("2025-06-02", "We will build 40 ferries by the end of this Parliament."),
    ("2025-06-03", "The Government will strengthen the regulator of ferries."),
    ("2025-06-04", "We will hold a consultation on river fords in November 2025."),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    lines = (
        json.dumps({"id": f"d{number}", "date": day, "text": text})
        for number, (day, text) in enumerate(DOCUMENTS)
    )
    path = tmp_path / "documents.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    return path


def timings(*arguments: object) -> list[tuple[str, str]]:
    found = rows(factcheck("commitments", "--format", "jsonl", *arguments))
    for row in found:
        jsonschema.validate(row, schema("commitment"))
    return [(row["statements"][0]["claim"]["quote"]["document"], row["timing"]) for row in found]


def test_what_is_overdue_comes_first(path: Path) -> None:
    assert timings("--as-of", "2025-10-15", path) == [
        ("d0", "overdue"),
        ("d3", "due"),
        ("d1", "symbolic"),
        ("d2", "none"),
    ]


def test_what_is_due_soon_depends_on_the_time_asked_for(path: Path) -> None:
    near = timings("--as-of", "2025-10-15", "--due-within", "2 weeks", path)
    assert ("d3", "later") in near


def test_without_a_day_nothing_is_overdue(path: Path) -> None:
    assert {timing for _, timing in timings(path)} == {"dated", "symbolic", "none"}


def test_a_calendar_gives_days_to_words(path: Path, tmp_path: Path) -> None:
    days = tmp_path / "days.toml"
    days.write_text('[[deadlines]]\nwords = "this Parliament"\nlast = 2029-08-21\n', "utf-8")
    assert ("d1", "overdue") in timings("--as-of", "2030-01-01", "--calendar", days, path)


def test_a_page_names_what_is_hard_to_rate(path: Path) -> None:
    page = factcheck("commitments", "--as-of", "2025-10-15", path).stdout
    assert "4 commitments in 4 documents: 1 whose last day has passed." in page
    assert page.index("overdue (1)") < page.index("due soon (1)")
    assert "hard to rate (2): no target, and no day to be held to" not in page
    assert "hard to rate (1): no target, and no day to be held to" in page
    assert page.rstrip().endswith("4")


def test_a_page_says_how_a_day_was_come_by() -> None:
    row = {"id": "a", "date": "2025-01-16", "text": "We will publish the plan within six months."}
    result = factcheck("commitments", "-", stdin=json.dumps(row))
    assert ", by 16 July 2025 (counted from 2025-01-16)" in " ".join(result.stdout.split())


def test_csv_has_a_row_for_each_commitment(path: Path) -> None:
    text = factcheck("commitments", "--as-of", "2025-10-15", "--format", "csv", path).stdout
    found = list(csv.DictReader(io.StringIO(text)))
    assert [row["timing"] for row in found] == ["overdue", "due", "symbolic", "none"]
    assert found[0]["due_last"] == "2025-09-30"
    assert found[3]["lacking"] == "target; deadline"
    assert found[3]["hard_to_rate"] == "true"


def test_documents_without_commitments_say_so() -> None:
    result = factcheck("commitments", "-", stdin="It rained in Hull.")
    assert result.stdout == "No commitment in 1 document.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--due-within", "3 months"], "--due-within counts from --as-of, which is not given."),
        (["--as-of", "2025-10-15", "--due-within", "soon"], "'soon' is no length of time"),
        (["--as-of", "15 October"], "'15 October' does not match the format '%Y-%m-%d'"),
    ],
)
def test_wrong_usage_is_said(path: Path, arguments: list[str], words: str) -> None:
    result = factcheck("commitments", *arguments, path)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[deadlines]]\nwords = 'this year'\n", "$.deadlines[0].last"),
        ("[[deadlines]]\nwords = ''\nlast = 2029-08-21\n", "$.deadlines[0]"),
        ("[[deadlines]]\nwords = 'now'\nlast = 'soon'\n", "$.deadlines[0].last"),
        ("[[deadline]]\n", "unknown field 'deadline'"),
        ("deadlines = [", "not TOML"),
        (
            "[[deadlines]]\nwords = 'now'\nfirst = 2030-01-01\nlast = 2029-08-21\n",
            "'first' (2030-01-01) is after 'last' (2029-08-21)",
        ),
    ],
)
def test_a_calendar_that_cannot_be_read_is_said(
    path: Path, tmp_path: Path, text: str, words: str
) -> None:
    days = tmp_path / "days.toml"
    days.write_text(text, "utf-8")
    result = factcheck("commitments", "--calendar", days, path)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "days.toml: " in result.stderr
    assert words in result.stderr
