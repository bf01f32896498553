"""Whatever comes and goes, a workspace asks what an analysis from scratch asks."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline, readers, workspace
from factcheck.exports import jsontext
from factcheck.processes import Workers
from factcheck.readers import Memory, Recalled
from factcheck.records import Document, Limits, ReviewItem, codec
from factcheck.settings import DEFAULT, Settings

ALONE = Workers(1)

Asked = tuple[tuple[ReviewItem, ...], Limits]

TIGHT = attrs.evolve(DEFAULT, match=attrs.evolve(DEFAULT.match, key_limit=2, lookups=6, partners=2))
"""Limits so low that what one claim finds hangs on the others."""

TEXTS = (
    "The Department of Health hired 3,100 nurses in 2024. They cost £31 million.",
    "The Department of Health hired 2,900 nurses in 2024. It will hire 500 more by March 2026.",
    "The Department of Health will hire 500 more nurses by June 2026.",
    "In 2024 over 3,000 nurses were hired by the Department of Health.",
    "Ada Reeve’s review of the bridges took four months, at a cost of £1.5 million.",
    "The review of the bridges by Ada Reeve took three months. The Department of Health paid.",
    "The Department of Health will not hire 500 more nurses.",
    "Nothing to see here.",
)
DOCUMENTS = st.builds(
    Document,
    id=st.sampled_from("abcdefghij"),
    text=st.sampled_from(TEXTS),
    date=st.sampled_from([None, dt.date(2025, 4, 28)]),
)
CORPORA = st.lists(DOCUMENTS, unique_by=lambda document: document.id, max_size=8)


def ask(folder: Path, documents: Iterable[Document], how: Settings = DEFAULT) -> Asked:
    """Ask in the way a command does: what is known is recalled."""
    with workspace.opened(folder) as kept:
        found = kept.questions(_reread(documents, kept.memory()), how, workers=ALONE)
        assert set(found.documents) == {document.id for document in documents}
        assert_rows(found.queue)
        return tuple(found.queue), found.limits


def assert_rows(queue: workspace.Queue) -> None:
    """Compare the rows that were kept with those that the items make now."""
    assert [json.loads(row) for row in queue.rows()] == [codec.row(item) for item in queue]
    assert list(queue.rows()) == [jsontext.text(codec.row(item)) for item in queue]


def _reread(documents: Iterable[Document], memory: Memory) -> Iterator[Document | Recalled]:
    for document in documents:
        piece = repr(document).encode()
        recalled = memory.recall(piece)
        if recalled is None:
            memory.learn(piece, [document])
            yield document
        else:
            yield from recalled


def from_scratch(documents: Sequence[Document], how: Settings = DEFAULT) -> Asked:
    analysis = pipeline.analyse(documents, how)
    return analysis.queue, analysis.limits


@settings(deadline=None, max_examples=25)
@given(st.lists(CORPORA, min_size=2, max_size=4), st.sampled_from([DEFAULT, TIGHT]))
def test_whatever_is_added_edited_and_removed_it_asks_what_a_run_from_scratch_asks(
    corpora: list[list[Document]], how: Settings
) -> None:
    with TemporaryDirectory() as folder:
        for documents in corpora:
            assert ask(Path(folder), documents, how) == from_scratch(documents, how)


def test_the_seeds_one_by_one_ask_what_they_ask_together(seeds: Path, tmp_path: Path) -> None:
    documents = [attrs.evolve(document, source=None) for document in readers.read(seeds)]
    for count in range(1, len(documents) + 1):
        asked = ask(tmp_path, documents[:count])
    assert asked == from_scratch(documents)
    assert len(asked[0]) > 4


def test_other_settings_compare_again(tmp_path: Path) -> None:
    documents = [Document(id=str(number), text=text) for number, text in enumerate(TEXTS)]
    for how in (DEFAULT, TIGHT, DEFAULT):
        assert ask(tmp_path, documents, how) == from_scratch(documents, how)


def test_documents_come_back_as_they_are_read_now(tmp_path: Path) -> None:
    document = Document(id="a", text=TEXTS[0], source="a.txt", title="Nurses")
    ask(tmp_path, [document])
    with workspace.opened(tmp_path) as kept:
        found = kept.questions([attrs.evolve(document, source="b.txt")], workers=ALONE)
        assert dict(found.documents) == {"a": attrs.evolve(document, source="b.txt")}
        assert found.claims == pipeline.extract(document)


def test_an_interruption_while_comparing_leaves_what_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [Document(id=str(number), text=text) for number, text in enumerate(TEXTS)]
    before = ask(tmp_path, documents[:3])

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("factcheck.rules.apply", interrupted)
        with pytest.raises(KeyboardInterrupt):
            ask(tmp_path, documents)
    assert ask(tmp_path, documents[:3]) == before
    assert ask(tmp_path, documents) == from_scratch(documents)
