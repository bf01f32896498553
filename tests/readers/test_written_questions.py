"""Written questions and statements in the JSON of Parliament's API."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.errors import InputError
from factcheck.readers import Notice, read
from factcheck.records import Document
from tests.readers.conftest import Reading, Write

QUESTION: dict[str, Any] = {
    "id": 1,
    "uin": "HL77",
    "heading": "Orchards: Trees",
    "questionText": "To ask His Majesty's Government how many trees were planted.",
    "dateTabled": "2024-01-10T00:00:00",
    "askingMember": {"id": 5, "name": "Baroness Oak", "listAs": "Oak, B."},
    "answeringBodyName": "Department for Orchards",
    "dateAnswered": "2024-01-17T00:00:00",
    "answeringMember": {"id": 6, "name": None, "listAs": "Elm, L."},
    "answerText": "<p>We planted 1,200&nbsp;trees.</p><p>They grow.</p>",
    "answerIsCorrection": False,
    "originalAnswerText": None,
    "dateAnswerCorrected": None,
    "groupedQuestions": [],
}
STATEMENT = {
    "uin": "HCWS5",
    "title": "Pears",
    "text": "<p>Pears cost £3.</p>",
    "dateMade": "2024-02-01T00:00:00",
    "member": {"name": "Ann Lee"},
    "memberRole": "Minister for Orchards",
    "answeringBodyName": "Department for Orchards",
}


@pytest.fixture
def reads(write: Write) -> Callable[..., tuple[list[Document], list[str]]]:
    """Read questions, each the usual one with changes, as a list of results."""

    def reads(*changes: dict[str, Any]) -> tuple[list[Document], list[str]]:
        results = [{"value": {**QUESTION, **change}, "links": []} for change in changes]
        path = write("list.json", json.dumps({"totalResults": 9, "results": results}))
        notices: list[Notice] = []
        return list(read(path, on_notice=notices.append)), [each.words for each in notices]

    return reads


def test_an_answer_is_a_document(write: Write) -> None:
    (document,) = read(write("77.json", json.dumps({"value": QUESTION, "links": []}, indent=1)))
    assert (document.id, document.kind) == ("2024-01-10/HL77", "written-answer")
    assert document.text == "We planted 1,200\u00a0trees.\n\nThey grow."
    assert document.question == "To ask His Majesty's Government how many trees were planted."
    assert (document.asker, document.speaker) == ("Baroness Oak", "Elm, L.")
    assert (document.asked, document.date) == ("2024-01-10", dt.date(2024, 1, 17))
    assert document.publisher == "Department for Orchards"
    assert (document.url or "").endswith("/written-questions/detail/2024-01-10/HL77")
    claim = pipeline.extract(document)[0]
    assert (claim.speaker, claim.said) == ("Elm, L.", dt.date(2024, 1, 17))


def test_a_correction_knows_what_it_corrects(reads: Callable[..., Any]) -> None:
    (original, correction), notices = reads(
        {
            "answerIsCorrection": True,
            "originalAnswerText": "<p>We planted 2,100 trees.</p>",
            "dateAnswerCorrected": "2024-03-01T00:00:00",
            "correctingMember": {"name": "Lord Yew"},
        }
    )
    assert original.text == "We planted 2,100 trees."
    assert (original.date, original.speaker) == (dt.date(2024, 1, 17), "Elm, L.")
    assert (correction.date, correction.speaker) == (dt.date(2024, 3, 1), "Lord Yew")
    assert (original.corrects, correction.corrects) == (None, original.id)
    assert notices == []
    asked = pipeline.review_queue([original, correction])
    assert [item.finding.rule for item in asked if len(item.finding.claims) == 2]


def test_a_statement_is_a_document(write: Write) -> None:
    (document,) = read(write("s.json", json.dumps({"results": [{"value": STATEMENT}]})))
    assert (document.id, document.kind) == ("2024-02-01/HCWS5", "written-statement")
    assert (document.title, document.text) == ("Pears", "Pears cost £3.")
    assert (document.speaker, document.office) == ("Ann Lee", "Minister for Orchards")


def test_texts_that_a_list_cuts_off_are_noted(reads: Callable[..., Any], write: Write) -> None:
    cut = "<p>" + "We planted trees. " * 14 + "We"
    whole = "<p>" + "We planted trees. " * 14 + "</p>"
    documents, notices = reads(
        {"uin": "1", "answerText": cut},
        {"uin": "2", "answerText": cut + " ..."},
        {"uin": "3", "answerText": whole},
        {"uin": "4", "answerText": "<p>Short"},
    )
    assert len(documents) == 4
    (words,) = notices
    assert words.startswith("1 and 1 more: cut off, as lists of results are")
    alone: list[Notice] = []
    path = write("one.json", json.dumps({"value": {**QUESTION, "answerText": cut}}))
    assert list(read(path, on_notice=alone.append))
    assert alone == []


def test_what_has_no_answer_is_noted_and_passed_over(reads: Callable[..., Any]) -> None:
    documents, notices = reads({}, {"uin": "2", "answerText": None}, {"uin": "3", "answerText": ""})
    assert len(documents) == 1
    assert notices == ["2 and 1 more: without an answer, passed over"]


def test_one_answer_to_several_questions_is_one_document(reads: Callable[..., Any]) -> None:
    documents, _ = reads(
        {"uin": "1", "groupedQuestions": ["2", "3"]},
        {"uin": "2", "groupedQuestions": ["1", "3"]},
        {"uin": "3", "answerText": "<p>Another answer.</p>"},
    )
    assert [document.id for document in documents] == ["2024-01-10/1", "2024-01-10/3"]


def test_a_table_in_an_answer_is_kept(reads: Callable[..., Any]) -> None:
    table = "<table><tr><td>Year</td><td>Trees</td></tr><tr><td>2019</td><td>12</td></tr></table>"
    (document,), _ = reads({"answerText": f"<p>As follows:</p>{table}"})
    assert document.text == "As follows:\n\nYear\tTrees\n2019\t12"
    assert len(document.tables) == 1


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "bad.json:1: not JSON: expecting property name enclosed in double quotes at colu"),
        ('{"a": 1}', "bad.json: expected 'results' or a 'value' of the questions and statements"),
        ("[1, 2]", "bad.json: expected 'results'"),
        ("[" * 100_000, "bad.json: not JSON: nested too deeply"),
        ('{"value": {"questionText": "\\ud800"}}', "bad.json: half a character"),
        (
            '{"results": []}',
            "bad.json: written questions of the UK Parliament (JSON) without a doc",
        ),
        (b'{"value": "\xff"}', "bad.json:1: not UTF-8 text"),
    ],
)
def test_what_is_wrong_is_said(
    content: str | bytes, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("bad.json", content)
    write("good.txt", "Forty trees")
    documents, errors = reading("bad.json", "good.txt")
    assert [document.id for document in documents] == ["good"]
    assert len(errors) == 1
    assert errors[0].startswith(problem)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(sorted({*QUESTION, *STATEMENT, "results", "value"})), inner
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=_VALUES)
def test_whatever_it_holds_is_read_or_refused(value: object, write: Write) -> None:
    errors: list[InputError] = []
    list(read(write("any.json", json.dumps({"results": value})), on_error=errors.append))
