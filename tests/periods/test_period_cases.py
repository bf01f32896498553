"""What texts are read as, case by case; the cases are in periods.cases.yaml."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.periods import read
from factcheck.records import Document, Sentence

WRITTEN = dt.date(2025, 4, 28)
GROUPS: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(
    Path(__file__).with_name("periods.cases.yaml")
)
CASES = [
    pytest.param(case, id=f"{group}: {case['text']}"[:90])
    for group, cases in GROUPS.items()
    for case in cases
]


def document_of(case: dict[str, Any]) -> Document:
    date = case.get("date", "none" if "asked" in case else WRITTEN)
    return Document(
        id="case",
        text=case["text"],
        date=None if date == "none" else date,
        asked=case.get("asked"),
    )


@pytest.mark.parametrize("case", CASES)
def test_reads_what_the_case_says(case: dict[str, Any]) -> None:
    document = document_of(case)
    text = document.text
    periods = read(document, [Sentence(0, len(text), text)])
    assert [
        [
            period.quote.exact,
            period.timex,
            "-" if period.earliest is None else period.earliest,
            "-" if period.latest is None else period.latest,
        ]
        for period in periods
    ] == case["reads"]


@pytest.mark.parametrize(
    ("text", "relative"),
    [("this year", True), ("8 April", True), ("2025", False), ("in 2024/25", False)],
)
def test_says_what_hangs_on_the_documents_date(text: str, relative: bool) -> None:
    document = Document(id="case", text=text, date=WRITTEN)
    (period,) = read(document, [Sentence(0, len(text), text)])
    assert period.relative is relative


def test_finds_every_quote_at_its_place_in_the_seeds(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        document = Document(id=path.stem, text=path.read_text("utf-8"), date=WRITTEN)
        periods = read(document, [Sentence(0, len(document.text), document.text)])
        assert periods
        assert all(document.holds(period.quote) for period in periods)
