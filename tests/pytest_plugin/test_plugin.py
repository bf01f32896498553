"""The plugin in suites of its own, made and run by pytest's own pytester."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest_plugins = ["pytester"]

PLAN = "The review of the bridges took three months.\n"
PRESS = "Ada Reeve’s review of the bridges took just four months.\n"
CLAIMS = [
    "claims/ledger.yaml::ledger",
    "claims/review.yaml::file",
    "claims/review.yaml::quote[plan-three-months]",
    "claims/review.yaml::value[plan-three-months]",
    "claims/review.yaml::quote[press-just-four-months]",
    "claims/review.yaml::value[press-just-four-months]",
    "claims/review.yaml::links",
    "claims/review.yaml::decisions",
]


def factcheck(*arguments: str) -> None:
    """Run the command line in a process of its own: pytester forgets what is imported here."""
    subprocess.run([sys.executable, "-m", "factcheck", *arguments], check=True, capture_output=True)


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A suite with one test of its own, and a ledger that tracks how long the review took."""
    folder = pytester.path
    monkeypatch.chdir(folder)
    (folder / "texts").mkdir()
    (folder / "texts" / "plan.txt").write_text(PLAN, "utf-8")
    (folder / "texts" / "press.txt").write_text(PRESS, "utf-8")
    (folder / "claims").mkdir()
    (folder / "claims" / "ledger.yaml").write_text(
        "schema: factcheck.ledger/1\ndocuments: [../texts]\n", "utf-8"
    )
    factcheck("track", "1", "texts", "--name", "review")
    pytester.makepyfile("def test_own():\n    pass\n")
    pytester.makeini("[pytest]\n")
    return pytester


def run(suite: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return suite.runpytest_subprocess("-p", "no:randomly", "-p", "no:cacheprovider", *arguments)


def collected(result: pytest.RunResult) -> list[str]:
    return [line for line in result.outlines if "::" in line]


def test_nothing_happens_unless_it_is_asked_for(suite: pytest.Pytester) -> None:
    run(suite).assert_outcomes(passed=1)
    assert collected(run(suite, "--collect-only", "-q", "claims")) == []


def test_it_imports_nothing_until_it_is_used(suite: pytest.Pytester) -> None:
    code = (
        "import sys, pytest; pytest.main(['-q', '-p', 'no:hypothesispytest']); "
        "print(*sorted(m for m in sys.modules if m.startswith(('factcheck', 'cattrs', 'ruamel'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=suite.path
    )
    assert done.stdout.splitlines()[-1] == "factcheck factcheck.pytest_plugin"


def test_every_claim_becomes_tests_of_stable_names(suite: pytest.Pytester) -> None:
    names = collected(run(suite, "--factcheck", "--collect-only", "-q"))
    own = "test_every_claim_becomes_tests_of_stable_names.py::test_own"
    assert [name for name in names if "open[" not in name] == [*CLAIMS, own]
    (opened,) = [name for name in names if "open[" in name]
    assert opened.startswith("claims/review.yaml::open[duration-differs-upon-")
    (suite.path / "texts" / "plan.txt").write_text("Good morning.\n" + PLAN, "utf-8")
    assert collected(run(suite, "--factcheck", "--collect-only", "-q")) == names


def test_a_pending_review_is_a_warning_or_strictly_a_failure(suite: pytest.Pytester) -> None:
    result = run(suite, "--factcheck")
    result.assert_outcomes(passed=10, warnings=1)
    strict = run(suite, "--factcheck", "--factcheck-strict")
    strict.assert_outcomes(passed=9, failed=1)
    strict.stdout.fnmatch_lines(
        [
            "three months and just four months differ by 1 month",
            "*Ada Reeve’s review of the bridges took [*][*]just four months[*][*]*",
            "*next  factcheck decide finding-* OUTCOME --reviewer NAME --reason WHY",
        ]
    )
    assert "Traceback" not in strict.stdout.str()
    assert "collecting.py" not in strict.stdout.str()


def test_what_was_decided_is_no_test_any_more(suite: pytest.Pytester) -> None:
    at = ("--reviewer", "Ada", "--at", "2025-05-01T12:00:00Z")
    factcheck("decide", "1", "consistent-with-explanation", *at)
    run(suite, "--factcheck", "--factcheck-strict").assert_outcomes(passed=9)
    press = PRESS.replace("four", "five")
    (suite.path / "texts" / "press.txt").write_text(press, "utf-8")
    reopened = run(suite, "--factcheck", "--factcheck-strict", "-k", "review")
    reopened.stdout.fnmatch_lines(
        [
            "A quote of press says something else now",
            "  figure: “four” is now “five”",
            "*decided before  consistent with explanation · Ada · 2025-05-01",
        ]
    )


def test_the_ini_option_adds_to_what_is_collected_by_itself(suite: pytest.Pytester) -> None:
    suite.makeini("[pytest]\nfactcheck_paths = claims\n")
    run(suite).assert_outcomes(passed=10, warnings=1)
    own = "test_the_ini_option_adds_to_what_is_collected_by_itself.py"
    run(suite, own).assert_outcomes(passed=1)
    run(suite, "claims/review.yaml").assert_outcomes(passed=8, warnings=1)
    run(suite, f"claims/review.yaml::{CLAIMS[2].partition('::')[2]}").assert_outcomes(passed=1)
    run(suite, ".").assert_outcomes(passed=10, warnings=1)


def test_a_word_chooses(suite: pytest.Pytester) -> None:
    run(suite, "--factcheck", "-k", "quote and press").assert_outcomes(passed=1, deselected=9)


def test_on_several_processes(suite: pytest.Pytester) -> None:
    run(suite, "--factcheck", "-n", "2").assert_outcomes(passed=10, warnings=1)


def test_for_a_server_of_continuous_integration(suite: pytest.Pytester) -> None:
    run(suite, "--factcheck", "--junitxml=report.xml", "--factcheck-strict")
    report = ElementTree.parse(suite.path / "report.xml").getroot()
    names = [case.get("name", "") for case in report.iter("testcase")]
    assert [name for name in names if not name.startswith("open[")] == [
        *(item.partition("::")[2] for item in CLAIMS),
        "test_own",
    ]
    (failure,) = report.iter("failure")
    assert "three months and just four months differ by 1 month" in (failure.text or "")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "fails", "why"),
    [
        ("value: 4", "value: 5", 1, "*“just four months” is read with value 4, not 5"),
        ("document: press", "document: pres", 1, "*no document 'pres' is read"),
        ("statement:", "statment:", 1, "*: statment: unknown field (did you mean 'statement'[?])"),
        ("appearances:", "related: [nobody]\nappearances:", 9, "*no claim 'nobody' is tracked"),
    ],
)
def test_what_a_person_got_wrong(
    suite: pytest.Pytester, old: str, new: str, fails: int, why: str
) -> None:
    edit(suite.path / "claims" / "review.yaml", old, new)
    result = run(suite, "--factcheck")
    assert result.parseoutcomes()["failed"] >= 1
    result.stdout.fnmatch_lines([why])
    assert "Traceback" not in result.stdout.str()


def test_fixtures_for_a_team_s_own_tests(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        "def test_own(factcheck_ledger, factcheck_analysis):\n"
        "    assert [claim.id for claim in factcheck_ledger.claims] == ['review']\n"
        "    assert len(factcheck_analysis.documents) == 2\n"
    )
    run(suite, "--factcheck", "-k", "test_own").assert_outcomes(passed=1, deselected=9)
    result = run(suite)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*name a ledger: --factcheck, or factcheck_paths*"])


def test_a_bad_file_fails_alone(suite: pytest.Pytester) -> None:
    (suite.path / "claims" / "torn.yaml").write_text("<<<<<<< HEAD\nid: torn\n", "utf-8")
    result = run(suite, "--factcheck")
    result.assert_outcomes(passed=10, failed=1, warnings=1)
    result.stdout.fnmatch_lines(["*torn.yaml:1: a merge conflict marker: resolve it first"])
