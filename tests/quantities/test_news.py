"""Sentences in the manner of newspapers, as labelled in ``*news.cases.yaml``."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck import periods, quantities
from factcheck.records import Document, Period, Quantity, Sentence

CASES = YAML(typ="safe").load(Path(__file__).with_name("news.cases.yaml"))
LATER = YAML(typ="safe").load(Path(__file__).with_name("later_news.cases.yaml"))
WRITTEN = dt.date(2025, 4, 28)
ANY = "?"
TOLERANCE = Decimal("1e-6")


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_newspaper_sentence_states_its_figures_and_periods(case: dict[str, Any]) -> None:
    text = case["text"]
    document, sentence = Document(id="a", text=text, date=WRITTEN), Sentence(0, len(text), text)
    when = periods.read(document, [sentence])
    found = [one for one in quantities.read(document, [sentence], when) if one.checkable]
    figures_are(found, case.get("figures") or [])
    periods_are(list(when), case.get("periods") or [])


@pytest.mark.parametrize("case", LATER, ids=[case["text"] for case in LATER])
def test_a_later_newspaper_sentence_states_its_figures(case: dict[str, Any]) -> None:
    text = case["text"]
    document, sentence = Document(id="a", text=text, date=WRITTEN), Sentence(0, len(text), text)
    found = quantities.read(document, [sentence], periods.read(document, [sentence]))
    figures_are([one for one in found if one.checkable], case["figures"])


def figures_are(found: list[Quantity], expected: list[dict[str, Any]]) -> None:
    """Hold the checkable figures against the labels; one marked optional may be missing."""
    optional = {label["exact"] for label in expected if label.get("optional")}
    words = [one.quote.exact for one in found if one.quote.exact not in optional]
    assert words == [label["exact"] for label in expected if label["exact"] not in optional]
    labels = {label["exact"]: label for label in expected}
    for one in found:
        label = labels[one.quote.exact]
        if label["exact"] in optional:
            continue
        assert has_value(one, label), one
        assert one.hedge.value == label.get("hedge", "exact")
        assert (one.change.value if one.change else None) == label.get("change")
        if label.get("unit") != ANY:
            assert heads(one.unit) == heads(label.get("unit"))


def has_value(one: Quantity, label: dict[str, Any]) -> bool:
    if "low" in label:
        return (one.interval.low, one.interval.high) == (label["low"], label["high"])
    return one.value is not None and abs(one.value - Decimal(str(label["value"]))) <= TOLERANCE


def heads(unit: str | None) -> list[str]:
    """Return the last word of a unit, and of what it is per: labels name the head noun."""
    return [part.split()[-1] for part in (unit or "-").split("/")]


def periods_are(found: list[Period], expected: list[list[Any]]) -> None:
    """Hold the periods against the labels; one whose words begin with "?" may be missing."""
    optional = {label[0].removeprefix(ANY) for label in expected if label[0].startswith(ANY)}
    required = [label for label in expected if not label[0].startswith(ANY)]
    read = [one for one in found if not any(words in one.quote.exact for words in optional)]
    assert [one.quote.exact for one in read] == [label[0] for label in required]
    for one, (_, *label) in zip(read, required, strict=True):
        stated = [one.timex, str(one.earliest or "-"), str(one.latest or "-")]
        assert stated == [
            got if wanted == ANY else str(wanted) for got, wanted in zip(stated, label, strict=True)
        ]
