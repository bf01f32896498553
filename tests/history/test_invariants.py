"""What holds of the list whatever the documents."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.records import CommitmentHistory, Document, Timing

SENTENCES = (
    "We will publish the national bus strategy by March 2026.",
    "We will publish the national bus strategy by the autumn of 2027.",
    "We have now published the national bus strategy.",
    "We have no plans to publish the national bus strategy.",
    "The Government will recruit 400 bus drivers.",
    "The Government will recruit up to 400 bus drivers.",
    "It rained in Hull.",
)
DAYS = st.none() | st.dates(dt.date(2025, 1, 1), dt.date(2025, 12, 31))


@st.composite
def documents(draw: st.DrawFn) -> list[Document]:
    stated = draw(st.lists(st.tuples(st.sampled_from(SENTENCES), DAYS), max_size=5))
    return [Document(id=f"d{n}", text=text, date=day) for n, (text, day) in enumerate(stated)]


def listed(found: list[Document], as_of: dt.date | None) -> tuple[CommitmentHistory, ...]:
    return pipeline.histories(pipeline.analyse(found), as_of=as_of)


@given(documents(), DAYS)
@settings(deadline=None, max_examples=40)
def test_every_statement_is_known_on_the_day_and_listed_once(
    found: list[Document], as_of: dt.date | None
) -> None:
    histories = listed(found, as_of)
    claims = [one.claim for history in histories for one in history.statements]
    ids = [claim.id for claim in claims]
    assert len(ids) == len(set(ids))
    assert all(as_of is None or claim.said is None or claim.said <= as_of for claim in claims)
    assert as_of is not None or all(one.timing is not Timing.OVERDUE for one in histories)
    for history in histories:
        own = {one.claim.id for one in history.statements}
        assert {r.before for r in history.revisions} | {r.after for r in history.revisions} <= own


@given(documents())
@settings(deadline=None, max_examples=20)
def test_the_order_of_documents_changes_nothing(found: list[Document]) -> None:
    assert listed(found, None) == listed(found[::-1], None)


def test_a_length_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no length of time"):
        pipeline.histories(pipeline.analyse([]), as_of=dt.date(2025, 1, 1), within="soon")
