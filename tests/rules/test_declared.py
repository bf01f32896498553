"""Other packages declare rules by entry point; one that is broken is named on one line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from ruamel.yaml import YAML

from factcheck import pipeline
from factcheck.cli.app import app
from factcheck.errors import RuleError
from factcheck.records import Document
from factcheck.rules import all_rules, registry
from tests.conftest import ROOT

SEALS = """
    from factcheck.records import Severity
    from factcheck.rules import Asked, document_rule

    @document_rule("seals", Severity.LOW)
    def seals(document, claims):
        for claim in claims:
            if "seals" in claim.quote.exact:
                yield Asked("Who counted the seals?", (claim,))
"""
TEXT = "The county counted 410 seals in May."


@pytest.fixture(autouse=True)
def afresh() -> Iterator[None]:
    """Forget which rules there are, before and after."""
    caches = (registry.all_rules, registry.origins, registry._declared)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.fixture
def declare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Return what installs a package with one module and one entry point."""

    def install(code: str, target: str) -> None:
        name = f"harbour_rules_{re.sub(r'[^a-z0-9]', '_', tmp_path.name.lower())}"
        (tmp_path / f"{name}.py").write_text(textwrap.dedent(code), encoding="utf-8")
        info = tmp_path / "harbour_rules-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-rules\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[factcheck.rules]\nmine = {name}{target}\n")
        monkeypatch.syspath_prepend(str(tmp_path))

    return install


def check(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check", *arguments, "-"], input=TEXT)


def asked_by(texts: Sequence[str]) -> set[str]:
    """Return the codes of the rules that ask about documents of these texts."""
    made = [Document(id=f"document-{number}", text=text) for number, text in enumerate(texts)]
    return {found.rule for found in pipeline.analyse(made).findings}


def failed(result: Result) -> str:
    """Return the one line that a run ended with."""
    assert result.exit_code == 2
    assert not result.stdout
    (line,) = result.stderr.splitlines()
    return line


@pytest.mark.parametrize("target", [":seals", ""])
def test_a_declared_rule_asks_with_the_others(
    declare: Callable[[str, str], None], target: str
) -> None:
    declare(SEALS, target)
    assert "seals" in {rule.code for rule in all_rules()}
    result = check("--rule", "seals")
    assert result.exit_code == 1
    assert "Who counted the seals?" in result.stdout


@pytest.mark.parametrize(
    ("code", "target", "reason"),
    [
        ("import nothing_of_that_name", "", "cannot be loaded: ModuleNotFoundError"),
        ("seals = 3", ":seals", "is neither a rule nor a module that holds one"),
        ("", "", "is neither a rule nor a module that holds one"),
        (SEALS, ":herons", "cannot be loaded: AttributeError"),
        (SEALS.replace('"seals",', '"value-differs",'), "", "there is already a rule"),
        (SEALS.replace("Asked(", "Asked(1 / 0, "), "", "failed: ZeroDivisionError"),
    ],
)
def test_a_broken_rule_is_named_on_one_line(
    declare: Callable[[str, str], None], code: str, target: str, reason: str
) -> None:
    declare(code, target)
    line = failed(check())
    assert "'mine' of harbour-rules" in line
    assert reason in line


def test_the_rule_of_the_documentation_holds_its_cases(
    declare: Callable[[str, str], None],
) -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    (cases,) = re.findall(r"^```yaml\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    declare(code, "")
    row = YAML(typ="safe").load(cases)
    for kind in ("flag", "pass"):
        for case in row[kind]:
            asked = asked_by(case["documents"])
            assert (row["rule"] in asked) is (kind == "flag"), case["why"]


def test_without_the_command_line_it_is_an_error_of_this_package(
    declare: Callable[[str, str], None],
) -> None:
    declare("seals = 3", ":seals")
    with pytest.raises(RuleError, match=r"docs/rules\.md"):
        all_rules()
