"""CSV with a document a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers import read
from tests.readers.conftest import Reading, Write


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_row_is_a_document(separator: str, write: Write) -> None:
    header = separator.join(["id", "Date", "Notes", "text"])
    row = separator.join(["a", "2025-04-28", "n", '"We planted, in all;\n40 ""trees""."'])
    content = f"\ufeff{header}\r\n{row}\r\n\r\n{separator.join(['b', '', ' ', 'c'])}\r\n"
    first, second = read(write("talks.csv", content))
    assert (first.id, first.date) == ("a", dt.date(2025, 4, 28))
    assert first.text == 'We planted, in all;\n40 "trees".'
    assert (second.id, second.date, second.text) == ("b", None, "c")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "bad.csv: empty"),
        ("id,words\na,b\n", "bad.csv:1: expected a header with the columns 'id' and 'text'"),
        ("id,text\n", "bad.csv: CSV without a document"),
        ("id,text\na,b,c\n", "bad.csv:2: 3 cells below 2 columns"),
        ("id,text\n,b\n", "bad.csv:2: required field missing @ $.id"),
        ('id,text\na,b\nc,"d\n', "bad.csv:3: not CSV: unexpected end of data"),
        ('id\ttext\n"",', "bad.csv:2: not CSV: a tab expected after '\"'"),
        (b"id,text\na,\xa35\n", "bad.csv:2: not UTF-8 text: 0xa3 at byte 2 of the line"),
        ("id,text\na,b".encode("utf-16"), "bad.csv: UTF-16 text: save it as UTF-8"),
        (
            "id,text\n1,b\n1,c\n",
            "bad.csv:3: its id '1' is that of bad.csv:2: put something of this file's own before "
            "its numbers, as in 'b-1'",
        ),
        ("id,text\na,b\na,c\n", "bad.csv:3: its id 'a' is that of bad.csv:2"),
    ],
)
def test_what_is_wrong_is_said(
    content: str | bytes, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("bad.csv", content)
    write("good.txt", "Forty trees")
    documents, errors = reading("bad.csv", "good.txt")
    assert documents[-1].id == "good"
    assert [error[: len(problem)] for error in errors] == [problem]


def test_a_long_text_is_read(write: Write) -> None:
    text = "word " * 100_000
    (document,) = read(write("long.csv", f'id,text\na,"{text}"\n'))
    assert document.text == text


@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_any_text_is_held_exactly(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    if text.isspace():
        return
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_bytes('id,text\na,"{}"\n'.format(text.replace('"', '""')).encode())
    (document,) = read(path)
    assert document.text == text
