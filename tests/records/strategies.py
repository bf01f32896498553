"""Hypothesis strategies for every record, valid by construction."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise
from typing import Any, TypeVar

from hypothesis import strategies as st

from factcheck.records import (
    Appearance,
    Aspect,
    Assessment,
    Attribution,
    Cell,
    Change,
    Claim,
    ClaimKind,
    Commitment,
    CommitmentHistory,
    Comparison,
    Contribution,
    Document,
    Due,
    Evidence,
    EvidenceStatus,
    FigureComparison,
    Finding,
    Force,
    Group,
    Hedge,
    Hit,
    Interval,
    Labels,
    Lack,
    Manner,
    Match,
    Obstacle,
    Page,
    Period,
    Polarity,
    Quantity,
    QuantityKind,
    Query,
    Quote,
    Relation,
    Restatement,
    ReviewItem,
    Revision,
    ScheduleStatus,
    Sentence,
    SentenceKind,
    Severity,
    Shift,
    Span,
    Stage,
    Table,
    TextComparison,
    TextPair,
    Timing,
    Turn,
    agreement,
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100)
decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15)
days = st.dates()
clock = st.times().map(lambda time: time.replace(microsecond=0))


T = TypeVar("T")


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def tuples(strategy: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


@st.composite
def spans(draw: st.DrawFn, low: int, high: int) -> tuple[int, int]:
    start = draw(st.integers(low, high - 1))
    return start, draw(st.integers(start + 1, high))


@st.composite
def quotes(draw: st.DrawFn, document: Document | None = None) -> Quote:
    document = document or draw(documents())
    return document.quote(*draw(spans(0, len(document.text))))


labels = st.builds(Labels, row=maybe(words), column=maybe(words), caption=maybe(words))


@st.composite
def turns(draw: st.DrawFn, length: int) -> tuple[Turn, ...]:
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=4)))
    return tuple(
        Turn(
            start=start,
            end=end,
            speaker=draw(maybe(words)),
            office=draw(maybe(words)),
            id=draw(maybe(words)),
            column=draw(maybe(words)),
            time=draw(maybe(clock)),
        )
        for start, end in pairwise(cuts)
    )


@st.composite
def pages(draw: st.DrawFn, length: int) -> tuple[Page, ...]:
    starts = sorted(draw(st.sets(st.integers(0, length), max_size=3)))
    return tuple(Page(start=start, label=draw(words)) for start in starts)


@st.composite
def tables(draw: st.DrawFn, length: int) -> tuple[Table, ...]:
    if draw(st.booleans()):
        return ()
    start, end = draw(spans(0, length))
    cuts = sorted(draw(st.sets(st.integers(start, end), max_size=4)))
    stretch = spans(0, length).map(lambda ends: Span(start=ends[0], end=ends[1]))
    cells = tuple(
        Cell(start=low, end=high, row=draw(maybe(stretch)), columns=draw(tuples(stretch)))
        for low, high in pairwise(cuts)
    )
    return (Table(start=start, end=end, caption=draw(maybe(stretch)), cells=cells),)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(texts)
    known: dict[str, Any] = {
        name: draw(maybe(words))
        for name in (
            *("title", "publisher", "kind", "speaker", "office", "url", "question", "asker"),
            *("corrects", "source"),
        )
    }
    return Document(
        id=draw(names),
        text=text,
        date=draw(maybe(days)),
        asked=draw(maybe(days.map(str) | days.map(lambda day: str(day)[:7]))),
        turns=draw(turns(len(text))),
        pages=draw(pages(len(text))),
        tables=draw(tables(len(text))),
        first_line=draw(maybe(st.integers(1, 10**6))),
        **known,
    )


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(maybe(decimals)), draw(maybe(decimals))
    if low is not None and high is not None and low > high:
        low, high = high, low
    free = low is None or high is None or low < high
    return Interval(low, high, free and draw(st.booleans()), free and draw(st.booleans()))


@st.composite
def quantities(draw: st.DrawFn, document: Document | None = None) -> Quantity:
    document = document or draw(documents())
    return Quantity(
        quote=draw(quotes(document)),
        kind=draw(st.sampled_from(QuantityKind)),
        value=draw(maybe(decimals)),
        interval=draw(intervals()),
        hedge=draw(st.sampled_from(Hedge)),
        unit=draw(maybe(words)),
        noun=draw(maybe(words)),
        change=draw(maybe(st.sampled_from(Change))),
        baseline=draw(maybe(quotes(document))),
        checkable=draw(st.booleans()),
        timex=draw(maybe(words)),
    )


@st.composite
def periods(draw: st.DrawFn, document: Document | None = None) -> Period:
    ends = sorted(draw(st.tuples(days, days)))
    known = draw(st.tuples(st.booleans(), st.booleans()))
    earliest, latest = (
        end if is_known else None for end, is_known in zip(ends, known, strict=True)
    )
    return Period(draw(quotes(document)), draw(words), earliest, latest, draw(st.booleans()))


@st.composite
def commitments(draw: st.DrawFn, document: Document) -> Commitment:
    return Commitment(
        quote=draw(quotes(document)),
        cue=draw(quotes(document)),
        action=draw(quotes(document)),
        stage=draw(st.sampled_from(Stage)),
        force=draw(st.sampled_from(Force)),
        actor=draw(maybe(quotes(document))),
        target=draw(maybe(quantities(document))),
        deadline=draw(maybe(periods(document))),
        condition=draw(maybe(quotes(document))),
        beneficiary=draw(maybe(quotes(document))),
        place=draw(maybe(quotes(document))),
    )


@st.composite
def attributions(draw: st.DrawFn, document: Document | None = None) -> Attribution:
    document = document or draw(documents())
    return Attribution(
        draw(quotes(document)),
        draw(maybe(words)),
        draw(st.sampled_from(Manner)),
        draw(quotes(document)),
        draw(st.booleans()),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    document = draw(documents())
    quantity = draw(maybe(quantities(document)))
    commitment = draw(maybe(commitments(document)))
    kinds = [ClaimKind.STATEMENT]
    kinds += [ClaimKind.FIGURE] if quantity is not None else []
    kinds += [ClaimKind.COMMITMENT] if commitment is not None else []
    return Claim(
        id=draw(names),
        kind=draw(st.sampled_from(kinds)),
        quote=document.quote(0, len(document.text)),
        place=document.place(draw(st.integers(0, len(document.text) - 1))),
        cell=draw(maybe(labels)),
        speaker=draw(maybe(words)),
        said=draw(maybe(days)),
        subject=draw(maybe(words)),
        noun=draw(maybe(words)),
        names=draw(tuples(words)),
        agents=draw(tuples(words)),
        places=draw(tuples(words)),
        quantity=quantity,
        periods=draw(tuples(periods(document), most=1)),
        polarity=draw(st.sampled_from(Polarity)),
        commitment=commitment,
        attribution=draw(maybe(attributions(document))),
    )


evidence = st.builds(
    Evidence,
    feature=words,
    relation=st.sampled_from(Relation),
    bits=decimals,
    left=words,
    right=words,
)
matches = st.builds(
    Match,
    left=words.map(lambda name: f"left-{name}"),
    right=words.map(lambda name: f"right-{name}"),
    evidence=tuples(evidence),
)


@st.composite
def hits(draw: st.DrawFn) -> Hit:
    contributions = st.builds(
        Contribution, feature=words, points=decimals, asked=words, found=words
    )
    return Hit(
        query=draw(words),
        rank=draw(st.integers(1, 10**6)),
        claim=draw(claims()),
        evidence=draw(tuples(contributions)),
    )


queries = st.builds(Query, id=names, text=texts)


@st.composite
def groups(draw: st.DrawFn) -> Group:
    members = draw(st.lists(claims(), min_size=1, max_size=2, unique_by=lambda claim: claim.id))
    appearances = tuple(Appearance(claim, draw(st.booleans())) for claim in members)
    return Group(draw(names), draw(words), appearances, draw(tuples(matches)))


@st.composite
def figure_comparisons(draw: st.DrawFn) -> FigureComparison:
    right = draw(tuples(quotes()))
    relations = list(agreement.Outcome) if right else [agreement.Outcome.UNKNOWN]
    return FigureComparison(
        what=draw(words),
        left=draw(quotes()),
        right=right,
        relation=draw(st.sampled_from(relations)),
        reason=draw(words),
        normalised=draw(tuples(words)),
        decides=draw(st.booleans()),
    )


text_comparisons = st.builds(TextComparison, id=words, reasons=tuples(figure_comparisons()))
text_pairs = st.builds(TextPair, id=words, left=words, right=words)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    about = draw(st.lists(claims(), min_size=1, max_size=2))
    values = st.tuples(*[words] * len(about))
    compared = st.builds(Comparison, what=words, values=values, relation=st.sampled_from(Relation))
    return Finding(
        id=draw(names),
        rule=draw(names),
        severity=draw(st.sampled_from(Severity)),
        question=draw(words),
        claims=tuple(about),
        compared=draw(tuples(compared)),
        normalised=draw(tuples(words)),
        unknown=draw(tuples(words)),
        matches=draw(tuples(matches)),
    )


@st.composite
def review_items(draw: st.DrawFn) -> ReviewItem:
    points = st.integers(-1000, 1000).map(lambda hundredths: Decimal(hundredths) / 100)
    why = draw(tuples(st.tuples(words, points)))
    return ReviewItem(
        rank=draw(st.integers(1, 10**6)),
        priority=sum((each for _, each in why), Decimal(0)),
        why=why,
        finding=draw(findings()),
    )


@st.composite
def dues(draw: st.DrawFn) -> Due:
    first, last = sorted(draw(st.tuples(days, days)))
    known = draw(st.tuples(st.booleans(), st.booleans()))
    return Due(draw(quotes()), first if known[0] else None, last if known[1] else None, draw(words))


@st.composite
def commitment_histories(draw: st.DrawFn) -> CommitmentHistory:
    restatements = st.builds(
        Restatement,
        claim=claims(),
        stage=st.sampled_from(Stage),
        shown=quotes(),
        due=maybe(dues()),
    )
    statements = draw(st.lists(restatements, min_size=1, max_size=2))
    revision = st.builds(
        Revision,
        aspect=st.sampled_from(Aspect),
        shift=st.sampled_from(Shift),
        before=names,
        after=names,
        was=maybe(quotes()),
        now=maybe(quotes()),
    )
    return CommitmentHistory(
        id=draw(names),
        statements=tuple(statements),
        revisions=draw(tuples(revision)),
        current=statements[-1].claim.id,
        stage=draw(st.sampled_from(Stage)),
        due=draw(maybe(dues())),
        timing=draw(st.sampled_from(Timing)),
        lacking=draw(tuples(st.sampled_from(Lack))),
    )


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    evidence = draw(st.sampled_from(EvidenceStatus))
    schedule = draw(st.sampled_from(ScheduleStatus))
    zone = dt.timezone(dt.timedelta(minutes=draw(st.integers(-720, 720))))
    return Assessment(
        id=draw(names),
        commitment=draw(names),
        evidence=evidence,
        schedule=schedule,
        as_of=draw(days),
        assessor=draw(names),
        assessed=draw(st.datetimes(timezones=st.just(zone))),
        obstacles=(Obstacle.NO_DATA,) if "cannot_be_rated" in (evidence, schedule) else (),
        reason=draw(words),
        sources=draw(tuples(words)),
        supersedes=draw(maybe(words)),
    )


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    text = draw(texts)
    start = draw(st.integers(0, 1000))
    return Sentence(start, start + len(text), text, draw(st.sampled_from(SentenceKind)))


records = st.one_of(
    documents(),
    quotes(),
    quantities(),
    periods(),
    attributions(),
    claims(),
    matches,
    groups(),
    hits(),
    queries,
    findings(),
    text_comparisons,
    text_pairs,
    review_items(),
    commitment_histories(),
    assessments(),
    sentences(),
)
