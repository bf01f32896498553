"""Quotes found again in documents that changed, as `anchors.cases.yaml` expects."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.anchoring import anchor
from factcheck.records import Document, Selector

CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    Path(__file__).with_name("anchors.cases.yaml").read_text("utf-8")
)


def place(text: str, words: str, nth: int) -> int:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return start


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_becomes_of_a_quote(case: dict[str, Any]) -> None:
    before = Document(id="d", text=case["text"])
    start = place(before.text, case["quote"], case.get("nth", 1))
    selector = Selector.of(before.quote(start, start + len(case["quote"])), before)
    today = Document(id="d", text=case["now"])
    found = anchor(selector, today)
    assert found.state == case["state"], found
    differences = [[d.kind.value, d.before, d.after] for d in found.differences]
    assert differences == case.get("differences", [])
    if found.quote is not None:
        assert today.holds(found.quote)
    if "at" in case:
        assert found.quote is not None
        assert found.quote.start == place(today.text, case["quote"], case["at"])
