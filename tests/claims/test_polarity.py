"""What denies, in whatever form it is written."""

import pytest

from factcheck.claims import polarity
from factcheck.records import Polarity

DENIALS = [
    *("does not", "DO NOT", "isn't", "isn’t", "cannot", "won’t", "can't", "never", "no longer"),
    *("refuses to", "declined to", "failing to", "denies", "deny", "denied", "ruled out"),
    *("rejects", "no plans", "no evidence", "unnecessary", "not necessary", "Ruling out"),
]


@pytest.mark.parametrize("denial", DENIALS)
def test_a_clause_that_denies(denial: str) -> None:
    assert polarity.of(f"The department {denial} publish it") is Polarity.NEGATIVE


@pytest.mark.parametrize("words", ["is not only", "has no further", "no longer than", "notes"])
def test_a_clause_that_affirms(words: str) -> None:
    assert polarity.of(f"The department {words} ten officers") is Polarity.POSITIVE
