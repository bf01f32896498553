"""What a rule asks of a claim is asked once, and never answered with what another claim says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve

from factcheck import pipeline, readers
from factcheck.records import Claim
from factcheck.rules import once as module
from factcheck.rules.once import once


@pytest.fixture(scope="module")
def claims(seeds: Path) -> list[Claim]:
    return [claim for document in readers.read(seeds) for claim in pipeline.extract(document)]


def test_a_claim_is_asked_once(claims: list[Claim]) -> None:
    asked: Counter[str] = Counter()

    @once
    def noted(claim: Claim) -> str:
        asked[claim.id] += 1
        return claim.id

    assert [noted(claim) for claim in (*claims, *claims)] == [c.id for c in (*claims, *claims)]
    assert set(asked.values()) == {1}


def test_another_claim_of_the_same_id_is_another_claim(claims: list[Claim]) -> None:
    said = once(lambda claim: claim.subject)
    other = evolve(claims[0], subject="something else")
    assert (said(claims[0]), said(other)) == (claims[0].subject, "something else")


def test_no_more_is_kept_than_there_is_room_for(
    claims: list[Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST", 2)
    said = once(lambda claim: claim.id)
    copies = (evolve(claim) for claim in claims for _ in range(3))  # none lives on but those kept
    assert all(said(copy) == copy.id for copy in copies)
