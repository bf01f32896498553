from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.presentation.figures import figure_parts
from factcheck.presentation.passages import Passage, claim_passage, finding_passages
from factcheck.presentation.segments import Kind
from factcheck.records import ClaimKind, Document, Quantity, Turn
from tests.exports import samples


def words(passage: Passage, kind: Kind) -> str:
    return "".join(segment.text for segment in passage.quote if kind in segment.kinds)


def figure(text: str) -> Quantity:
    (found,) = factcheck.figures(Document(id="a", text=text))
    assert isinstance(found, Quantity)
    return found


@pytest.mark.parametrize(
    ("text", "hedge", "unit"),
    [
        ("It reached more than 800 homes.", "more than", "homes"),
        ("It cost nearly £5m.", "nearly", "£"),
        ("It cost £5m.", "", "£"),
        ("About two thirds of pupils passed.", "About", "pupils"),
        ("It took at least forty-two weeks.", "at least", "weeks"),
        ("There were 300 or more cases.", "or more", "cases"),
    ],
)
def test_the_parts_of_a_figure(text: str, hedge: str, unit: str) -> None:
    quantity = figure(text)
    found = {kind: quantity.quote.exact[start:end] for kind, (start, end) in figure_parts(quantity)}
    assert found.get(Kind.HEDGE, "") == hedge
    assert found.get(Kind.UNIT, "") in (unit, "") or quantity.noun is None


def test_a_figure_its_hedge_and_what_differs_stand_out() -> None:
    left, right = finding_passages(samples.FINDING, samples.DOCUMENTS)
    assert words(left, Kind.FIGURE) == "four-week"
    assert words(right, Kind.FIGURE) == "six weeks"


def test_the_sentences_around_a_quote_are_shown() -> None:
    passage = claim_passage(samples.FOUR_WEEKS, samples.STATEMENT)
    assert passage.before == ""
    assert passage.after == "\nIt reached more than 800 homes."


def test_nobody_elses_words_are_shown_around_a_quote() -> None:
    end = samples.FOUR_WEEKS.quote.end
    whole = len(samples.STATEMENT.text)
    document = attrs.evolve(
        samples.STATEMENT, turns=(Turn(start=0, end=end + 1), Turn(start=end + 1, end=whole))
    )
    assert claim_passage(samples.FOUR_WEEKS, document).after.strip() == ""


@given(st.text(alphabet="ab.? \n“”é", max_size=900), st.data())
def test_the_words_around_a_quote_stand_around_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    document = Document(id="doc", text=f"{text[:start]}Q{text[start:]}")
    claim = attrs.evolve(
        samples.statement("Q"), kind=ClaimKind.STATEMENT, quote=document.quote(start, start + 1)
    )
    passage = claim_passage(claim, document)
    before, after = passage.before.removeprefix("… "), passage.after.removesuffix(" …")
    assert document.text[:start].endswith(before)
    assert document.text[start + 1 :].startswith(after)
    assert "".join(segment.text for segment in passage.quote) == claim.quote.exact
    assert len(before) <= 300
    assert len(after) <= 300
