"""Each rule fires on its cases to flag and keeps silent on its cases to pass.

The cases stand in ``cases/RULE.yaml``; no Python is needed to add one.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck import pipeline
from factcheck.records import Document
from factcheck.rules import all_rules
from tests.conftest import ROOT

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def _load(path: Path) -> dict[str, Any]:
    loaded = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def _each(kind: str) -> list[Any]:
    return [
        pytest.param(row["rule"], case["documents"], id=f"{row['rule']}: {case['why']}")
        for row in map(_load, CASES)
        for case in row[kind]
    ]


def _rules_that_ask(documents: list[str | dict[str, Any]]) -> set[str]:
    made = []
    for number, given in enumerate(documents, start=1):
        fields = {"text": given} if isinstance(given, str) else dict(given)
        assert fields.get("date") is None or isinstance(fields["date"], dt.date)
        made.append(Document(id=f"document-{number}", **fields))
    return {found.rule for found in pipeline.analyse(made).findings}


@pytest.mark.parametrize(("rule", "documents"), _each("flag"))
def test_asks(rule: str, documents: list[str | dict[str, Any]]) -> None:
    assert rule in _rules_that_ask(documents)


@pytest.mark.parametrize(("rule", "documents"), _each("pass"))
def test_keeps_silent(rule: str, documents: list[str | dict[str, Any]]) -> None:
    assert rule not in _rules_that_ask(documents)


def test_every_rule_has_its_cases() -> None:
    with_cases = {row["rule"] for row in map(_load, CASES) if row["flag"] and row["pass"]}
    assert with_cases == {rule.code for rule in all_rules()}


def test_every_rule_is_described() -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| (\w+) \|", page, flags=re.MULTILINE)
    assert rows == [(rule.code, str(rule.severity)) for rule in all_rules()]
