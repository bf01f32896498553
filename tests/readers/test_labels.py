"""Debates of plain text, whose lines begin with who speaks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.readers import read
from factcheck.readers.labels import turns
from tests.readers.conftest import Write

DEBATE = """\
Trees

Anna Reed: Waiting lists fell by 5%.
They will fall again.
Mr Alder (Westby) (Con): Waiting lists rose by 7% in 2024.
Note: the figure includes 40 towns.
The Secretary of State for Health: We recruited 40 nurses.
The Minister for Trees (Jo Park):
We planted 60 elms.
Reed: I counted 50 elms.
"""
SOURCES = "schema: factcheck.sources/1\ndocuments:\n  talk.txt: {kind: %s}\n"


def claimed(write: Write, kind: str) -> list[tuple[str | None, str]]:
    path = write("in/talk.txt", DEBATE)
    write("in/sources.yaml", SOURCES % kind)
    (document,) = read(path.parent)
    return [(c.speaker, c.quote.exact) for c in pipeline.extract(document) if c.quantity]


def test_labels_of_a_debate_say_who_speaks(write: Write) -> None:
    assert claimed(write, "debate") == [
        ("Anna Reed", "Waiting lists fell by 5%."),
        ("Mr Alder", "Waiting lists rose by 7% in 2024."),
        ("Mr Alder", "Note: the figure includes 40 towns."),
        ("The Secretary of State for Health", "We recruited 40 nurses."),
        ("Jo Park", "We planted 60 elms."),
        ("Reed", "I counted 50 elms."),
    ]


def test_labels_of_anything_else_are_text(write: Write) -> None:
    claims = claimed(write, "press-release")
    assert {speaker for speaker, _ in claims} == {None}
    assert claims[0][1] == "Anna Reed: Waiting lists fell by 5%."


@pytest.mark.parametrize(
    "text", ["", "No label.", "For example: 40.", "Note: 40.", "12:30", "Ann Lee:", "Ann said: x"]
)
def test_what_is_no_label(text: str) -> None:
    assert turns(text) == []


@given(st.text(st.sampled_from("Ab :()\n\r.")))
@settings(deadline=None)
def test_turns_are_in_order_and_hold_words(text: str) -> None:
    found = turns(text)
    assert all(turn["start"] < turn["end"] for turn in found)
    assert all(before["end"] <= after["start"] for before, after in pairwise(found))
