from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck.readers.dateline import Dateline, dateline
from tests.readers.conftest import Write

CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    Path(__file__).with_name("datelines.cases.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:30])
def test_the_days_a_page_shows(case: dict[str, Any]) -> None:
    assert dateline(case["text"]) == Dateline(case.get("date"), case.get("asked"))


@given(st.dates(min_value=dt.date(1803, 1, 1)), st.sampled_from(["%d %B %Y", "%A %d %b %Y"]))
def test_every_day_is_read(day: dt.date, form: str) -> None:
    words = day.strftime(form)
    assert dateline(f"Trees\nAnswered on {words}\nForty.").date == day


@given(st.text())
def test_any_text_is_looked_at(text: str) -> None:
    dateline(text)


@pytest.mark.parametrize("part", ["answered on 1 ", "date ", "(", "answered on\n", "1 may ", "\n "])
def test_a_long_text_takes_no_longer_than_its_length(part: str) -> None:
    assert dateline(part * (1_000_000 // len(part))) == Dateline()


def test_a_page_fills_only_what_nobody_states(write: Write) -> None:
    from factcheck.readers import read

    page = "(asked on 3rd March 2024)\nThis question was answered on 21st March 2024\nForty."
    path = write("talk.txt", page)
    (document,) = read(path)
    assert (str(document.date), document.asked) == ("2024-03-21", "2024-03-03")
    write("sources.yaml", "schema: factcheck.sources/1\ndocuments: {talk.txt: {asked: 2024-02}}")
    (document,) = read(path)
    assert (str(document.date), document.asked) == ("2024-03-21", "2024-02")
