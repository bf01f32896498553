from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from ruamel.yaml import YAML

from factcheck.errors import InvalidRecordError
from factcheck.records import (
    Document,
    Finding,
    Group,
    Interval,
    Match,
    Period,
    Quantity,
    QuantityKind,
    ReviewItem,
)
from factcheck.records.codec import from_json, row, to_json
from factcheck.records.layout import layout
from tests.records import ledger_strategies, strategies

DOCUMENT = Document(id="leaflet", text="We planted more than 800 trees after the flood.")
TREES = Quantity(
    quote=DOCUMENT.quote(11, 30),
    kind=QuantityKind.COUNT,
    value=Decimal("8E+2"),
    interval=Interval(Decimal("8E+2"), None, low_open=True),
    unit="tree",
    baseline=DOCUMENT.quote(31, 46),
)


@given(
    strategies.records
    | ledger_strategies.verifications()
    | ledger_strategies.decisions()
    | ledger_strategies.tracked_claims
)
@settings(max_examples=150)
def test_what_is_written_is_read_back(record: Any) -> None:
    plain = json.loads(json.dumps(to_json(record)))
    assert from_json(type(record), plain) == record


@given(strategies.review_items())
@settings(max_examples=20)
def test_a_row_is_read_back_too(item: ReviewItem) -> None:
    plain = row(item)
    assert next(iter(plain.items())) == ("schema", "factcheck.review-item/1")
    assert from_json(ReviewItem, plain) == item


def test_a_figure_is_flat() -> None:
    plain = to_json(TREES)
    assert list(plain) == [
        *("type", "document", "start", "end", "exact", "prefix", "suffix"),
        *("kind", "value", "low", "high", "low_open", "high_open"),
        *("hedge", "unit", "noun", "change", "baseline", "checkable", "timex"),
    ]
    assert plain["type"] == "quantity"
    assert plain["exact"] == "more than 800 trees"
    assert plain["baseline"]["exact"] == "after the flood"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("8E+2", "800"),
        ("800", "800"),
        ("1.50", "1.50"),
        ("1E-7", "0.0000001"),
        ("-0.5", "-0.5"),
        ("123456789012345678901234567890.123", "123456789012345678901234567890.123"),
    ],
)
def test_decimals_are_plain(value: str, written: str) -> None:
    plain = to_json(Interval(low=Decimal(value)))
    assert plain["low"] == written
    assert from_json(Interval, plain).low == Decimal(value)


@pytest.mark.parametrize("record", [Quantity, Period, ReviewItem, Group, Match])
def test_no_two_fields_are_written_under_one_key(record: type) -> None:
    laid_out = layout(record)
    parts = [attrs.fields(part) for part in (record, *laid_out.inlined.values())]
    added = len(laid_out.computed) + (laid_out.tag is not None) - len(laid_out.inlined)
    assert len(attrs.fields(laid_out.form)) == sum(map(len, parts)) + added


def test_what_can_be_left_out_is_filled() -> None:
    assert from_json(Document, {"id": "a", "text": "b"}) == Document(id="a", text="b")


@given(strategies.findings())
@settings(max_examples=10)
def test_a_review_item_holds_its_finding_at_the_top(finding: Finding) -> None:
    item = ReviewItem(
        rank=1, priority=Decimal(3), why=(("two documents", Decimal(3)),), finding=finding
    )
    assert to_json(item) == {
        "rank": 1,
        "priority": "3",
        "why": [{"reason": "two documents", "points": "3"}],
        **to_json(finding),
    }


@given(strategies.groups())
@settings(max_examples=10)
def test_what_follows_is_written_and_checked(group: Group) -> None:
    plain = to_json(group)
    assert plain["documents"] == list(group.documents)
    assert from_json(Group, {**plain, "documents": None}) == group
    with pytest.raises(InvalidRecordError, match=r"'documents' is not what follows .* @ \$$"):
        from_json(Group, {**plain, "documents": ["another"]})


def test_a_total_that_does_not_add_up_is_refused() -> None:
    plain = {"left": "a", "right": "b", "evidence": [], "total": "0.01"}
    with pytest.raises(InvalidRecordError, match="'total' is not what follows"):
        from_json(Match, plain)


def problems(cls: type[Any], data: object) -> list[str]:
    with pytest.raises(InvalidRecordError) as caught:
        from_json(cls, data)
    return caught.value.problems


def test_every_wrong_field_is_listed_at_once_with_its_path() -> None:
    plain = to_json(TREES) | {
        "schema": "factcheck.claim/1",
        "type": "period",
        "start": "11",
        "kind": "tally",
        "value": "8E+2",
        "checkable": 1,
        "colour": "green",
        "size": "tall",
    }
    plain["baseline"] = {**plain["baseline"], "end": None, "exact": 12}
    del plain["exact"]
    assert sorted(problems(Quantity, plain)) == sorted(
        [
            "expected 'quantity', not 'period' @ $.type",
            "expected a decimal in quotes such as \"0.5\", not '8E+2' @ $.value",
            "expected a whole number, not '11' @ $.start",
            "expected a whole number, not nothing @ $.baseline.end",
            "expected factcheck.figure/1, not 'factcheck.claim/1' @ $.schema",
            "expected one of count, money, percent, fraction, ratio, multiple, duration, age, "
            "measure, ordinal, reference, number, not 'tally' @ $.kind",
            "expected text, not 12 @ $.baseline.exact",
            "expected true or false, not 1 @ $.checkable",
            "required field missing @ $.exact",
            "unknown field 'colour', 'size' @ $",
        ]
    )


def test_what_no_record_can_be_is_told_with_its_path() -> None:
    plain = to_json(TREES) | {"high": "1"}
    assert problems(Quantity, plain) == ["no value lies in an interval from 800 to 1 @ $"]
    document = {"id": "a", "text": "b", "turns": [{"start": 0, "end": 1}, {"start": 3, "end": 2}]}
    assert problems(Document, document) == [
        "a turn must have 0 <= start < end, not 3..2 @ $.turns[1]"
    ]


@pytest.mark.parametrize("data", [None, 3, "text", [], [{}]])
def test_what_is_no_object_is_no_record(data: object) -> None:
    assert len(problems(Document, data)) == 1


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("date", "2025-4-28", "expected a date such as 2025-04-28, not '2025-4-28' @ $.date"),
        ("date", "2025-02-30", "expected a date such as 2025-04-28, not '2025-02-30' @ $.date"),
        ("date", 2025, "expected a date such as 2025-04-28, not 2025 @ $.date"),
        ("date", "x" * 99, f"expected a date such as 2025-04-28, not '{'x' * 58}… @ $.date"),
        ("turns", "abc", "expected a list, not 'abc' @ $.turns"),
        ("turns", {}, "expected a list, not an object @ $.turns"),
        ("turns", ["abc"], "expected an object with fields, not 'abc' @ $.turns[0]"),
        ("title", ["abc"], "expected text, not a list @ $.title"),
        ("title", False, "expected text, not False @ $.title"),
    ],
)
def test_a_wrong_value_is_shown(field: str, value: object, problem: str) -> None:
    assert problems(Document, {"id": "a", "text": "b", field: value}) == [problem]


def test_only_rows_of_output_carry_a_schema() -> None:
    with pytest.raises(TypeError, match="no row of output is made of a Document"):
        row(DOCUMENT)
    assert problems(Document, to_json(DOCUMENT) | {"schema": "factcheck.claim/1"}) == [
        "unknown field 'schema' @ $"
    ]


def test_what_a_yaml_reader_hands_over_is_read_and_made_plain() -> None:
    assert problems(Document, {"id": "a", "text": "Forty", 7: None}) == [
        "expected text as the name of a field, not 7 @ $"
    ]
    loaded = YAML().load(
        "{id: 'a', text: \"Forty\", date: 2025-05-02, turns: [{start: 0, end: 0x5}]}"
    )
    read = from_json(Document, loaded)
    assert (type(read.id), read.date) == (str, dt.date(2025, 5, 2))
    assert (type(read.turns[0].end), read.turns[0].end) == (int, 5)
