from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.evaluation import Case, CaseKind, Excerpt
from factcheck.readers.cases import read_cases

GOOD: dict[str, Any] = {
    "case": "one",
    "kind": "same",
    "quotes": [{"document": "a", "exact": "£5m"}, {"document": "b", "exact": "five million"}],
}


def write(tmp_path: Path, *rows: Any) -> Path:
    path = tmp_path / "cases.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_a_line_is_a_case(tmp_path: Path) -> None:
    rows = list(read_cases(write(tmp_path, GOOD | {"labelled_by": "me"}, "")))
    quotes = (Excerpt("a", "£5m"), Excerpt("b", "five million"))
    assert rows == [(1, Case(case="one", kind=CaseKind.SAME, quotes=quotes))]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (GOOD | {"kind": "similar"}, "expected one of same, inconsistent, different"),
        (GOOD | {"quotes": GOOD["quotes"][:1]}, "quotes"),
        (GOOD | {"quotes": [{"document": "a"}, {"document": "b", "exact": "x"}]}, r"\.quotes\[0\]"),
        (GOOD | {"quotes": "£5m"}, r"expected a list, not '£5m' @ \$\.quotes"),
        (GOOD | {"quotes": [{"document": "", "exact": "x"}] * 2}, "document"),
        ({key: GOOD[key] for key in ("case", "quotes")}, r"required field missing @ \$\.kind"),
        ("[]", "not a JSON object"),
        ("{", "not JSON"),
        (GOOD | {"case": 7}, "expected text"),
    ],
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, row: Any, words: str) -> None:
    path = write(tmp_path, GOOD, row)
    with pytest.raises(InputError, match=words) as failed:
        list(read_cases(path))
    assert (failed.value.source, failed.value.line) == (str(path), 2)


def test_the_rest_is_read_nevertheless(tmp_path: Path) -> None:
    problems: list[InputError] = []
    path = write(tmp_path, "no", GOOD, GOOD, GOOD | {"case": "two"})
    rows = list(read_cases(path, on_error=problems.append))
    assert [(line, case.case) for line, case in rows] == [(2, "one"), (4, "two")]
    assert [problem.line for problem in problems] == [1, 3]
    assert problems[1].reason == "the case 'one' stands on line 2 already"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(read_cases(tmp_path / "nothing.jsonl"))
