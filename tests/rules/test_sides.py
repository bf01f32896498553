"""Each two figures that differ are one question; claims that agree stand on one side of it.

What a document lists is one question however long the list is.
"""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.records import Claim, Document, Finding, Severity
from factcheck.rules import sets_apart
from factcheck.rules.pairs import InGroups

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


def _listing(name: str, figures: list[int]) -> Document:
    says = "The council spent £{} million on new sea walls along the northern sandbanks."
    return Document(id=name, text=" ".join(says.format(figure) for figure in figures))


@settings(deadline=None, max_examples=10)
@given(st.integers(4, 30))
def test_what_a_document_lists_is_one_question(length: int) -> None:
    found = pipeline.analyse([_listing("list", [101 + n * n for n in range(length)])]).findings
    (odds,) = (one for one in found if one.rule == "at-odds")
    assert len(odds.claims) == length
    assert odds.severity is Severity.LOW


@settings(deadline=None, max_examples=10)
@given(st.integers(4, 20), st.integers(4, 20))
def test_two_lists_are_one_question_about_both(left: int, right: int) -> None:
    lists = [
        _listing("a", [101 + 3 * n for n in range(left)]),
        _listing("b", [102 + 3 * n for n in range(right)]),
    ]
    found = pipeline.analyse(lists).findings
    (across,) = (one for one in found if one.rule == "value-differs")
    assert {claim.document for claim in across.claims} == {"a", "b"}


def test_one_who_states_a_single_figure_is_asked_about_a_list_once() -> None:
    found = pipeline.analyse([_listing("list", [110, 120, 130, 140]), _listing("one", [150])])
    asked = [one for one in found.findings if one.rule == "value-differs"]
    assert [{claim.document for claim in one.claims} for one in asked] == [{"list", "one"}]


@settings(deadline=None, max_examples=15)
@given(
    st.lists(st.sampled_from(FIGURES), min_size=2, max_size=4),
    st.lists(st.sampled_from(FIGURES), max_size=3),
)
def test_documents_of_later_days_leave_every_id_alone(figures: list[str], later: list[str]) -> None:
    def ids(stated: list[str]) -> set[str]:
        return {found.id for found in pipeline.analyse(_documents(stated)).findings}

    assert ids(figures) <= ids([*figures, *later])


class _Said(NamedTuple):
    """What stands for a claim: all that is asked of one here is what it states, and where."""

    id: int
    figure: int | None
    document: str


def _figure_of(said: Any) -> int | None:
    figure: int | None = said.figure
    return figure


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from([None, 1, 2]), st.sampled_from("abc"))))
def test_in_groups_compares_each_two_that_are_alike_and_unlike(said: list[Any]) -> None:
    claims: Any = [_Said(number, *one) for number, one in enumerate(said)]
    in_groups = InGroups(alike=lambda claim: _figure_of(claim), unlike=lambda claim: claim.document)
    compared = [frozenset((a.id, b.id)) for a, b in in_groups.pairs(claims)]
    assert len(compared) == len(set(compared))
    assert set(compared) == {
        frozenset((a.id, b.id))
        for a, b in combinations(claims, 2)
        if a.figure is not None and a.figure == b.figure and a.document != b.document
    }
