"""``evaluate`` and ``calibrate``: verbs that take labelled cases."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from factcheck.settings import DEFAULT
from tests.cli.running import factcheck
from tests.conftest import CASES


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "cases.jsonl"
    path.write_text(CASES, "utf-8")
    return path


def test_the_figures_are_where_they_are_promised(cases: Path, texts: Path) -> None:
    done = factcheck("evaluate", "--format", "json", cases, texts)
    found = json.loads(done.stdout)
    assert done.exit_code == 0
    assert found["schema"] == "factcheck.evaluation/1"
    assert found["same"]["recall"] is None
    assert found["inconsistent"]["recall"] == 1
    assert found["inconsistent"]["by_subtype"]["count"]["recall"] == 1
    assert found["different"]["false_rate"] == 0
    assert found["findings"]["total"] == sum(found["findings"]["by_rule"].values())
    assert found["findings"]["per_1000_claims"] > 0
    assert found["failures"] == []


def test_a_page_shows_what_failed_and_why(cases: Path, texts: Path) -> None:
    cases.write_text(CASES.replace('"inconsistent"', '"same"'), "utf-8")
    shown = factcheck("evaluate", cases, texts).stdout
    assert "bridges same count" in shown
    assert "[1]~[2] grouped" in shown
    assert "value-differs (values differ): " in shown
    assert "bridges same" not in factcheck("evaluate", "--summary", cases, texts).stdout


def test_the_settings_hold(cases: Path, texts: Path, tmp_path: Path) -> None:
    strict = tmp_path / "strict.toml"
    strict.write_text("[match]\nthreshold = 99\nfigure_threshold = 99\n", "utf-8")
    done = factcheck("evaluate", "--format", "json", "--settings", strict, cases, texts)
    assert json.loads(done.stdout)["inconsistent"]["recall"] == 0
    assert "are wanted" in factcheck("evaluate", "--settings", strict, cases, texts).stdout
    for verb in ("match", "check", "queue"):
        shown = factcheck(verb, "--format", "json", "--settings", strict, texts).stdout
        assert "value-differs" not in shown


@pytest.mark.parametrize("verb", ["evaluate", "calibrate"])
def test_what_is_wrong_is_named_with_its_line(verb: str, cases: Path, texts: Path) -> None:
    lines = CASES.splitlines()
    broken = [lines[0].replace("120", "a dozen"), lines[1].replace("001_", "002_")]
    cases.write_text("\n".join([*broken, "{"]), "utf-8")
    done = factcheck(verb, cases, texts)
    assert done.exit_code == 2
    assert not done.stdout
    assert sorted(done.stderr.splitlines()) == [
        f"factcheck: {cases}:1: '000_minutes' does not hold “a dozen bridges”",
        f"factcheck: {cases}:2: no document '002_article' was read",
        f"factcheck: {cases}:3: not JSON: expecting property name enclosed in double quotes "
        "at column 2",
    ]


def test_cases_can_come_from_standard_input(cases: Path, texts: Path) -> None:
    from_file = factcheck("evaluate", cases, texts).stdout
    assert factcheck("evaluate", "-", texts, stdin=CASES).stdout == from_file


def test_fitted_settings_are_a_file_of_settings(cases: Path, texts: Path, tmp_path: Path) -> None:
    done = factcheck("calibrate", "--folds", 2, cases, texts)
    assert done.exit_code == 0
    assert "# recall " in done.stdout
    fitted = tomllib.loads(done.stdout)
    assert fitted["match"].keys() == {name for name in dir(DEFAULT.match) if name[0] != "_"}
    path = tmp_path / "fitted.toml"
    path.write_text(done.stdout, "utf-8")
    assert factcheck("evaluate", "--settings", path, cases, texts).exit_code == 0
    again = factcheck("calibrate", "--folds", 2, cases, texts)
    assert again.stdout == done.stdout


def test_one_kind_of_case_is_not_enough(cases: Path, texts: Path) -> None:
    cases.write_text(CASES.splitlines()[0], "utf-8")
    done = factcheck("calibrate", cases, texts)
    assert done.exit_code == 2
    assert "no case of 'different'" in done.stderr
