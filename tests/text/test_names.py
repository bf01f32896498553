"""Proper names and their fullest forms, as ``names.cases.yaml`` lists them."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck.text.names import aliases, find

CASES: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(
    (Path(__file__).parent / "names.cases.yaml").read_text(encoding="utf-8")
)
WORDS = st.sampled_from(
    "Ann Lee Lord Dr Baroness Bell Ms Mr MP York New of the Bank Council NFA KC’s Cole".split()
)


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: case["text"][:40])
def test_names(case: dict[str, Any]) -> None:
    assert [{name.kind or "name": name.text} for name in find(case["text"])] == case["names"]


@pytest.mark.parametrize("case", CASES["aliases"], ids=lambda case: case["names"][0])
def test_aliases(case: dict[str, Any]) -> None:
    assert aliases(case["names"]) == case["full"]
    assert aliases(reversed(case["names"])) == case["full"]


@given(st.lists(WORDS, max_size=20).map(" ".join) | st.text(max_size=100))
def test_names_stand_in_the_text_without_overlap(text: str) -> None:
    end = 0
    for name in find(text):
        assert text[name.start : name.end] == name.text
        assert name.start >= end
        end = name.end


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), max_size=12))
def test_the_fullest_form_is_its_own(names: list[str]) -> None:
    full = aliases(names)
    assert set(full) == set(names)
    assert set(full.values()) <= set(names)


@pytest.mark.parametrize("piece", ["A ", "Department of ", "Bank and ", "Ann Lee, ", "A.", "of "])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    find(piece * (200_000 // len(piece)))
