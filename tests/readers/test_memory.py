"""What was read before is not read again, and what is said of it is said again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck import readers
from factcheck.readers import Recalled
from factcheck.records import Document


class Memory:
    """Remembers in a dictionary."""

    def __init__(self) -> None:
        self.known: dict[bytes, list[Document]] = {}

    def recall(self, piece: bytes) -> Sequence[Recalled] | None:
        documents = self.known.get(piece)
        if documents is None:
            return None
        return [Recalled(one.id, one.text.encode()) for one in documents]

    def learn(self, piece: bytes, documents: Sequence[Document]) -> None:
        self.known[piece] = list(documents)


def read(folder: Path, memory: Memory | None = None) -> tuple[list[Document | Recalled], list[str]]:
    said: list[str] = []

    def say(what: object) -> None:
        said.append(str(what))

    if memory is None:
        return list(readers.read(folder, on_error=say, on_notice=say)), said
    return list(readers.reread(folder, memory=memory, on_error=say, on_notice=say)), said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Ships left on 3 May 2024.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        '{"id": "one", "text": "First."}\n\n{"id": "two"}\n{"id": "a", "text": "Again."}\n'
        '{"id": "three", "text": "Third."}\n',
        encoding="utf-8",
    )
    (tmp_path / "c.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "d.csv").write_text("id,text\nfour,Fourth.\nfive,Fifth.\n", encoding="utf-8")
    (tmp_path / "e.jsonl").write_bytes("\ufeff".encode("utf-16-le") + b'{"id": "six"}\n{}\n')
    return tmp_path


def test_what_is_read_at_first_and_what_is_said_is_as_without_a_memory(folder: Path) -> None:
    assert read(folder, Memory()) == read(folder)


def test_what_was_read_is_recalled_and_the_same_is_said_again(folder: Path) -> None:
    memory = Memory()
    first, said = read(folder, memory)
    again, said_again = read(folder, memory)
    assert [(one.id, one.source) for one in again] == [(one.id, one.source) for one in first]
    assert all(isinstance(one, Recalled) for one in again)
    assert said_again == said
    assert len(said) == 4


def test_only_what_changed_is_read(folder: Path) -> None:
    memory = Memory()
    read(folder, memory)
    with (folder / "b.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"id": "seven", "text": "Seventh."}\n')
    (folder / "d.csv").write_text("id,text\nfour,Fourth!\n", encoding="utf-8")
    again, _ = read(folder, memory)
    assert [one.id for one in again if isinstance(one, Document)] == ["seven", "four"]


def test_what_is_known_of_a_file_is_part_of_what_is_remembered(folder: Path) -> None:
    memory = Memory()
    read(folder, memory)
    said = "schema: factcheck.sources/1\ndocuments:\n  a.txt:\n    speaker: Ada Reeve\n"
    (folder / "sources.yaml").write_text(said, encoding="utf-8")
    again, _ = read(folder, memory)
    (document,) = [one for one in again if isinstance(one, Document)]
    assert document.speaker == "Ada Reeve"


def test_an_id_that_a_remembered_document_has_is_taken(folder: Path) -> None:
    memory = Memory()
    read(folder, memory)
    (folder / "a.txt").rename(folder / "five.txt")
    again, said = read(folder, memory)
    assert "five" in {one.id for one in again}
    assert any("its id 'five' is that of" in words for words in said)
