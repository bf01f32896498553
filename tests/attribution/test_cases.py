"""Texts and what they put in whose mouth, as ``attributions.cases.yaml`` lists them."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.attribution import read
from factcheck.records import Document
from factcheck.sentences import split

CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    (Path(__file__).parent / "attributions.cases.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_attributions(case: dict[str, Any]) -> None:
    document = Document(id="case", text=case["text"])
    found = [
        {str(a.manner): a.quote.exact, "speaker": a.speaker}
        | ({"denied": True} if a.negated else {})
        for a in read(document, split(document))
    ]
    assert found == case["attributions"]
