"""Markdown with front matter and without."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.readers import read
from factcheck.readers.markup.markdown import unmarked
from tests.readers.conftest import Reading, Write

HEAD = "---\ntitle: Our trees\nauthor: Ann Lee\ndate: 2025-04-28T09:30:00Z\ntags: [a, b]\n---\n"


def test_front_matter_says_what_is_known(write: Write) -> None:
    (document,) = read(write("talk.md", HEAD + "\n# Trees\n\nWe planted 40 trees.\n"))
    assert document.text == "\n# Trees\n\nWe planted 40 trees.\n"
    assert (document.id, document.title, document.speaker) == ("talk", "Our trees", "Ann Lee")
    assert document.date == dt.date(2025, 4, 28)
    (claim,) = pipeline.extract(document)
    assert (claim.speaker, claim.place.line) == ("Ann Lee", 10)


@pytest.mark.parametrize(
    "text", ["No head.\n---\nAt all.\n", "---\nA rule, and no end\n", "Plain", "----\na: b\n----\n"]
)
def test_without_front_matter_all_is_text(text: str, write: Write) -> None:
    (document,) = read(write("talk.md", text))
    assert (document.text, document.first_line) == (text, 1)


def test_empty_front_matter_says_nothing(write: Write) -> None:
    (document,) = read(write("talk.markdown", "---\r\n---\r\nForty trees."))
    assert (document.text, document.first_line, document.title) == ("Forty trees.", 3, None)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("---\ntitle: [\n---\nText", "bad.md:3: not YAML: "),
        (
            "---\ntitle: Trees: a plan\n---\nText",
            "bad.md:2: not YAML: mapping values are not allowed here (put a value that holds ': ', "
            "or begins with a mark as '@', in quotes)",
        ),
        ("---\na: 1\nb: *x\n---\nText", "bad.md:3: not YAML: "),
        ("---\njust words\n---\nText", "bad.md:2: expected fields such as 'title: …' between"),
        ("---\ndate: tomorrow\n---\nText", "bad.md: expected a date such as 2025-04-28, not 'tom"),
        ("---\ntitle: Trees\n---\n", "bad.md: its text is empty"),
    ],
)
def test_what_is_wrong_is_said(
    content: str, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("bad.md", content)
    write("good.md", "Forty trees")
    documents, errors = reading("bad.md", "good.md")
    assert [document.id for document in documents] == ["good"]
    assert [error[: len(problem)] for error in errors] == [problem]


def test_turns_are_counted_in_lines_of_the_file(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("in/talk.md", "---\ntitle: Trees\n---\nFirst.\nSecond.\n")
    entry = (
        "schema: factcheck.sources/1\ndocuments:\n  talk.md:\n    turns: [{line: %d, speaker: A}]"
    )
    write("in/sources.yaml", entry % 5)
    ((document,), errors) = reading("in")
    assert errors == []
    assert document.text[document.turns[0].start :] == "Second.\n"
    write("in/sources.yaml", entry % 2)
    _, errors = reading("in")
    assert errors == [
        "in/sources.yaml:3: a turn at line 2 of in/talk.md, whose text begins at 4",
    ]


@pytest.mark.parametrize(
    ("marked", "held"),
    [
        (
            "We gave **nearly £5m**, **up 14%**, to _6,500_ teachers.",
            "We gave nearly £5m, up 14%, to 6,500 teachers.",
        ),
        ("__More than__ *three\r\nin* ten", "More than three\r\nin ten"),
        (
            "# The **first** 40 #\n\n- *1,200* elms\n  and oaks",
            "# The first 40 #\n\n- 1,200 elms\n  and oaks",
        ),
        ("> a **tenth\n> of** it\n\n1. `40`", "> a tenth\n> of it\n\n1. 40"),
        ("[40 **elms**](https://a.example/2024) ![a map](m.png)", "40 elms a map"),
        ("over\\* &pound;5m<br/> <b>a day</b>", "over* £5m a day"),
        ("5 * 3 * 2, snake_case_name, \\ and [1]", "5 * 3 * 2, snake_case_name, \\ and [1]"),
        ("    **code**\n\n```\n**code**\n```\n", "    **code**\n\n```\n**code**\n```\n"),
    ],
)
def test_marks_within_lines_are_not_held(marked: str, held: str, write: Write) -> None:
    (document,) = read(write("talk.md", marked))
    assert document.text == held


def test_emphasis_changes_no_figure(write: Write) -> None:
    (plain,) = read(write("a.md", "We gave nearly £5m, up 14%, to 6,500 teachers in 2024."))
    (marked,) = read(
        write("b.md", "We gave **nearly £5m**, **up 14%**, to _6,500_ teachers in 2024.")
    )
    assert pipeline.figures(evolve(marked, id=plain.id)) == pipeline.figures(plain)


@given(st.text(st.sampled_from("ab5 \n\r\t\0*_`[]()<>&#-;\\|!:'\"")))
@settings(deadline=None)
def test_no_line_is_lost(text: str) -> None:
    assert unmarked(text).count("\n") == text.count("\n")
