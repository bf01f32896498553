"""A tracked claim is the same after it was written and read."""

from __future__ import annotations

from hypothesis import given

from factcheck.ledger.claim_files import read_claim, written
from factcheck.readers.yaml_records import YamlFile
from factcheck.records import TrackedClaim
from tests.records.ledger_strategies import tracked_claims


@given(tracked_claims)
def test_it_is_read_back_as_it_was(claim: TrackedClaim) -> None:
    file = YamlFile("claim.yaml", written(claim))
    assert read_claim(file) == claim
    assert not file.problems
