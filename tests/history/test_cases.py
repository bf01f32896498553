"""Documents over time, and the list a tracker should make of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck import pipeline
from factcheck.records import Calendar, CalendarEntry, CommitmentHistory, Document, Revision

CASES: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("series.cases.yaml"))


def tracked(case: dict[str, Any]) -> tuple[CommitmentHistory, ...]:
    documents = [
        Document(id=f"document-{day}", text=text, date=None if day == "undated" else day)
        for day, text in case["documents"].items()
    ]
    calendar = Calendar(tuple(CalendarEntry(**entry) for entry in case.get("calendar", ())))
    analysis = pipeline.analyse(documents)
    return pipeline.histories(analysis, calendar=calendar, as_of=case.get("as_of"))


def shown(one: CommitmentHistory, part: str) -> Any:
    if part == "statements":
        return len(one.statements)
    if part == "due":
        return one.due and one.due.last
    if part == "revisions":
        return [_revised(revision) for revision in one.revisions]
    return [str(lack) for lack in one.lacking] if part == "lacking" else str(getattr(one, part))


def _revised(revision: Revision) -> str:
    return f"{revision.aspect} {revision.shift}: {revision.was} -> {revision.now}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_lists_what_a_tracker_would(case: dict[str, Any]) -> None:
    found = tracked(case)
    listed = [
        {part: shown(one, part) for part in expected}
        for one, expected in zip(found, case["lists"], strict=False)
    ]
    assert listed == case["lists"]
    assert len(found) == len(case["lists"])
