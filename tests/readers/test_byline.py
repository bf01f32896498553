from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers import read
from factcheck.readers.byline import Byline, byline
from tests.readers.conftest import Write

PAGE = """Trees: Planting

To ask the Minister, how many trees were planted.


Answered by
Ann Gardener Portrait
Ann Gardener
Minister of State (Department of Trees)
This question was answered on 21st March 2024

Forty thousand.
"""


def test_the_one_who_answers_and_the_office() -> None:
    assert byline(PAGE) == Byline("Ann Gardener", "Minister of State (Department of Trees)")
    assert byline(PAGE.replace("\n", "\r\n")) == byline(PAGE)


def test_no_office_where_none_is_shown() -> None:
    page = PAGE.replace("Minister of State (Department of Trees)\n", "")
    assert byline(page) == Byline("Ann Gardener")
    page = PAGE.replace("This question was answered on", "I was told on")
    assert byline(page) == Byline("Ann Gardener")


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("Answered by\n", "It was answered by\n"),
        ("Ann Gardener Portrait\n", ""),
        ("Ann Gardener Portrait", "Bob Forester Portrait"),
        ("Portrait\nAnn Gardener", "Portrait\nAnn Gardener, who plants trees"),
    ],
)
def test_nobody_where_the_page_is_set_out_otherwise(part: str, other: str) -> None:
    assert byline(PAGE.replace(part, other)) is None


def test_nobody_where_several_answer() -> None:
    assert byline(PAGE + PAGE.replace("Ann Gardener", "Bob Forester")) is None
    assert byline(PAGE + PAGE) == byline(PAGE)


@given(st.text())
def test_any_text_is_looked_at(text: str) -> None:
    byline("Answered by\n" + text)


@pytest.mark.parametrize("part", ["Answered by\n", "Answered by\nA Portrait\n", "\n ", "A "])
def test_a_long_text_takes_no_longer_than_its_length(part: str) -> None:
    assert byline("Answered by\n" + part * (1_000_000 // len(part))) is None


def test_a_page_names_who_answers_only_where_nobody_is_stated(write: Write) -> None:
    path = write("answer.txt", PAGE)
    (document,) = read(path)
    assert document.speaker == "Ann Gardener"
    assert document.office == "Minister of State (Department of Trees)"
    write("sources.yaml", "schema: factcheck.sources/1\ndocuments: {answer.txt: {speaker: B}}")
    (document,) = read(path)
    assert (document.speaker, document.office) == ("B", None)
