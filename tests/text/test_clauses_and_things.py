"""Clauses, things and content words of any text: their places are true, and nothing crashes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text import clauses, rarity, things
from factcheck.text.words import terms, words

WORDING = st.lists(
    st.sampled_from(
        "the a national audit of bridges , who led it ; — and we will review 5m fund for “rapid” "
        "Dame Ruth’s report into : which inquiry".split(" ")
    ),
    max_size=30,
).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), WORDING)


@given(TEXTS)
@settings(deadline=None)
def test_clauses_stand_in_order_without_overlap(text: str) -> None:
    found = clauses.split(text)
    ends = [0]
    for clause in found:
        assert ends[-1] <= clause.start < clause.end <= len(text)
        assert clause.antecedent is None or clause.antecedent < clause.start
        ends.append(clause.end)


@given(TEXTS)
@settings(deadline=None)
def test_things_and_words_stand_at_their_place(text: str) -> None:
    for thing in things.find(text):
        assert text[thing.start : thing.end] == thing.text
        assert thing.start <= thing.noun_start < thing.end
    for word in words(text):
        assert text[word.start : word.end] == word.text
    assert all(rarity.bits(term) > 0 for term in terms(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She is overseeing a national audit of bridges.", ["national audit of bridges"]),
        ("We will review the report into rail safety.", ["report into rail safety"]),
        ("They plan to fund a new scheme.", ["new scheme"]),
        ("a mandatory duty to report abuse", ["mandatory duty to report abuse"]),
        ("It will open.", []),
    ],
)
def test_a_thing_is_a_noun_with_what_qualifies_it(text: str, found: list[str]) -> None:
    assert [thing.text for thing in things.find(text)] == found


def test_figures_dates_and_function_words_are_masked() -> None:
    assert terms("In January 2025 we put 13,000 more officers into two thirds of areas.") == (
        "offic",
        "area",
    )
