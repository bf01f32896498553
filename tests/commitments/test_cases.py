"""Sentences in which a commitment stands, and sentences in which none does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.records import Commitment, SentenceKind
from tests.commitments.reading import commitments_of


def _cases(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name(name))
    return cases


def _words(commitment: Commitment, part: str) -> str | None:
    found = getattr(commitment, part)
    if part in {"stage", "force"}:
        return str(found)
    if part in {"deadline", "target"} and found is not None:
        found = found.quote
    return None if found is None else found.exact


@pytest.mark.parametrize("case", _cases("commitments.cases.yaml"), ids=lambda case: case["text"])
def test_finds_what_is_undertaken_and_no_more(case: dict[str, Any]) -> None:
    found = commitments_of(
        case["text"], periods=case.get("periods", ()), figures=case.get("figures", ())
    )
    assert [
        {part: _words(one, part) for part in expected}
        for one, expected in zip(found, case["finds"], strict=False)
    ] == case["finds"]
    assert len(found) == len(case["finds"])


_MUTATIONS = [mutation for case in _cases("mutations.cases.yaml") for mutation in case["to"]]


@pytest.mark.parametrize("mutation", _MUTATIONS, ids=lambda mutation: mutation["text"])
def test_a_changed_word_changes_the_commitment(mutation: dict[str, Any]) -> None:
    period = mutation.get("period")
    found = commitments_of(mutation["text"], periods=[period] if period else ())
    stages = [str(one.stage) for one in found]
    assert stages == ([mutation["finds"]] if mutation["finds"] else [])
    if "deadline" in mutation:
        assert _words(found[0], "deadline") == mutation["deadline"]


@pytest.mark.parametrize("kind", [SentenceKind.HEADING, SentenceKind.CLUTTER])
def test_only_what_somebody_says_is_read(kind: SentenceKind) -> None:
    assert not commitments_of("We will set up a public inquiry.", kind=kind)


def test_do_so_means_the_one_action_of_the_sentence_before() -> None:
    (found,) = commitments_of(
        "The airport has come under pressure to build a third runway for freight.",
        "Its chairman has refused to do so.",
    )
    assert found.action.exact == "build a third runway for freight"
    assert found.stage == "declined"


def test_do_so_stays_as_it_is_where_two_actions_could_be_meant() -> None:
    (found,) = commitments_of(
        "The airport was urged to build a runway and to close a terminal.",
        "Its chairman has refused to do so.",
    )
    assert found.action.exact == "do so"


def test_a_limit_of_time_is_a_deadline() -> None:
    (found,) = commitments_of("We will reply as soon as practicable.")
    assert found.deadline is not None
    assert found.deadline.timex == "FUTURE_REF"
    assert found.deadline.earliest is None
