"""What cannot be true cannot be made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.records import (
    CONTEXT,
    Appearance,
    Claim,
    ClaimKind,
    Commitment,
    Comparison,
    Decision,
    Document,
    Evidence,
    Finding,
    Group,
    Interval,
    Match,
    Outcome,
    Period,
    Quantity,
    QuantityKind,
    Quote,
    Relation,
    ReviewItem,
    Sentence,
    Severity,
    Stage,
    Step,
    Turn,
)
from tests.records import strategies

TEXT = (
    "We will plant 800 trees by May. Nobody planted them. They were planted in June, all of them."
)
DOCUMENT = Document(id="talk", text=TEXT)
OTHER = Document(id="other", text=TEXT)
FIGURE = Quantity(DOCUMENT.quote(14, 23), QuantityKind.COUNT, Decimal(800), Interval())
CLAIM = Claim(id="a", kind=ClaimKind.STATEMENT, quote=DOCUMENT.quote(0, 31))
FINDING = Finding(id="f", rule="R1", severity=Severity.LOW, question="Which?", claims=(CLAIM,))
WHEN = dt.datetime(2025, 5, 2, 9, 30, tzinfo=dt.UTC)


def quote(**changed: Any) -> Quote:
    return attrs.evolve(DOCUMENT.quote(40, 45), **changed)


def commitment(**changed: Any) -> Commitment:
    words = DOCUMENT.quote(0, 31)
    return attrs.evolve(Commitment(words, words, words, Stage.PROMISED), **changed)


def decision(**changed: Any) -> Decision:
    made = Decision(
        id="d",
        finding="f",
        rule="value-differs",
        claims=(),
        fingerprint="u",
        outcome=Outcome.UNDECIDED,
        reviewer="R",
        at=WHEN,
    )
    return attrs.evolve(made, **changed)


def review_item(**changed: Any) -> ReviewItem:
    item = ReviewItem(
        rank=1, priority=Decimal("1.5"), why=(("far apart", Decimal("1.5")),), finding=FINDING
    )
    return attrs.evolve(item, **changed)


IMPOSSIBLE: dict[str, Callable[[], object]] = {
    "a quote of nothing": lambda: quote(start=40, end=40, exact=""),
    "a quote that ends before it begins": lambda: quote(start=45, end=40),
    "a quote before the text": lambda: quote(start=-1, end=4),
    "a quote longer than its place": lambda: quote(exact="longer than that"),
    "a quote without the words before it": lambda: quote(prefix=""),
    "a quote with too many words before it": lambda: quote(prefix="x" * (CONTEXT + 1)),
    "a quote with too many words after it": lambda: quote(suffix="x" * (CONTEXT + 1)),
    "a quote past the text": lambda: DOCUMENT.quote(len(TEXT) - 1, len(TEXT) + 1),
    "a sentence of nothing": lambda: Sentence(3, 3, ""),
    "a sentence that is not at its place": lambda: Sentence(3, 9, "We"),
    "an interval upside down": lambda: Interval(Decimal(2), Decimal(1)),
    "an interval of nothing": lambda: Interval(Decimal(1), Decimal(1), low_open=True),
    "an interval to infinity": lambda: Interval(Decimal(1), Decimal("Infinity")),
    "an interval from no number": lambda: Interval(Decimal("NaN")),
    "a figure that is no number": lambda: attrs.evolve(FIGURE, value=Decimal("NaN")),
    "a baseline in another document": lambda: attrs.evolve(FIGURE, baseline=OTHER.quote(0, 2)),
    "a period that runs back": lambda: Period(
        DOCUMENT.quote(24, 30), "2025", dt.date(2025, 2, 1), dt.date(2025, 1, 1)
    ),
    "a turn of nothing": lambda: Turn(start=3, end=3),
    "turns that overlap": lambda: Document(
        id="a", text="abcd", turns=(Turn(start=0, end=3), Turn(start=2, end=4))
    ),
    "turns out of order": lambda: Document(
        id="a", text="abcd", turns=(Turn(start=2, end=4), Turn(start=0, end=1))
    ),
    "a turn past the text": lambda: Document(id="a", text="abcd", turns=(Turn(start=0, end=5),)),
    "a document without an id": lambda: Document(id="", text="abcd"),
    "a question asked some time": lambda: Document(id="a", text="b", asked="spring 2025"),
    "a question asked in a thirteenth month": lambda: Document(id="a", text="b", asked="2025-13"),
    "a question asked on a day that is none": lambda: Document(
        id="a", text="b", asked="2025-02-30"
    ),
    "a question asked in a week": lambda: Document(id="a", text="b", asked="2025-W15-1"),
    "a claim of a figure without one": lambda: attrs.evolve(CLAIM, kind=ClaimKind.FIGURE),
    "a claim of a commitment without one": lambda: attrs.evolve(CLAIM, kind=ClaimKind.COMMITMENT),
    "a figure outside its claim": lambda: attrs.evolve(
        CLAIM, quote=DOCUMENT.quote(32, 52), quantity=FIGURE
    ),
    "a figure of another document": lambda: attrs.evolve(
        CLAIM, quote=OTHER.quote(0, 31), quantity=FIGURE
    ),
    "a commitment by an actor elsewhere": lambda: commitment(actor=OTHER.quote(0, 2)),
    "a match of a claim with itself": lambda: Match("a", "a", ()),
    "a group of nothing": lambda: Group("g", "trees", (), ()),
    "a group with a claim twice": lambda: Group(
        "g", "trees", (Appearance(CLAIM), Appearance(CLAIM)), ()
    ),
    "a finding about nothing": lambda: attrs.evolve(FINDING, claims=()),
    "a comparison of more than there is": lambda: attrs.evolve(
        FINDING, compared=(Comparison("unit", ("tree", "shrub"), Relation.DIFFERS),)
    ),
    "the place before the first": lambda: review_item(rank=0),
    "a priority without reason": lambda: review_item(why=()),
    "a decision at no one's time": lambda: decision(at=WHEN.replace(tzinfo=None)),
    "a decision without an outcome": lambda: decision(outcome=None),
    "a deferral that decides": lambda: decision(step=Step.DEFERRED, until=WHEN.date()),
    "a deferral without a day": lambda: decision(step=Step.DEFERRED, outcome=None),
    "a decision with more sides than claims": lambda: decision(sides=(0, 0)),
    "an undoing of nothing": lambda: decision(step=Step.WITHDRAWN, outcome=None),
}


@pytest.mark.parametrize("make", IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_it_cannot_be_made(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        make()


def test_what_they_are_made_from_can_be() -> None:
    assert quote() == DOCUMENT.quote(40, 45)
    for make in (commitment, decision, review_item):
        assert make() == make()
    assert Interval(Decimal(1), Decimal(1)).low == 1


@given(strategies.records)
@settings(max_examples=50)
def test_records_do_not_change(record: Any) -> None:
    name = attrs.fields(type(record))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, name, None)


@given(strategies.documents(), st.data())
def test_a_quote_is_the_text_at_its_place(document: Document, data: st.DataObject) -> None:
    start, end = data.draw(strategies.spans(0, len(document.text)))
    cut = document.quote(start, end)
    assert str(cut) == cut.exact == document.text[start:end]
    assert document.text[: cut.start].endswith(cut.prefix)
    assert document.text[cut.end :].startswith(cut.suffix)
    assert document.holds(cut)
    assert not attrs.evolve(document, id=document.id + "x").holds(cut)
    assert not attrs.evolve(document, text="x" + document.text, turns=()).holds(cut) or (
        set(document.text) == {"x"}
    )


@given(strategies.documents(), st.data())
def test_overlapping_and_covering(document: Document, data: st.DataObject) -> None:
    one, two = data.draw(strategies.quotes(document)), data.draw(strategies.quotes(document))
    shared = set(range(one.start, one.end)) & set(range(two.start, two.end))
    assert one.overlaps(two) == two.overlaps(one) == bool(shared)
    assert one.covers(two) == (len(shared) == two.end - two.start)


numbers = st.decimals(-20, 20, places=1)


@given(strategies.intervals(), strategies.intervals(), strategies.decimals)
def test_intervals_that_share_a_value_overlap(one: Interval, two: Interval, value: Decimal) -> None:
    assert one.overlaps(two) == two.overlaps(one)
    assert one.overlaps(one)
    if value in one and value in two:
        assert one.overlaps(two)


@given(numbers, numbers, st.booleans(), st.booleans(), numbers)
def test_an_interval_holds_what_lies_between(
    low: Decimal, high: Decimal, low_open: bool, high_open: bool, value: Decimal
) -> None:
    assume(low < high)
    interval = Interval(low, high, low_open, high_open)
    above = value > low if low_open else value >= low
    below = value < high if high_open else value <= high
    assert (value in interval) == (above and below)
    assert (value * 10 in interval.scaled(Decimal(10))) == (value in interval)


def test_an_unknown_end_rules_nothing_out() -> None:
    day = dt.date(2025, 5, 2)
    words = DOCUMENT.quote(24, 30)
    may, june = Period(words, "2025-05", day, day), Period(words, "2025-06", dt.date(2025, 6, 1))
    assert not may.overlaps(june)
    assert may.overlaps(Period(words, "PAST_REF"))
    assert (may.resolved, Period(words, "PAST_REF").resolved) == (True, False)


def test_evidence_adds_up() -> None:
    bits = ("2.25", "-0.75", "0.10")
    evidence = tuple(Evidence("words", Relation.SHARED, Decimal(each)) for each in bits)
    assert Match("a", "b", evidence).total == Decimal("1.60")


@given(strategies.groups())
@settings(max_examples=20)
def test_a_group_knows_its_documents_once(group: Group) -> None:
    documents = [claim.quote.document for claim in group.claims]
    assert sorted(group.documents) == sorted(set(documents))
    assert group.documents[0] == documents[0]


def test_lines_are_counted_from_one() -> None:
    document = Document(id="a", text="one\ntwo\r\nthree")
    assert [document.line(offset) for offset in (0, 3, 4, 9)] == [1, 1, 2, 3]
