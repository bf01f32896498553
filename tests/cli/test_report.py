from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import factcheck


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger in which nothing is decided."""
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "ledger.yaml").write_text("schema: factcheck.ledger/1\n", "utf-8")
    return folder


def test_a_report_is_one_file_in_what_its_name_says(texts: Path, tmp_path: Path) -> None:
    for name, begins in (("report.html", "<!doctype html>"), ("report.md", "# Bridges\n")):
        result = factcheck("report", texts, "--title", "Bridges", "-o", tmp_path / name)
        assert (result.exit_code, result.output) == (0, "")
        assert (tmp_path / name).read_text("utf-8").startswith(begins)
    assert {path.name for path in tmp_path.iterdir()} == {"report.html", "report.md"}


def test_a_report_is_the_same_each_time_and_whatever_the_order(texts: Path) -> None:
    paths = sorted(texts.iterdir())
    reports = {factcheck("report", *order).stdout for order in (paths, paths, paths[::-1])}
    assert len(reports) == 1


def test_standard_output_gets_html_unless_asked_otherwise(texts: Path) -> None:
    assert factcheck("report", texts).stdout.startswith("<!doctype html>")
    assert factcheck("report", texts, "--format", "markdown").stdout.startswith("# Questions")


def test_only_what_was_asked_for_stands_in_it_and_it_says_so(texts: Path) -> None:
    result = factcheck("report", texts, "--format", "markdown", "--severity", "high", "--limit", 1)
    assert result.stdout.count("\n### 1.") <= 1
    assert "- shown: of severity high; the first 1\n" in result.stdout


def test_deadlines_are_looked_at_from_the_day_given(texts: Path) -> None:
    def report(*options: str) -> str:
        return factcheck("report", texts, "--format", "markdown", *options).stdout

    assert "The last day it names has passed." not in report()
    assert "none is called overdue" in report()
    assert "The last day it names has passed." in report("--as-of", "2027-01-01")
    assert "looked at from 1 January 2027" in report("--as-of", "2027-01-01")


def test_what_reviewers_decided_stands_in_it(texts: Path, ledger: Path) -> None:
    decided = factcheck(
        *("decide", 1, "inconsistent", texts, "--ledger", ledger, "--reviewer", "Ada Reeve"),
        *("--reason", "The minutes say 120.", "--at", "2024-05-01T12:00:00+00:00"),
    )
    assert decided.exit_code == 0, decided.output
    report = factcheck("report", texts, "--format", "markdown", "--ledger", ledger).stdout
    assert "## Decided by reviewers" in report
    assert "- **inconsistent** · Ada Reeve · 1 May 2024: The minutes say 120." in report
    assert "## Open questions" in report
    assert "inconsistent" not in factcheck("report", texts, "--format", "markdown").stdout


def test_what_is_set_aside_is_so_until_the_day_that_is_looked_from(
    texts: Path, ledger: Path
) -> None:
    factcheck(
        *("decide", 1, "defer", texts, "--until", "2026-01-01", "--ledger", ledger),
        *("--reviewer", "Ada", "--at", "2024-05-01T12:00:00+00:00"),
    )
    options = ("report", texts, "--format", "markdown", "--ledger", ledger)
    assert "set aside until 1 January 2026" in factcheck(*options).stdout
    assert "open again" in factcheck(*options, "--as-of", "2026-02-01").stdout


def test_what_cannot_be_read_is_said_in_the_report_too(texts: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    result = factcheck("report", texts, tmp_path / "missing.txt", "-o", file)
    assert result.exit_code == 2
    assert "missing.txt" in result.stderr
    assert "- not read: " in file.read_text("utf-8")


@pytest.mark.parametrize("name", ["report.docx", "report"])
def test_a_name_that_says_no_form_is_asked_about(texts: Path, tmp_path: Path, name: str) -> None:
    result = factcheck("report", texts, "-o", tmp_path / name)
    assert result.exit_code == 2
    assert "--format html or markdown" in result.stderr
    assert not (tmp_path / name).exists()


def test_a_file_that_cannot_be_written_is_named(texts: Path, tmp_path: Path) -> None:
    result = factcheck("report", texts, "-o", tmp_path / "missing" / "report.html")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "report.html" in result.stderr


def test_a_device_is_written_to_and_not_replaced(texts: Path) -> None:
    before = Path("/dev/null").stat().st_ino
    assert factcheck("report", texts, "--format", "html", "-o", "/dev/null").exit_code == 0
    assert Path("/dev/null").stat().st_ino == before
