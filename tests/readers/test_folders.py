"""Folders: which files, in which order, under which ids."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.readers import read
from tests.readers.conftest import Reading, Write


def test_the_order_is_that_of_the_names(write: Write, reading: Callable[..., Reading]) -> None:
    names = ["talks/b.txt", "talks/a/z.md", "talks/B.txt", "talks/a/y/x", "talks/c.txt"]
    for name in names:
        write(name, f"Text of {name}")
    documents, errors = reading("talks")
    assert errors == []
    assert [(document.id, document.source) for document in documents] == [
        ("B", "talks/B.txt"),
        ("a/y/x", "talks/a/y/x"),
        ("a/z", "talks/a/z.md"),
        ("b", "talks/b.txt"),
        ("c", "talks/c.txt"),
    ]


def test_what_is_not_a_document_is_passed_over(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("talks/talk.txt", "Forty trees")
    for name in (
        *(".hidden.txt", ".git/config.txt", "README", "README.md", "readme.txt"),
        *("more/README.txt", "sources.yaml"),
    ):
        write(f"talks/{name}", "schema: factcheck.sources/1\ndocuments: {}\n")
    documents, errors = reading("talks")
    assert ([document.id for document in documents], errors) == (["talk"], [])


def test_sources_named_by_a_glob_are_no_document(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("talk.txt", "Forty trees")
    write("sources.yaml", "schema: factcheck.sources/1\ndocuments: {talk.txt: {kind: speech}}")
    documents, errors = reading("sources.yaml", "talk.txt")
    assert ([document.kind for document in documents], errors) == (["speech"], [])


def test_other_files_are_reported_and_the_rest_is_read(
    write: Write, reading: Callable[..., Reading], tmp_path: Path
) -> None:
    write("talks/a.png", b"\x89PNG\0")
    write("talks/b.txt", "Forty trees")
    write("talks/c.txt", b"")
    os.mkfifo(tmp_path / "talks/d")
    (tmp_path / "talks/e.txt").symlink_to("nowhere")
    documents, errors = reading("talks")
    assert [document.id for document in documents] == ["b"]
    assert errors == [
        "talks/a.png: a binary file: a NUL byte at byte 4",
        "talks/c.txt: empty",
        "talks/d: not a regular file; use '-' to read from a pipe",
        "talks/e.txt: a link to nothing",
    ]


def test_a_folder_without_documents(
    reading: Callable[..., Reading], write: Write, tmp_path: Path
) -> None:
    write("talks/README.md", "Nothing yet")
    (tmp_path / "talks/empty").mkdir()
    (tmp_path / "talks/loop").symlink_to(".")
    assert reading("talks") == ([], ["talks: a folder without documents"])


def test_links_to_folders_are_not_followed(
    write: Write, reading: Callable[..., Reading], tmp_path: Path
) -> None:
    write("talks/a.txt", "Forty trees")
    write("other/b.txt", "Fifty trees")
    (tmp_path / "talks/loop").symlink_to(".")
    (tmp_path / "talks/other").symlink_to("../other")
    (tmp_path / "elsewhere").symlink_to("other")
    documents, errors = reading("talks", "elsewhere")
    assert ([document.id for document in documents], errors) == (["a", "b"], [])


def test_a_file_is_read_once(write: Write, reading: Callable[..., Reading], tmp_path: Path) -> None:
    path = write("talks/a.txt", "Forty trees")
    (tmp_path / "talks/z.txt").symlink_to("a.txt")
    documents, errors = reading("talks", "talks/a.txt", "./talks", str(path))
    assert ([document.id for document in documents], errors) == (["a"], [])


def test_two_documents_of_one_id_are_an_error(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("2024/talk.txt", "Forty trees")
    write("2025/talk.md", "Fifty trees")
    documents, errors = reading("2024", "2025/talk.md")
    assert [document.text for document in documents] == ["Forty trees"]
    assert errors == ["2025/talk.md: its id 'talk' is that of 2024/talk.txt"]


def test_a_folder_streams(write: Write, reading: Callable[..., Reading], tmp_path: Path) -> None:
    write("talks/a.txt", "Forty trees")
    path = write("talks/b.txt", "Fifty trees")
    documents = read(tmp_path / "talks")
    assert next(documents).id == "a"
    path.write_text("Sixty trees")
    assert next(documents).text == "Sixty trees"


def test_a_folder_that_may_not_be_listed(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("talks/a.txt", "Forty trees")
    write("talks/closed/b.txt", "Fifty trees")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    documents, errors = reading("talks")
    assert [document.id for document in documents] == ["a"]
    assert errors == ["talks/closed: permission denied"]
