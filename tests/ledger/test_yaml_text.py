"""What is written as YAML is read back as it was, whatever the text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.exports.visible import unseen
from factcheck.ledger.editing import NotEditableError, YamlEditor
from factcheck.ledger.yaml_text import block
from factcheck.readers.plain_yaml import load

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
lists = st.lists(texts, min_size=1, max_size=3)
mappings = st.dictionaries(st.sampled_from(["exact", "start"]), texts | lists, min_size=1)
values = texts | st.integers(-(10**15), 10**15) | st.booleans() | lists | mappings
data = st.dictionaries(
    st.sampled_from(["id", "exact", "notes"]), values | st.lists(mappings, min_size=1), min_size=1
)


@given(data)
def test_it_is_read_back_as_it_was(plain: dict[str, Any]) -> None:
    loaded = load(block(plain))
    assert not loaded.problems
    assert not loaded.doubtful
    assert loaded.data == plain


@given(texts)
def test_nothing_in_it_acts_on_a_terminal(text: str) -> None:
    written = block({"exact": text})
    assert not [char for char in written if unseen(char) and char != "\n"]


def test_lines_are_as_long_as_people_read_them() -> None:
    assert max(map(len, block({"exact": "some words " * 200}).splitlines())) <= 100


HAND_MADE = """\
# The desk's own words.
schema: factcheck.tracked-claim/1
appearances:   # in order of time
    - exact: 'It took
          four months.'   # a comment
      note: |
          Two lines,
          both kept.
    -   exact: "Three months."   # the last one

# the end
tags: [a,   b]
"""


def test_what_a_person_wrote_stays_to_the_letter() -> None:
    editor = YamlEditor(HAND_MADE)
    editor.append(["appearances"], [{"exact": "Five: months", "start": 7}])
    editor.put(["appearances", 0], {"start": 12})
    editor.put(["appearances", 1], {"exact": "Six months."})
    assert editor.text() == HAND_MADE.replace(
        "          both kept.\n", "          both kept.\n      start: 12\n"
    ).replace(
        '"Three months."   # the last one\n',
        '"Six months."   # the last one\n    - exact: "Five: months"\n      start: 7\n',
    )


@given(st.lists(texts, min_size=1, max_size=3), texts)
def test_additions_are_read_as_meant(kept: list[str], added: str) -> None:
    plain: dict[str, Any] = {"appearances": [{"exact": text} for text in kept], "notes": "x"}
    editor = YamlEditor(block(plain))
    editor.append(["appearances"], [{"exact": added}])
    editor.put(["appearances", 0], {"exact": added, "start": 1})
    plain["appearances"][0] = {"exact": added, "start": 1}
    assert load(editor.text()).data["appearances"] == [*plain["appearances"], {"exact": added}]


@pytest.mark.parametrize("text", ["appearances: []\n", "appearances: [{exact: a}]\n"])
def test_lists_in_brackets_are_left_alone(text: str) -> None:
    with pytest.raises(NotEditableError):
        YamlEditor(text).append(["appearances"], [{"exact": "b"}])
