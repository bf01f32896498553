"""Each rule fires on its cases to flag and keeps silent on its cases to pass.

The cases stand in ``cases/RULE.yaml``; no Python is needed to add one. A case to flag may name the
``severity`` with which it is to be asked about.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck import pipeline
from factcheck.records import Document, Severity
from factcheck.rules import all_rules
from tests.conftest import ROOT

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def _load(path: Path) -> dict[str, Any]:
    loaded = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def _each(kind: str) -> list[Any]:
    return [
        pytest.param(row["rule"], case, id=f"{row['rule']}: {case['why']}")
        for row in map(_load, CASES)
        for case in row[kind]
    ]


def _asked(documents: list[str | dict[str, Any]]) -> dict[str, Severity]:
    """Return the rules that ask, each with the severity of what it asks."""
    made = []
    for number, given in enumerate(documents, start=1):
        fields = {"text": given} if isinstance(given, str) else dict(given)
        assert fields.get("date") is None or isinstance(fields["date"], dt.date)
        made.append(Document(id=f"document-{number}", **fields))
    return {found.rule: found.severity for found in pipeline.analyse(made).findings}


@pytest.mark.parametrize(("rule", "case"), _each("flag"))
def test_asks(rule: str, case: dict[str, Any]) -> None:
    asked = _asked(case["documents"])
    assert rule in asked
    assert "severity" not in case or asked[rule] == case["severity"]


@pytest.mark.parametrize(("rule", "case"), _each("pass"))
def test_keeps_silent(rule: str, case: dict[str, Any]) -> None:
    assert rule not in _asked(case["documents"])


def test_every_rule_has_its_cases() -> None:
    with_cases = {row["rule"] for row in map(_load, CASES) if row["flag"] and row["pass"]}
    assert with_cases == {rule.code for rule in all_rules()}


def test_every_rule_is_described() -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| (\w+) \|", page, flags=re.MULTILINE)
    assert rows == [(rule.code, str(rule.severity)) for rule in all_rules()]
