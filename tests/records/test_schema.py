from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from factcheck.records.codec import row
from factcheck.records.layout import NOUNS
from factcheck.records.schema import schema
from tests.records import ledger_strategies, strategies

ROWS = {
    "figure": strategies.quantities() | strategies.periods(),
    "comparison": strategies.text_comparisons,
    "claim": strategies.claims(),
    "group": strategies.groups(),
    "finding": strategies.findings(),
    "review-item": strategies.review_items(),
    "hit": strategies.hits(),
    "mention": ledger_strategies.mentions,
    "decision": ledger_strategies.decisions(),
    "verification": ledger_strategies.verifications(),
    "commitment": strategies.commitment_histories(),
    "assessment": strategies.assessments(),
}


def test_every_noun_is_tried_here() -> None:
    assert ROWS.keys() == NOUNS.keys()


@pytest.mark.parametrize("noun", NOUNS)
def test_it_is_a_json_schema_with_a_version(noun: str) -> None:
    described = json.loads(json.dumps(schema(noun)))
    Draft202012Validator.check_schema(described)
    assert described["$id"] == f"urn:factcheck:{noun}:1"
    assert described["title"] == f"factcheck.{noun}/1"


@pytest.mark.parametrize("noun", NOUNS)
def test_every_row_fits_its_schema(noun: str) -> None:
    validator = Draft202012Validator(
        schema(noun), format_checker=Draft202012Validator.FORMAT_CHECKER
    )

    @given(ROWS[noun])
    @settings(max_examples=25)
    def fits(record: Any) -> None:
        validator.validate(json.loads(json.dumps(row(record))))

    fits()


@pytest.mark.parametrize("noun", NOUNS)
def test_every_key_is_required_and_no_other_allowed(noun: str) -> None:
    validator = Draft202012Validator(schema(noun))

    @given(ROWS[noun])
    @settings(max_examples=3)
    def fails(record: Any) -> None:
        plain = row(record)
        for key in plain:
            assert not validator.is_valid({name: plain[name] for name in plain if name != key})
        assert not validator.is_valid({**plain, "another": 1})

    fails()


def test_a_wrong_value_does_not_fit() -> None:
    validator = Draft202012Validator(schema("figure"))

    @given(strategies.quantities())
    @settings(max_examples=3)
    def fails(record: Any) -> None:
        plain = row(record)
        for wrong in (
            {"low": 800},
            {"low": "8E+2"},
            {"hedge": "perhaps"},
            {"hedge": None},
            {"baseline": "since the flood"},
            {"start": "11"},
            {"type": "period"},
            {"schema": "factcheck.figure/2"},
        ):
            assert not validator.is_valid(plain | wrong), wrong

    fails()


def test_attributes_are_described_in_the_words_of_the_records() -> None:
    quantity = schema("figure")["oneOf"][0]
    assert quantity["properties"]["value"]["description"] == (
        'the figure as stated (800 in "more than 800"); null for a range.'
    )
    assert schema("finding")["description"].startswith("A question for a person")


@pytest.mark.parametrize("noun", NOUNS)
def test_what_is_required_is_what_is_described(noun: str) -> None:
    described = schema(noun)
    for form in described.get("oneOf", [described]):
        assert form["required"] == list(form["properties"])


@pytest.mark.parametrize("noun", NOUNS)
def test_every_key_is_described(noun: str) -> None:
    described = schema(noun)
    for form in [*described.get("oneOf", [described]), *described["$defs"].values()]:
        for key, value in form["properties"].items():
            assert "const" in value or value["description"], key
