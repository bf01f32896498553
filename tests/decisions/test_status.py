"""A decision holds as long as what it was about says the same, and no longer."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import attrs
import pytest

from factcheck import pipeline
from factcheck.decisions import Book, labelled
from factcheck.ledger.deciding import Reviewer, decide, withdraw
from factcheck.ledger.decision_files import read_decisions
from factcheck.records import Document, Finding, Outcome, Role, State, Status

AT = dt.datetime(2025, 5, 1, 12, tzinfo=dt.UTC)
TODAY = AT.date()
ADA, BO = Reviewer("Ada"), Reviewer("Bo")
JUDGE = Reviewer("Cy", Role.ADJUDICATOR)
PLAN = Document(id="plan", text="The review of the bridges took three months.")
PRESS = Document(id="press", text="Ada Reeve’s review of the bridges took just four months.")


class Desk:
    """A folder of decisions, and the documents of today."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hours = 0
        self.read(PLAN, PRESS)

    def read(self, *documents: Document) -> None:
        self.analysis = pipeline.analyse(documents)

    @property
    def finding(self) -> Finding:
        (found,) = [f for f in self.analysis.findings if f.rule == "duration-differs"]
        return found

    def decide(
        self, reviewer: Reviewer, outcome: Outcome | None = None, until: dt.date | None = None
    ) -> None:
        self.hours += 1
        at = AT + dt.timedelta(hours=self.hours)
        decide(self.folder, self.finding, reviewer, at, outcome=outcome, until=until)

    def status(self, today: dt.date = TODAY, finding: Finding | None = None) -> Status:
        book = Book(read_decisions(self.folder), self.analysis.claims)
        return book.status(finding or self.finding, today)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_nothing_decided_is_pending(desk: Desk) -> None:
    assert desk.status() == Status()


def test_a_decision_holds(desk: Desk) -> None:
    desk.decide(ADA, Outcome.INCONSISTENT)
    status = desk.status()
    assert (status.state, status.outcome) == (State.DECIDED, Outcome.INCONSISTENT)
    assert not status.is_open


@pytest.mark.parametrize(
    "documents",
    [
        (PRESS, PLAN),
        (attrs.evolve(PLAN, text=f"Good morning.\n{PLAN.text}\nGoodbye."), PRESS),
        (attrs.evolve(PLAN, text=PLAN.text.replace(" of the", "\n of the")), PRESS),
        (PLAN, PRESS, Document(id="other", text="The council planted 40 trees in 2024.")),
        (PLAN, PRESS, attrs.evolve(PRESS, id="again")),
    ],
    ids=["in another order", "edited elsewhere", "reflowed", "one joins", "a copy joins"],
)
def test_it_survives(desk: Desk, documents: tuple[Document, ...]) -> None:
    desk.decide(ADA, Outcome.INCONSISTENT)
    desk.read(*documents)
    assert desk.status().state is State.DECIDED


@pytest.mark.parametrize(
    ("documents", "because"),
    [
        (
            (PLAN, attrs.evolve(PRESS, text=PRESS.text.replace("four", "five"))),
            "“just four months” in press is not there, or says something else",
        ),
        (
            (PLAN, attrs.evolve(PRESS, text=PRESS.text.replace("bridges", "bridges and roads"))),
            "“just four months” in press is not there, or says something else",
        ),
    ],
    ids=["another value", "another quote"],
)
def test_it_reopens(desk: Desk, documents: tuple[Document, ...], because: str) -> None:
    desk.decide(ADA, Outcome.INCONSISTENT)
    desk.read(*documents)
    status = desk.status()
    assert (status.state, status.because) == (State.REOPENED, because)
    assert status.is_open
    assert [decision.reviewer for decision in status.decisions] == ["Ada"]


def test_another_value_that_joins_is_a_question(desk: Desk) -> None:
    desk.decide(ADA, Outcome.INCONSISTENT)
    desk.read(PLAN, PRESS, Document(id="later", text=PRESS.text.replace("just four", "six")))
    states = {
        frozenset(claim.document for claim in found.claims): desk.status(finding=found).is_open
        for found in desk.analysis.findings
        if found.rule == "duration-differs"
    }
    assert any(is_open for documents, is_open in states.items() if "later" in documents)
    assert not states.get(frozenset({"plan", "press"}), False)


def test_undecided_is_neither_yes_nor_no(desk: Desk) -> None:
    desk.decide(ADA, Outcome.UNDECIDED)
    status = desk.status()
    assert (status.state, status.because) == (State.IN_REVIEW, "undecided by Ada")
    desk.decide(BO, Outcome.INCONSISTENT)
    assert desk.status().state is State.DECIDED


def test_what_is_taken_is_in_review(desk: Desk) -> None:
    desk.decide(ADA)
    assert desk.status().because == "taken by Ada"


def test_what_is_deferred_comes_back_on_its_day(desk: Desk) -> None:
    day = dt.date(2025, 6, 1)
    desk.decide(ADA, until=day)
    assert desk.status(dt.date(2025, 5, 31)).state is State.DEFERRED
    assert desk.status(day).state is State.REOPENED


def test_reviewers_who_disagree_are_adjudicated(desk: Desk) -> None:
    desk.decide(ADA, Outcome.INCONSISTENT)
    desk.decide(BO, Outcome.NOT_CHECKABLE)
    assert desk.status().because == "to adjudicate (Ada: inconsistent; Bo: not_checkable)"
    desk.decide(JUDGE, Outcome.NOT_CHECKABLE)
    assert desk.status().outcome is Outcome.NOT_CHECKABLE


def test_what_is_decided_again_supersedes_and_undo_brings_it_back(desk: Desk) -> None:
    desk.decide(ADA, Outcome.INCONSISTENT)
    desk.decide(ADA, Outcome.SAME_CLAIM)
    assert desk.status().outcome is Outcome.SAME_CLAIM
    withdraw(desk.folder, ADA, AT)
    assert desk.status().outcome is Outcome.INCONSISTENT
    withdraw(desk.folder, ADA, AT)
    assert desk.status().state is State.PENDING
    assert len(read_decisions(desk.folder)) == 4


def test_a_rejected_pair_stays_rejected_whatever_rule_asks(desk: Desk) -> None:
    desk.decide(ADA, Outcome.DIFFERENT_CLAIM)
    book = Book(read_decisions(desk.folder), desk.analysis.claims)
    other = attrs.evolve(desk.finding, rule="value-differs", id="finding-other")
    assert book.status(other, TODAY).outcome is Outcome.DIFFERENT_CLAIM
    assert book.rejected() == {frozenset(claim.id for claim in other.claims)}


@pytest.fixture
def rangers(desk: Desk) -> Finding:
    """Two documents promise 85 rangers and a third 120, each by a day."""
    desk.read(
        Document(id="a", text="Northgate council will hire 85 more park rangers by March 2026."),
        Document(id="b", text="Northgate council will hire 120 more park rangers by March 2026."),
        Document(id="c", text="By March 2026 Northgate council will hire 85 more park rangers."),
    )
    (found,) = [f for f in desk.analysis.findings if f.rule == "value-differs"]
    assert len(found.claims) == 3
    at = AT + dt.timedelta(hours=1)
    decide(desk.folder, found, ADA, at, outcome=Outcome.DIFFERENT_CLAIM)
    return found


@pytest.mark.usefixtures("rangers")
def test_that_claims_are_different_says_nothing_of_one_alone(desk: Desk) -> None:
    follow_ups = [f for f in desk.analysis.findings if f.rule == "follow-up"]
    assert follow_ups
    assert all(desk.status(finding=one).state is State.PENDING for one in follow_ups)


def test_that_claims_are_different_says_nothing_of_those_that_agree(
    desk: Desk, rangers: Finding
) -> None:
    book = Book(read_decisions(desk.folder), desk.analysis.claims)
    by_document = {claim.document: claim for claim in rangers.claims}
    a, b, c = (by_document[name] for name in "abc")
    assert book.rejected() == {frozenset((a.id, b.id)), frozenset((b.id, c.id))}
    alike = attrs.evolve(rangers, rule="hedge-changed", claims=(a, c), compared=(), matches=())
    assert book.status(alike, TODAY).state is State.PENDING
    assert not book.status(attrs.evolve(alike, claims=(b, c)), TODAY).is_open
    (case,) = labelled(read_decisions(desk.folder))
    assert [claim.document for claim in case.claims] == ["a", "b"]


def test_decisions_on_words_that_are_gone_are_stale(desk: Desk) -> None:
    desk.decide(ADA, Outcome.INCONSISTENT)
    decisions = read_decisions(desk.folder)
    assert not Book(decisions, desk.analysis.claims).stale()
    assert Book(decisions, ()).stale() == decisions
