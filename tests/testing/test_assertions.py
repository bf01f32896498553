"""Assertions that any suite can use, and what they say when they fail."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.records import Claim, Document
from factcheck.testing import assert_anchored, assert_consistent, assert_same_claim

PLAN = Document(id="plan", text="The review of the bridges took three months.")
PRESS = Document(id="press", text="Ada Reeve’s review of the bridges took just four months.")
OTHER = Document(id="other", text="The council planted 40 trees in the park last year.")


def claims(*documents: Document) -> list[Claim]:
    return [claim for document in documents for claim in factcheck.extract(document)]


def test_what_agrees_passes() -> None:
    assert_consistent(claims(PLAN, OTHER), [PLAN, OTHER])
    assert_consistent([])


def test_what_differs_is_told_as_a_journalist_reads_it() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_consistent(claims(PLAN, PRESS), [PLAN, PRESS])
    message = str(caught.value)
    assert message.splitlines()[0] == "three months and just four months differ by 1 month"
    for words in (
        "“The review of the bridges took **three months**.”",
        "“Ada Reeve’s review of the bridges took **just four months**.”",
        "speaker unknown · undated · press, line 1",
        "unknown",
        "duration-differs",
        "same thing?",
        "next  factcheck queue plan press",
    ):
        assert words in message


def test_documents_need_not_be_given() -> None:
    with pytest.raises(AssertionError, match="differ by 1 month"):
        assert_consistent(claims(PLAN, PRESS))


def test_the_same_claim() -> None:
    (plan,), (press,), (other, *_) = claims(PLAN), claims(PRESS), claims(OTHER)
    assert_same_claim(plan, press)
    assert_same_claim(plan, plan)
    with pytest.raises(AssertionError, match="do not seem to speak of the same thing"):
        assert_same_claim(plan, other)


def test_a_quote_that_stands() -> None:
    quote = PRESS.quote(0, len(PRESS.text))
    assert_anchored(quote, PRESS)
    assert_anchored(quote, Document(id="press", text=f"Good morning.\n{PRESS.text}"))
    with pytest.raises(AssertionError) as caught:
        assert_anchored(quote, Document(id="press", text=PRESS.text.replace("four", "five")))
    assert str(caught.value).splitlines() == [
        "A quote of press says something else now",
        f"  kept  “{PRESS.text}”",
        f"  now   “{PRESS.text.replace('four', 'five')}”",
        "  figure: “four” is now “five”",
    ]
