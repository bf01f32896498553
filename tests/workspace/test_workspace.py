"""A workspace gives what reading gives, and reads no more than it must."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline, workspace
from factcheck.errors import InputError, WorkspaceError
from factcheck.processes import Workers
from factcheck.records import Claim, Document
from factcheck.workspace import Happened, fingerprints

ALONE = Workers(1)

TEXTS = (
    "More than 3,000 nurses were hired by the Department of Health in 2024.",
    "The Department of Health hired 2,900 nurses in 2024. It will hire 500 more by March 2026.",
    "Ada Reeve’s review of the bridges took just four months, at a cost of £1.5 million.",
    "The review of the bridges by Ada Reeve will take three months.",
    "Nothing to see here.",
)
DOCUMENTS = st.builds(
    Document,
    id=st.sampled_from("abcdefgh"),
    text=st.sampled_from(TEXTS),
    title=st.sampled_from([None, "Nurses", "Bridges"]),
    date=st.sampled_from([None, dt.date(2025, 4, 28)]),
    speaker=st.sampled_from([None, "Ada Reeve"]),
)
CORPORA = st.lists(DOCUMENTS, unique_by=lambda document: document.id, max_size=8)


def run(
    folder: Path, documents: Iterable[Document]
) -> tuple[list[tuple[Document, tuple[Claim, ...]]], workspace.Workspace]:
    with workspace.opened(folder) as kept:
        return list(kept.extracted(documents, pipeline.extract_each, ALONE)), kept


def run_until_interrupted(folder: Path, documents: Iterable[Document], *, after: int) -> None:
    with workspace.opened(folder) as kept:
        for _ in islice(kept.extracted(documents, pipeline.extract_each, ALONE), after):
            pass
        raise KeyboardInterrupt


@settings(deadline=None, max_examples=25)
@given(st.lists(CORPORA, min_size=1, max_size=4))
def test_whatever_is_added_edited_and_removed_it_gives_what_a_run_from_scratch_gives(
    corpora: list[list[Document]],
) -> None:
    before: set[Document] = set()
    with TemporaryDirectory() as folder:
        for documents in corpora:
            found, kept = run(Path(folder), documents)
            scratch = list(pipeline.here(documents, pipeline.extract_each))
            assert found == scratch
            assert pipeline.analyse_claims(
                documents, [claim for _, claims in found for claim in claims]
            ) == pipeline.analyse_claims(
                documents, [claim for _, claims in scratch for claim in claims]
            )
            now = set(documents)
            readings = kept.readings
            assert readings is not None
            assert (readings.read, readings.recalled, readings.dropped) == (
                len(now - before),
                len(now & before),
                len(before - now),
            )
            before = now


@pytest.mark.parametrize(
    "field", [field.name for field in attrs.fields(Document) if field.name != "source"]
)
def test_whatever_changes_in_a_document_is_a_change(field: str) -> None:
    document = Document(id="a", text=TEXTS[0] + " " + TEXTS[1])
    other = pickle.loads(pickle.dumps(document))
    assert fingerprints.of_document(other) == fingerprints.of_document(document)
    changed = {
        "text": TEXTS[0],
        "date": dt.date(2025, 4, 28),
        "asked": "2025-04",
        "turns": (("turn",),),
        "first_line": 3,
    }.get(field, "other")
    object.__setattr__(other, field, changed)
    assert fingerprints.of_document(other) != fingerprints.of_document(document)


def test_where_it_was_read_from_is_no_change() -> None:
    document = Document(id="a", text=TEXTS[0], source="a.txt")
    assert fingerprints.of_document(document) == fingerprints.of_document(
        attrs.evolve(document, source="/elsewhere/a.txt")
    )


def test_what_was_read_before_an_interruption_is_kept_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace.readings, "_BATCH", 1)
    documents = [Document(id=str(number), text=text) for number, text in enumerate(TEXTS)]
    with pytest.raises(KeyboardInterrupt):
        run_until_interrupted(tmp_path, documents, after=3)
    found, kept = run(tmp_path, documents)
    assert kept.before is Happened.INTERRUPTED
    assert kept.readings is not None
    assert (kept.readings.read, kept.readings.recalled) == (2, 3)
    assert found == list(pipeline.here(documents, pipeline.extract_each))
    assert run(tmp_path, documents)[1].before is Happened.NOTHING


@pytest.mark.parametrize(
    "error", [BrokenPipeError(32, "Broken pipe"), InputError("a.txt", "no such file or folder")]
)
def test_what_goes_wrong_outside_the_workspace_is_none_of_its_errors(
    error: Exception, tmp_path: Path
) -> None:
    documents = [Document(id="a", text=TEXTS[0])]

    def stop() -> Iterator[Document]:
        yield from documents
        raise error

    run(tmp_path, documents)
    with pytest.raises(type(error)) as raised:
        run(tmp_path, stop())
    assert raised.value is error
    assert run(tmp_path, documents)[1].before is Happened.NOTHING


def test_another_version_reads_everything_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [Document(id="a", text=TEXTS[0])]
    run(tmp_path, documents)
    monkeypatch.setattr(fingerprints, "of_reading", lambda: "of the next version")
    _, kept = run(tmp_path, documents)
    assert kept.readings is not None
    assert (kept.before, kept.readings.read) == (Happened.OTHER_VERSION, 1)


def test_two_runs_do_not_share_a_workspace(tmp_path: Path) -> None:
    with (
        FileLock(tmp_path / "workspace.lock"),
        pytest.raises(WorkspaceError, match="in use by another run"),
        workspace.opened(tmp_path),
    ):
        pytest.fail("it was opened")


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with (
        pytest.raises(WorkspaceError, match=r"holds other files such as letter\.txt"),
        workspace.opened(tmp_path),
    ):
        pytest.fail("it was opened")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("content", [b"", b"not a database\n" * 1_000])
def test_a_damaged_file_is_one_line(content: bytes, tmp_path: Path) -> None:
    run(tmp_path, [Document(id="a", text=TEXTS[0])])
    path = tmp_path / "workspace.duckdb"
    if content:
        path.write_bytes(content)
    else:
        data = path.read_bytes()
        middle = len(data) // 4
        path.write_bytes(data[:middle])
    with pytest.raises(WorkspaceError) as raised, workspace.opened(tmp_path) as kept:
        list(kept.extracted([Document(id="a", text=TEXTS[0])], pipeline.extract_each, ALONE))
    assert str(raised.value).startswith(str(path))
    assert "\n" not in str(raised.value)
    assert "made again from the documents" in str(raised.value)


def test_a_place_where_no_folder_can_be_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(WorkspaceError, match="not a directory"),
        workspace.opened(tmp_path / "file" / "below"),
    ):
        pytest.fail("it was opened")
