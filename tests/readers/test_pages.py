"""Saved web pages, each in a file beside one that says what should be read of it.

A new case is two files in `pages/`: `name.html`, and `name.yaml` with `title`, `author`,
`publisher` and `date` as the page states them, `keep`, what its text must hold, and `drop`, what
it must not. White space may differ.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factcheck.readers import read

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read(page: Path) -> None:
    case = YAML(typ="safe").load(page.with_suffix(".yaml"))
    (document,) = read(page)
    text = flat(document.text)
    assert [words for words in case.get("keep", ()) if flat(words) not in text] == []
    assert [words for words in case.get("drop", ()) if flat(words) in text] == []
    stated = {"title": document.title, "author": document.speaker, "publisher": document.publisher}
    assert stated == {name: case.get(name) for name in stated}
    assert document.date == case.get("date")
