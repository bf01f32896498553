from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from factcheck.exports import jsontext

ROWS = st.lists(st.dictionaries(st.text(), st.none() | st.booleans() | st.integers() | st.text()))


@given(ROWS)
def test_an_array_holds_the_rows(rows: list[dict[str, object]]) -> None:
    assert json.loads("".join(jsontext.array(rows))) == rows


@given(ROWS)
def test_each_row_is_one_line_for_every_reader_of_lines(rows: list[dict[str, object]]) -> None:
    lines = "".join(jsontext.lines(rows)).splitlines()
    assert [json.loads(line) for line in lines] == rows


@given(ROWS)
def test_what_is_written_can_be_encoded(rows: list[dict[str, object]]) -> None:
    "".join(jsontext.lines(rows)).encode("utf-8")


def test_letters_are_readable_and_control_characters_are_not_there() -> None:
    written = "".join(jsontext.lines([{"exact": "£5m – naïve \x1b[2J\x9b\u202e\U000e0041"}]))
    assert written == ('{"exact": "£5m – naïve \\u001b[2J\\u009b\\u202e\\udb40\\udc41"}\n')
