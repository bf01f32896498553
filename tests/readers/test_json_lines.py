"""JSON Lines and standard input."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable

import pytest

from factcheck.readers import bounds
from factcheck.records import Document
from factcheck.records.codec import to_json
from tests.readers.conftest import Reading, Write

GOOD = '{"id": "good", "text": "Forty trees"}'


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def piped(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "ascii"))

    return piped


def test_a_document_a_line(write: Write, reading: Callable[..., Reading]) -> None:
    lines = [
        {
            "id": "a",
            "text": "Forty trees\r\nwere planted — all oaks 🌳",
            "kind": "written-answer",
            "asked": "2025-04",
            "date": "2025-05-02",
            "question": "How many trees?",
            "title": None,
            "score": 0.5,
            "source": {"page": 3},
        },
        {"id": "b", "text": "Fifty", "turns": [{"start": 0, "end": 5, "speaker": "A. Gardener"}]},
    ]
    write("two.jsonl", "\n\n".join(map(json.dumps, lines)))
    (a, b), errors = reading("two.jsonl")
    assert errors == []
    assert (a.id, a.text) == ("a", "Forty trees\r\nwere planted — all oaks 🌳")
    assert (a.kind, a.asked, str(a.date)) == ("written-answer", "2025-04", "2025-05-02")
    assert (a.question, a.title, a.source) == ("How many trees?", None, "two.jsonl")
    assert b.turns[0].speaker == "A. Gardener"


def test_what_the_codec_writes_is_read(write: Write, reading: Callable[..., Reading]) -> None:
    document = Document(id="a", text="Forty trees", kind="speech", source="a.jsonl")
    write("a.jsonl", json.dumps(to_json(document)))
    assert reading("a.jsonl") == ([document], [])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"id": "a", "text": "b"', "not JSON: expecting ',' delimiter at column 24"),
        ("Forty trees", "not JSON: expecting value at column 1"),
        ('{"id": "a", "text": "b\x00"}', "not JSON: invalid control character at column 23"),
        ('["id", "text"]', "not a JSON object"),
        ("null", "not a JSON object"),
        ('{"id": "a"}', "required field missing @ $.text"),
        ('{"text": "a"}', "required field missing @ $.id"),
        ('{"id": 7, "text": null}', "expected text, not 7 @ $.id; required field missing @ $.text"),
        ('{"id": "", "text": "b"}', "Length of 'id' must be >= 1: 0 @ $"),
        ('{"id": "a", "text": " "}', "its text is empty"),
        (
            '{"id": "a", "text": "b", "date": "2/5/2025", "asked": "May"}',
            "expected a date such as 2025-04-28, not '2/5/2025' @ $.date",
        ),
        (
            '{"id": "a", "text": "b", "asked": "May"}',
            "asked on a day such as 2025-04-07 or in a month as 2025-04, not 'May' @ $",
        ),
        (
            '{"id": "a", "text": "b", "turns": [{"start": 0, "end": 2}]}',
            "turn 0..2 overlaps another or runs past the text @ $",
        ),
        (
            r'{"id": "a", "text": "cut \ud83c"}',
            r"half a character: a lone surrogate \ud83c",
        ),
        ('{"id": "a", "text": ' + "[" * 100_000, "not JSON: nested too deeply"),
        (
            '{"id": "a", "text": 1' + "0" * 5000 + "}",
            "not JSON: a whole number of more than 4,300 digits",
        ),
        (
            b'{"id": "a", "text": "\xa35m"}',
            "not UTF-8 text: 0xa3 at byte 21 of the line; save it as UTF-8",
        ),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(
    line: str | bytes, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    raw = line if isinstance(line, bytes) else line.encode()
    write("lines.jsonl", b"\n" * 6 + raw + b"\r\n" + GOOD.encode())
    documents, errors = reading("lines.jsonl")
    assert [document.id for document in documents] == ["good"]
    assert len(errors) == 1
    assert errors[0].startswith("lines.jsonl:7: ")
    assert problem in errors[0]
    assert len(errors[0]) < 300


def test_two_lines_of_one_id(write: Write, reading: Callable[..., Reading]) -> None:
    write("lines.jsonl", f"{GOOD}\n{GOOD}")
    documents, errors = reading("lines.jsonl")
    assert len(documents) == 1
    assert errors == ["lines.jsonl:2: its id 'good' is that of lines.jsonl:1"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "lines.jsonl: empty"),
        (b"\n \n", "lines.jsonl: empty"),
        (GOOD.encode("utf-16"), "lines.jsonl: UTF-16 text: save it as UTF-8"),
    ],
)
def test_a_file_without_lines(
    content: bytes, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("lines.jsonl", content)
    assert reading("lines.jsonl") == ([], [problem])


def test_a_byte_order_mark_is_passed_over(write: Write, reading: Callable[..., Reading]) -> None:
    write("lines.jsonl", b"\xef\xbb\xbf" + GOOD.encode())
    documents, errors = reading("lines.jsonl")
    assert ([document.id for document in documents], errors) == (["good"], [])


def test_a_line_has_a_limit_and_the_next_is_read(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_BYTES", 40)
    write("lines.jsonl", '{"id": "long", "text": "' + "x" * 200 + '"}\n' + GOOD)
    documents, errors = reading("lines.jsonl")
    assert [document.id for document in documents] == ["good"]
    assert errors == ["lines.jsonl:1: longer than the 64 MiB that a document may have"]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b"Forty trees\nwere planted", ["-"]),
        (b"\n\n  Forty trees", ["-"]),
        (b"{braces} are prose", ["-"]),
        (GOOD.encode() + b'\n{"id": "b", "text": "Fifty"}\n', ["good", "b"]),
        (b'\n\n { "id": "b", "text": "Fifty"}', ["b"]),
    ],
)
def test_standard_input(
    data: bytes,
    ids: list[str],
    piped: Callable[[bytes], None],
    reading: Callable[..., Reading],
) -> None:
    piped(data)
    documents, errors = reading("-", "-")
    assert ([document.id for document in documents], errors) == (ids, [])
    assert {document.source for document in documents} == {"-"}
    if ids == ["-"]:
        assert documents[0].text == data.decode()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "-: empty"),
        (b"\n \n", "-: nothing but white space"),
        (b"\n\n\xa35m", "-:3: not UTF-8 text: 0xa3 at byte 2; save it as UTF-8"),
        (b'\n{"id": "a", "text": }', "-:2: not JSON: expecting value at column 21"),
        ("Forty".encode("utf-16"), "-: UTF-16 text: save it as UTF-8"),
    ],
)
def test_bad_standard_input(
    data: bytes,
    problem: str,
    piped: Callable[[bytes], None],
    reading: Callable[..., Reading],
) -> None:
    piped(data)
    assert reading("-") == ([], [problem])


def test_no_standard_input(
    reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert reading("-") == ([], ["-: standard input is not open"])
