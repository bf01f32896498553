"""Hypothesis strategies for what the ledger keeps, valid by construction."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from factcheck.records import (
    Anchoring,
    AnchorState,
    Change,
    DecidedClaim,
    Decision,
    Difference,
    DifferenceKind,
    Excluded,
    Hedge,
    Mention,
    Outcome,
    PublishedReview,
    Remark,
    RemarkKind,
    Role,
    Stage,
    Step,
    Support,
    TrackedAppearance,
    TrackedClaim,
    TrackedCommitment,
    TrackedFigure,
    Verification,
)
from tests.records.strategies import (
    days,
    decimals,
    documents,
    maybe,
    names,
    quotes,
    spans,
    tuples,
    words,
)

__all__ = ["anchorings", "appearances", "decisions", "mentions", "tracked_claims", "verifications"]

differences = st.builds(
    Difference,
    kind=st.sampled_from(DifferenceKind),
    before=words,
    after=words,
    nearby=st.booleans(),
)


@st.composite
def anchorings(draw: st.DrawFn) -> Anchoring:
    state = draw(st.sampled_from(AnchorState))
    if state in (AnchorState.AMBIGUOUS, AnchorState.LOST):
        return Anchoring(state, candidates=draw(tuples(quotes())))
    changed = state is AnchorState.CHANGED
    return Anchoring(
        state,
        draw(quotes()),
        draw(st.lists(differences, min_size=1, max_size=2).map(tuple)) if changed else (),
    )


@st.composite
def figures(draw: st.DrawFn, exact: str) -> TrackedFigure:
    start, end = draw(spans(0, len(exact)))
    low, high = draw(maybe(decimals)), draw(maybe(decimals))
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    return TrackedFigure(
        words=exact[start:end],
        value=draw(decimals),
        low=low,
        high=high,
        hedge=draw(st.sampled_from(Hedge)),
        unit=draw(maybe(names)),
        change=draw(maybe(st.sampled_from(Change))),
        by_hand=draw(st.booleans()),
    )


commitments = st.builds(
    TrackedCommitment,
    stage=st.sampled_from(Stage),
    action=names,
    actor=maybe(names),
    deadline=maybe(names),
)


@st.composite
def appearances(draw: st.DrawFn) -> TrackedAppearance:
    document = draw(documents())
    quote = draw(quotes(document))
    return TrackedAppearance(
        document=document.id,
        speaker=draw(maybe(names)),
        said=draw(maybe(days)),
        exact=quote.exact,
        figure=draw(maybe(figures(quote.exact))),
        commitment=draw(maybe(commitments)),
        prefix=quote.prefix,
        suffix=quote.suffix,
        start=quote.start,
        sha256=document.sha256,
        note=draw(words),
    )


def _first_of_each(found: list[TrackedAppearance]) -> tuple[TrackedAppearance, ...]:
    return tuple({(a.document, a.exact): a for a in found}.values())


addresses = st.sampled_from(["https://a.example/1?b=c", "http://b.example"])


@st.composite
def published_reviews(draw: st.DrawFn) -> PublishedReview:
    value = draw(maybe(decimals))
    ends = sorted(draw(st.tuples(decimals, decimals)))
    worst, best = (None, None) if value is None or draw(st.booleans()) else ends
    return PublishedReview(
        rating=draw(names),
        publisher=draw(names),
        url=draw(addresses),
        site=draw(maybe(addresses)),
        published=draw(maybe(days)),
        title=draw(maybe(names)),
        value=value,
        worst=worst,
        best=best,
    )


tracked_claims = st.builds(
    TrackedClaim,
    id=st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True),
    statement=names.filter(str.strip),
    measured=words,
    tags=tuples(names),
    notes=words,
    related=tuples(names),
    reviews=tuples(published_reviews()),
    appearances=st.lists(appearances(), min_size=1, max_size=3).map(_first_of_each),
    excluded=tuples(st.builds(Excluded, document=names, exact=names, why=words)),
)


@st.composite
def verifications(draw: st.DrawFn) -> Verification:
    return Verification(
        file=draw(words),
        claim=draw(names),
        number=draw(st.integers(1, 100)),
        appearance=draw(appearances()),
        anchoring=draw(anchorings()),
        disagreements=draw(tuples(words)),
    )


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    zone = dt.timezone(dt.timedelta(minutes=draw(st.integers(-720, 720))))
    step = draw(st.sampled_from(Step))
    claims = draw(
        tuples(
            st.builds(
                DecidedClaim,
                **dict.fromkeys(
                    ("id", "document", "exact", "words", "fingerprint", "values"), words
                ),
            )
        )
    )
    return Decision(
        id=draw(names),
        finding=draw(names),
        rule=draw(names),
        rule_version=draw(words),
        question=draw(words),
        claims=claims,
        sides=draw(st.just(()) | st.tuples(*(st.integers(0, 9) for _ in claims))),
        fingerprint=draw(names),
        step=step,
        outcome=draw(st.sampled_from(Outcome)) if step is Step.DECIDED else None,
        until=draw(days) if step is Step.DEFERRED else None,
        reason=draw(words),
        note=draw(words),
        evidence=draw(tuples(st.builds(Support, url=names, quote=words, retrieved=maybe(days)))),
        reviewer=draw(names),
        role=draw(st.sampled_from(Role)),
        at=draw(st.datetimes(timezones=st.just(zone))),
        score=draw(maybe(decimals)),
        supersedes=draw(names if step is Step.WITHDRAWN else maybe(names)),
    )


mentions = st.builds(
    Mention,
    quote=quotes(),
    line=st.integers(1, 10**6),
    claim=names,
    statement=words,
    says=tuples(words),
    score=maybe(decimals),
    remarks=tuples(
        st.builds(
            Remark,
            kind=st.sampled_from(RemarkKind),
            **dict.fromkeys(("question", "draft", "ledger", "document"), words),
            rule=maybe(names),
        )
    ),
)
