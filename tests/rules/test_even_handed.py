"""Who speaks, for which party, and of which place changes nothing in a question but the names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import pipeline
from factcheck.records import Document
from tests.conftest import ROOT

PEOPLE = ("Ann Lee", "Ray Tull", "Sarah Quill", "Mark Hale")
PARTIES = ("Labour", "Conservative", "Liberal Democrat", "Plaid Cymru")
PLACES = ("Leeds", "Bristol", "Norwich", "Swansea")

MADE = (
    "{0} announced that the {4} group will recruit 6,500 new expert teachers in {8} by 2027.",
    "The {4} group, {0} told reporters, will recruit 5,000 new expert teachers in {8} by 2027.",
    "{1} led an independent review of harbour safety in {9} for the {5} group in four months.",
    "“We will publish the three-month independent review of harbour safety in {9} led by {1},” {2} "
    "said.",
    "The {6} group has so far spent over £7 million on sea walls in {10}, {3} confirmed.",
    "{3} said that the {6} group would spend up to £7 million on sea walls in {10}.",
)


def _documents(names: Sequence[str]) -> list[Document]:
    return [
        Document(
            id=f"document-{number}",
            text=text.format(*names),
            date=dt.date(2025, 1 + number, 1),
            speaker=names[number % len(PEOPLE)],
        )
        for number, text in enumerate(MADE)
    ]


def _asked(documents: Sequence[Document]) -> list[tuple[object, ...]]:
    """Return what is asked, of which claims and how strongly they are matched."""
    analysis = pipeline.analyse(documents)
    rows = [
        (
            item.finding.rule,
            item.finding.severity,
            sorted((claim.document, claim.quantity is None) for claim in item.finding.claims),
            sorted((c.what, str(c.relation)) for c in item.finding.compared),
        )
        for item in analysis.queue
    ]
    return sorted(rows, key=repr)


@settings(deadline=None, max_examples=20)
@given(st.permutations(PEOPLE), st.permutations(PARTIES), st.permutations(PLACES))
def test_swapping_names_changes_no_question(
    people: list[str], parties: list[str], places: list[str]
) -> None:
    as_written = _asked(_documents([*PEOPLE, *PARTIES, *PLACES]))
    assert as_written
    assert _asked(_documents([*people, *parties, *places])) == as_written


SWAPS = [
    {"Yvette Cooper": "Robert Jenrick", "Cooper": "Jenrick", "Yvette": "Robert"},
    {"Labour": "Conservative", "Conservative": "Labour"},
    {"Greater Manchester": "West Yorkshire", "Oldham": "Bradford"},
]


def _swapped(document: Document, names: dict[str, str]) -> Document:
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))

    def swap(text: str | None) -> str | None:
        return text and pattern.sub(lambda found: names[found[0]], text)

    text = swap(document.text)
    assert text is not None
    return evolve(document, text=text, speaker=swap(document.speaker), turns=())


@pytest.mark.parametrize("names", SWAPS, ids=lambda names: next(iter(names)))
def test_the_seeds_are_asked_about_alike_whoever_they_name(names: dict[str, str]) -> None:
    seeds = [evolve(document, turns=()) for document in factcheck.read(ROOT / "seeds")]
    assert any(_swapped(document, names).text != document.text for document in seeds)
    assert _asked([_swapped(document, names) for document in seeds]) == _asked(seeds)
