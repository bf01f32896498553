"""What holds of every comparison, whatever the texts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.records import Document
from factcheck.records.agreement import Outcome
from factcheck.records.codec import from_json, row

FRAGMENTS = (
    *("more than 400 people", "£5m", "£4.8 million", "about 12%", "a third", "no deaths", "twice"),
    *(
        "in 2011",
        "by 5 March 2020",
        "from 2001 to 2005",
        "late 2014",
        "on 29 February",
        "number four",
    ),
    *("the top ten", "7.1/10", "4 minutes and 25 seconds", "half a tonne", "up to 9 ships", "3–1"),
    *("12 in Wales", "of the 40 members", "rose by 5%", "from 80 to 100", "together", "not", "and"),
    *(",", ".", "\n", "İ", "the town", "were killed", "between 3 and 5 March", "0", "-5", "½"),
)
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=8).map(" ".join) | st.text(max_size=40)


@given(texts, texts)
@settings(max_examples=150)
def test_quotes_are_of_their_texts_and_rows_read_back(left: str, right: str) -> None:
    compared = factcheck.compare(left, right)
    ours, theirs = Document(id="left", text=left), Document(id="right", text=right)
    for part in compared.reasons:
        assert ours.holds(part.left)
        assert all(theirs.holds(quote) for quote in part.right)
    assert from_json(factcheck.TextComparison, row(compared)) == compared


@given(texts)
@settings(max_examples=100)
def test_nothing_agrees_or_differs_with_an_empty_text(text: str) -> None:
    assert factcheck.compare(text, "").outcome is Outcome.UNKNOWN
    assert factcheck.compare("", text).reasons == ()


@given(st.integers(1, 10**12), st.sampled_from(["homes", "people", "deaths"]))
@settings(max_examples=50)
def test_a_sentence_agrees_with_itself(count: int, noun: str) -> None:
    text = f"The flood hit {count:,} {noun}."
    assert factcheck.compare(text, text).outcome is Outcome.AGREE


@given(st.integers(20, 10**9), st.integers(20, 10**9))
@settings(max_examples=50)
def test_a_bound_is_held_against_the_figure(bound: int, count: int) -> None:
    outcome = factcheck.compare(
        f"The flood hit more than {bound:,} homes.", f"In all {count:,} homes were hit."
    ).outcome
    assert outcome is (Outcome.AGREE if count > bound else Outcome.DIFFER)


def test_the_name_of_a_pair_comes_from_its_texts() -> None:
    first, again = factcheck.compare("a 1", "b"), factcheck.compare("a 1", "b")
    assert first.id == again.id != factcheck.compare("a 1", "c").id
    assert factcheck.compare("a", "b", name="seven").id == "seven"
