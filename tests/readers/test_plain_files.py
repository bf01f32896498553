"""One file of text: held exactly, or refused in one line that names the file and the place."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.readers import bounds, read
from factcheck.readers.encoding import decode
from tests.readers.conftest import Reading, Write


@pytest.mark.parametrize(
    "text",
    [
        "One line",
        "Windows\r\nold Mac\rUnix\n",
        "  indented, with a trailing space \n\n",
        "no-break\u00a0space, soft\u00adhyphen, \u2028separator, e\u0301 and é, 🌳",
        "a byte order mark \ufeff in the middle",
        "\x0cform feed and \x1b[31mescape",
    ],
)
def test_the_text_is_held_as_it_is(text: str, write: Write) -> None:
    (document,) = read(write("talk.txt", text))
    assert document.text == text
    assert document.id == "talk"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_decoding_changes_nothing(text: str) -> None:
    if text and not text.isspace():
        assert decode(text.encode(), "a.txt") == text


@given(st.binary(max_size=60))
def test_bytes_are_read_exactly_or_refused(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert decode(data, "a.txt").encode() == data.removeprefix(b"\xef\xbb\xbf")


def test_a_byte_order_mark_is_no_part_of_the_text(write: Write) -> None:
    (document,) = read(write("talk.txt", b"\xef\xbb\xbfForty trees"))
    assert document.text == "Forty trees"
    assert document.quote(0, 5).exact == "Forty"


@pytest.mark.parametrize("name", ["talk.md", "talk", "talk.text", "talk.TXT", "talk.2025.txt"])
def test_any_suffix_will_do(name: str, write: Write) -> None:
    (document,) = read(write(name, "Forty trees"))
    assert document.id == name.rpartition(".")[0] or name


def test_a_document_knows_its_source_and_invents_nothing(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("in/talk.txt", "Forty trees")
    ((document,), errors) = reading("in/talk.txt")
    assert errors == []
    assert document.source == "in/talk.txt"
    unknown = (document.title, document.publisher, document.kind, document.date, document.asked)
    assert unknown == (None,) * 5
    assert (document.speaker, document.turns) == (None, ())


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "bad.txt: empty"),
        (b"\xef\xbb\xbf", "bad.txt: empty"),
        (b" \r\n\t\n", "bad.txt: nothing but white space"),
        (b"%PDF-1.7 \0\0", "bad.txt: a binary file: a NUL byte at byte 9"),
        (b"one\ntwo \xa35m\n", "bad.txt:2: not UTF-8 text: 0xa3 at byte 8; save it as UTF-8"),
        (b"cut off \xe2\x82", "bad.txt:1: not UTF-8 text: 0xe2 at byte 8; save it as UTF-8"),
        (b"surrogate \xed\xa0\x80", "bad.txt:1: not UTF-8 text: 0xed at byte 10; save it as UTF-8"),
        ("Forty trees".encode("utf-16"), "bad.txt: UTF-16 text: save it as UTF-8"),
        (b"\xfe\xff\0F", "bad.txt: UTF-16 text: save it as UTF-8"),
        ("Forty trees".encode("utf-32"), "bad.txt: UTF-32 text: save it as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(
    content: bytes, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("bad.txt", content)
    write("good.txt", "Forty trees")
    documents, errors = reading("bad.txt", "good.txt")
    assert errors == [problem]
    assert [document.id for document in documents] == ["good"]


@pytest.mark.parametrize("suffix", ["csv", "docx", "html", "json", "jsonl", "md", "pdf", "xml"])
def test_an_empty_file_of_any_form_is_called_so(
    suffix: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write(f"bad.{suffix}", b"")
    assert reading(f"bad.{suffix}") == ([], [f"bad.{suffix}: empty"])


def test_without_a_handler_the_first_error_is_raised(write: Write) -> None:
    bad, good = write("bad.txt", b"\0"), write("good.txt", "Forty trees")
    documents = read(good, bad, good)
    assert next(documents).id == "good"
    with pytest.raises(InputError) as caught:
        next(documents)
    assert caught.value.source == str(bad)


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("nowhere.txt", "nowhere.txt: no such file or folder"),
        ("talk.txt/more.txt", "talk.txt/more.txt: not a directory"),
        ("a\0b", "a\0b: no path has a NUL character"),
        ("", "'': no such file or folder"),
    ],
)
def test_a_path_to_nothing(
    path: str, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("talk.txt", "Forty trees")
    assert reading(path) == ([], [problem])


def test_a_file_that_may_not_be_read(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("talk.txt", "Forty trees")

    def refuse(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    documents, errors = reading("talk.txt")
    assert documents == []
    assert errors[-1] == "talk.txt: permission denied"


def test_links(write: Write, reading: Callable[..., Reading], tmp_path: Path) -> None:
    write("talk.txt", "Forty trees")
    (tmp_path / "link.txt").symlink_to("talk.txt")
    (tmp_path / "broken.txt").symlink_to("nowhere")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    documents, errors = reading("link.txt", "broken.txt", "loop.txt")
    assert [document.id for document in documents] == ["link"]
    assert errors == [
        "broken.txt: a link to nothing",
        "loop.txt: too many levels of symbolic links",
    ]


def test_a_pipe_is_refused_and_does_not_hang(
    reading: Callable[..., Reading], tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reading("pipe") == ([], ["pipe: not a regular file; use '-' to read from a pipe"])


def test_a_document_has_a_limit(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_BYTES", 10)
    write("just.txt", "x" * 10)
    write("over.txt", "x" * 11)
    documents, errors = reading("just.txt", "over.txt")
    assert [document.id for document in documents] == ["just"]
    assert errors == ["over.txt: longer than the 64 MiB that a document may have"]


def test_a_line_of_50_mb_is_read(write: Write, reading: Callable[..., Reading]) -> None:
    write("long.txt", b"word " * 10_000_000)
    ((document,), errors) = reading("long.txt")
    assert (len(document.text), errors) == (50_000_000, [])


def test_a_name_that_is_not_utf_8(reading: Callable[..., Reading], tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(name, "wb") as file:
            file.write(b"Forty trees")
    except OSError:
        pytest.skip("this file system has no such names")
    documents, errors = reading(".")
    assert (documents, errors) == ([], ["./caf\\xe9.txt: its name is not UTF-8"])
