from __future__ import annotations

import os
import re
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Document, stable_id

parts = st.lists(st.text(), max_size=4)


@given(parts)
def test_an_id_is_short_and_plain(content: list[str]) -> None:
    assert re.fullmatch(r"claim-[0-9a-f]{12}", stable_id("claim", *content))


@given(parts, parts)
def test_only_the_same_content_has_the_same_id(one: list[str], two: list[str]) -> None:
    assert (stable_id("claim", *one) == stable_id("claim", *two)) == (one == two)


def test_half_a_character_has_an_id_too() -> None:
    assert stable_id("claim", "\ud800") != stable_id("claim", "\ud801")


def test_ids_and_sums_are_the_same_in_every_process() -> None:
    code = "from factcheck.records import stable_id; print(stable_id('claim', 'doc', 'trees'))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "1")
    }
    assert runs == {stable_id("claim", "doc", "trees")}


def test_the_sum_of_a_document_is_that_of_its_bytes() -> None:
    assert Document(id="a", text="Forty trees").sha256.startswith("2ff23dcb8d59")
