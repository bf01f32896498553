"""The manual builds without a warning, is whole, and loads nothing from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factcheck import records
from manual import data_way
from manual.repository import relinked
from tests.conftest import ROOT

REFERENCE = ROOT / "docs" / "reference"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


class Loaded(HTMLParser):
    """What a page loads by itself, and the words that stand for its pictures."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.alternatives: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "img":
            self.alternatives.append(given.get("alt", ""))
        if tag != "a":
            self.addresses += [given[name] for name in ("src", "href") if name in given]


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    loaded = [(page.name, one) for page in pages for one in Loaded(page).addresses]
    assert loaded
    assert not [one for one in loaded if "//" in one[1]]


def test_no_style_loads_anything_from_elsewhere(site: Path) -> None:
    styles = [style.read_text("utf-8") for style in site.rglob("*.css")]
    assert not [style for style in styles if "url(http" in style or "url(//" in style]


def test_every_picture_has_words_that_stand_for_it(site: Path) -> None:
    assert all(words for page in site.rglob("*.html") for words in Loaded(page).alternatives)


def test_members_are_listed_with_what_comments_say_of_them(site: Path) -> None:
    page = (site / "reference" / "records.html").read_text("utf-8")
    assert "the words stand where they stood" in page


def test_every_record_is_in_the_reference() -> None:
    page = (REFERENCE / "records.md").read_text("utf-8").splitlines()
    listed = [line.removeprefix("::: factcheck.records.") for line in page if line[:3] == ":::"]
    assert sorted(listed) == sorted(records.__all__)


def test_the_picture_is_the_one_that_is_drawn_now() -> None:
    assert data_way.PICTURE.read_text("utf-8") == data_way.draw(), "run python -m manual.data_way"


def test_the_picture_names_what_there_is() -> None:
    stages = [stage for station in data_way.STATIONS for stage in station.made_by]
    assert not [stage for stage in stages if not (ROOT / "factcheck" / stage).is_dir()]
    names = [name for station in data_way.STATIONS for name in station.records]
    assert set(names) <= set(records.__all__)


@pytest.mark.parametrize(
    ("source", "written", "expected"),
    [
        ("docs/rules.md", "[a](ledger.md#x)", "[a](ledger.md#x)"),
        ("docs/rules.md", "see [`seeds/`](../seeds), now", "see `seeds/`, now"),
        ("docs/rules.md", "[changes](../CHANGELOG.md)", "[changes](changelog.md)"),
        ("docs/reference/a.md", "[a](../rules.md)", "[a](../rules.md)"),
        ("CHANGELOG.md", "[a](docs/rules.md#b)", "[a](rules.md#b)"),
        ("docs/rules.md", "[a](https://example.org/b.md)", "[a](https://example.org/b.md)"),
        ("docs/rules.md", "[a](#b)", "[a](#b)"),
    ],
)
def test_links_that_leave_the_manual_become_their_words(
    source: str, written: str, expected: str
) -> None:
    assert relinked(written, source) == expected
