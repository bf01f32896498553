"""Each two figures that differ are one question; claims that agree stand on one side of it."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.records import Claim, Document, Finding
from factcheck.rules import sets_apart

SAYS = "The department will recruit {} new expert teachers by the end of this Parliament."
FIGURES = ("6,500", "5,000", "7,200")


def _documents(figures: list[str]) -> list[Document]:
    return [
        Document(id=f"d{n}", text=SAYS.format(figure), date=dt.date(2025, 1, 1 + n))
        for n, figure in enumerate(figures)
    ]


def _asked(figures: list[str], rule: str = "value-differs") -> list[Finding]:
    return [f for f in pipeline.analyse(_documents(figures)).findings if f.rule == rule]


def _figure(claim: Claim) -> str:
    assert claim.quantity is not None
    return claim.quantity.quote.exact.split()[0]


def test_two_figures_are_one_question_however_often_they_are_said() -> None:
    (found,) = _asked(["6,500", "5,000", "6,500", "5,000", "6,500"])
    assert [claim.document for claim in found.claims] == ["d0", "d1", "d2", "d3", "d4"]


def test_three_figures_are_three_questions() -> None:
    found = _asked(["6,500", "5,000", "7,200"])
    pairs = {frozenset(map(_figure, one.claims)) for one in found}
    assert pairs == {frozenset(pair) for pair in combinations(FIGURES, 2)}


def test_claims_that_agree_are_not_set_apart() -> None:
    (found,) = _asked(["6,500", "5,000", "6,500"])
    first, other, again = found.claims
    assert sets_apart(found.rule, first, other)
    assert not sets_apart(found.rule, first, again)


@pytest.mark.parametrize("further", FIGURES)
def test_what_is_said_later_leaves_the_ids_of_questions_alone(further: str) -> None:
    before = {found.id for found in _asked(["6,500", "5,000"])}
    assert before <= {found.id for found in _asked(["6,500", "5,000", further])}


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(FIGURES), min_size=1, max_size=5))
def test_a_question_holds_two_figures_and_all_who_state_them(figures: list[str]) -> None:
    found = _asked(figures)
    assert len(found) == len(list(combinations(set(figures), 2)))
    for one in found:
        stated = {_figure(claim) for claim in one.claims}
        assert len(stated) == 2
        assert len(one.claims) == sum(figure in stated for figure in figures)


@settings(deadline=None, max_examples=15)
@given(
    st.lists(st.sampled_from(FIGURES), min_size=2, max_size=4),
    st.lists(st.sampled_from(FIGURES), max_size=3),
)
def test_documents_of_later_days_leave_every_id_alone(figures: list[str], later: list[str]) -> None:
    def ids(stated: list[str]) -> set[str]:
        return {found.id for found in pipeline.analyse(_documents(stated)).findings}

    assert ids(figures) <= ids([*figures, *later])
