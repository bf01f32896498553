"""What bears any bytes whatever, and what once did not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck.readers.formats import all_formats
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    Path(__file__).with_name("found.cases.yaml").read_text("utf-8")
)


def bytes_for(target: Target) -> st.SearchStrategy[bytes]:
    piece = st.sampled_from(target.pieces)
    rest = st.lists(piece | st.binary(max_size=20), max_size=20).map(b"".join)
    cut = st.builds(
        lambda start, end: start[:end], st.sampled_from(target.starts), st.integers(0, 3000)
    )
    return st.builds(bytes.__add__, cut, rest)


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
@settings(max_examples=12)
@given(data=st.data())
def test_it_bears_any_bytes(target: Target, data: st.DataObject) -> None:
    target.run(data.draw(bytes_for(target)))


def test_every_form_that_is_read_is_a_target() -> None:
    suffixes = {f".{name.removeprefix('read-')}" for name in TARGETS if name.startswith("read-")}
    assert not [form.name for form in all_formats() if not suffixes & set(form.suffixes)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['target']}: {case['why']}")
def test_it_bears_what_it_once_did_not(case: dict[str, Any]) -> None:
    text: str = case["text"]
    TARGETS[case["target"]].run(text.encode("utf-8", "surrogateescape"))
