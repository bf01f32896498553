"""Files of an older version are read, and the steps are taken in order."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.ledger.migrations import SCHEMAS, STEPS, UnknownVersionError, migrated

KIND = "factcheck.tracked-claim"


def renamed(old: str, new: str) -> Any:
    return lambda data: {new if key == old else key: value for key, value in data.items()}


TO_3 = {(KIND, 1): renamed("claim", "text"), (KIND, 2): renamed("text", "statement")}


@pytest.mark.parametrize(("version", "name"), [(1, "claim"), (2, "text"), (3, "statement")])
def test_steps_are_taken_one_after_another(version: int, name: str) -> None:
    data = {"schema": f"{KIND}/{version}", name: "Ten homes.", "id": "homes"}
    assert migrated(data, KIND, {KIND: 3}, TO_3) == {"statement": "Ten homes.", "id": "homes"}


@pytest.mark.parametrize(
    ("schema", "why"),
    [
        (f"{KIND}/4", "written by a newer factcheck; this one reads up to 3"),
        (f"{KIND}/0", "too old"),
        ("factcheck.decision/1", f"expected 'schema: {KIND}/3'"),
        ("nonsense", "expected"),
        (None, "expected"),
        (3, "expected"),
    ],
)
def test_what_cannot_be_read_is_said(schema: object, why: str) -> None:
    with pytest.raises(UnknownVersionError, match=why):
        migrated({"schema": schema}, KIND, {KIND: 3}, TO_3)


def test_every_step_there_is_leads_to_the_present() -> None:
    for kind, present in SCHEMAS.items():
        assert [version for at, version in sorted(STEPS) if at == kind] == list(range(1, present))
