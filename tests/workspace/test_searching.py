"""Whatever comes and goes, a workspace finds what an index made from scratch finds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline, workspace
from factcheck.processes import Workers
from factcheck.records import CHECKED_CLAIM, Document, Hit
from factcheck.settings import DEFAULT, Settings

ALONE = Workers(1)

TEXTS = (
    "The Department of Health hired 3,100 nurses in 2024. They cost £31 million.",
    "Over 3,000 nurses were hired by the department. Ada Reeve counted them.",
    "Ada Reeve’s review of the bridges took four months, at a cost of £1.5 million.",
    "Vaccines hold microchips, a post said.",
    "two\nmillion nurses \x00 \ud800",
    "",
)
QUERIES = ("3,100 nurses", "What did the review of bridges cost?", "microchip vaccination", "")
DOCUMENTS = st.builds(
    Document,
    id=st.sampled_from("abcdef"),
    text=st.sampled_from(TEXTS),
    title=st.sampled_from([None, "Bridges of the north"]),
    kind=st.sampled_from([None, CHECKED_CLAIM]),
)
CORPORA = st.lists(DOCUMENTS, unique_by=lambda document: document.id, max_size=6)

BY_WORDS = attrs.evolve(DEFAULT, search=attrs.evolve(DEFAULT.search, letters=0.0, length=0.0))

Found = list[tuple[Hit, ...]]


def search(folder: Path, documents: Sequence[Document], how: Settings) -> Found:
    with workspace.opened(folder) as kept:
        found = kept.search(documents, how, workers=ALONE)
        assert set(found.documents) == {document.id for document in documents}
        return [found.index.search(query) for query in QUERIES]


def from_scratch(documents: Sequence[Document], how: Settings) -> Found:
    index = pipeline.search_index(documents, how)
    return [index.search(query) for query in QUERIES]


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(CORPORA, st.sampled_from([DEFAULT, BY_WORDS])), max_size=4))
def test_it_finds_what_an_index_from_scratch_finds(
    runs: list[tuple[list[Document], Settings]],
) -> None:
    with TemporaryDirectory() as folder:
        for documents, how in runs:
            assert search(Path(folder), documents, how) == from_scratch(documents, how)


def test_what_was_compared_is_not_read_again_for_a_search(tmp_path: Path) -> None:
    said = [Document(id="a", text=TEXTS[0]), Document(id="b", text=TEXTS[1])]
    checked = Document(id="c", text=TEXTS[3], kind=CHECKED_CLAIM)
    with workspace.opened(tmp_path) as kept:
        kept.questions([*said, checked], workers=ALONE)
    with workspace.opened(tmp_path) as kept:
        found = kept.search([*said, checked], workers=ALONE)
        assert kept.readings is not None
        assert kept.readings.read == 1
        (hit,) = found.index.search("vaccines with microchips", top=1)
    assert hit.claim.document == "c"
