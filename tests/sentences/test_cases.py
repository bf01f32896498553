"""Texts and the sentences they are cut into, as ``sentences.cases.yaml`` lists them."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.records import Document
from factcheck.sentences import split

CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    (Path(__file__).parent / "sentences.cases.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_sentences(case: dict[str, Any]) -> None:
    found = split(Document(id="case", text=case["text"]))
    assert [{str(s.kind): s.text} for s in found] == case["sentences"]
