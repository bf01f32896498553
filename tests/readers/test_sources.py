"""What ``sources.yaml`` says of documents, and every way it can be wrong."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck.errors import InputError
from factcheck.readers import plain_yaml, read
from tests.readers.conftest import Reading, Write

CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    Path(__file__).with_name("sources.cases.yaml").read_text("utf-8")
)
HEAD = "schema: factcheck.sources/1\ndocuments:\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_every_problem_is_told_with_its_line(
    case: dict[str, Any], write: Write, reading: Callable[..., Reading]
) -> None:
    write("in/talk.txt", "Forty trees\nwere planted\n")
    write("in/other/more.txt", "Fifty trees")
    write("in/sources.yaml", case["sources"])
    documents, errors = reading("in/talk.txt")
    assert sorted(errors) == [f"in/sources.yaml:{problem}" for problem in case["problems"]]
    assert len(documents) == 1


def test_what_it_says_is_known(write: Write, reading: Callable[..., Reading]) -> None:
    write("talk.txt", "Forty trees\nwere\nplanted")
    write(
        "sources.yaml",
        next(case for case in CASES if case["name"] == "everything is right")["sources"],
    )
    ((document,), _) = reading("talk.txt")
    assert document.id == "opening-talk"
    assert (document.title, document.publisher) == ("1984", "no")
    assert (str(document.date), document.asked) == ("2025-05-02", "2025-04")
    assert (document.speaker, document.office) == ("A. Gardener", "Head of Trees")
    assert document.question == "How many trees?"
    assert [(turn.start, turn.end, turn.speaker) for turn in document.turns] == [
        (0, 12, None),
        (12, 24, "B. Forester"),
    ]


def test_an_entry_with_a_problem_is_left_out_and_the_others_stand(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("a.txt", "Forty trees")
    write("b.txt", "Fifty trees")
    write("sources.yaml", HEAD + "  a.txt: {kind: speech, date: 2025}\n  b.txt: {kind: speech}\n")
    documents, errors = reading("a.txt", "b.txt")
    assert [document.kind for document in documents] == [None, "speech"]
    assert len(errors) == 1


def test_without_a_handler_one_error_tells_every_problem(write: Write) -> None:
    talk = write("talk.txt", "Forty trees")
    path = write("sources.yaml", HEAD + "  talk.txt: {date: 2025, titel: Trees}\n  b.txt: {}\n")
    with pytest.raises(InputError) as caught:
        list(read(talk))
    assert str(caught.value) == (
        f"{path}:3: talk.txt.date: expected a date such as 2025-04-28, not 2025; "
        "3: talk.txt.titel: unknown field (did you mean 'title'?); "
        "4: b.txt: no such file beside it"
    )


def test_a_folder_may_speak_of_its_subfolders_and_they_for_themselves(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("in/2024/a.txt", "Forty trees")
    write("in/2025/b.txt", "Fifty trees")
    write(
        "in/sources.yaml", HEAD + "  2024/a.txt: {kind: news}\n  2025/b.txt: {kind: news, title: B}"
    )
    write("in/2025/sources.yaml", HEAD + "  b.txt: {kind: speech}")
    documents, errors = reading("in")
    assert errors == []
    assert [(document.kind, document.title) for document in documents] == [
        ("news", None),
        ("speech", "B"),
    ]


def test_what_is_said_of_a_jsonl_file_holds_for_its_documents(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("all.jsonl", '{"id": "a", "text": "Forty"}\n{"id": "b", "text": "Fifty", "kind": "news"}')
    write("sources.yaml", HEAD + "  all.jsonl: {kind: speech, publisher: The Leaf}")
    documents, errors = reading("all.jsonl")
    assert errors == []
    assert [(document.kind, document.publisher) for document in documents] == [
        ("speech", "The Leaf"),
        ("news", "The Leaf"),
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "sources.yaml: empty"),
        (b"schema: \xff", "sources.yaml:1: not UTF-8 text: 0xff at byte 8; save it as UTF-8"),
        (b"a: b\nc: \x07", "sources.yaml:2: not YAML: a character U+0007"),
        (b"# nothing\n", "sources.yaml:1: expected 'schema: factcheck.sources/1' and 'documents:'"),
        (b"- " * 20_000, "sources.yaml:1: nested too deeply"),
    ],
)
def test_a_file_that_is_no_yaml(
    content: bytes, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("talk.txt", "Forty trees")
    write("sources.yaml", content)
    documents, errors = reading("talk.txt")
    assert ([document.id for document in documents], errors) == (["talk"], [problem])


def test_a_file_that_is_none(write: Write, reading: Callable[..., Reading], tmp_path: Path) -> None:
    for folder in ("pipe", "folder", "link", "loop"):
        write(f"{folder}/{folder}.txt", "Forty trees")
    os.mkfifo(tmp_path / "pipe/sources.yaml")
    (tmp_path / "folder/sources.yaml").mkdir()
    (tmp_path / "link/sources.yaml").symlink_to("nowhere")
    (tmp_path / "loop/sources.yaml").symlink_to("sources.yaml")
    documents, errors = reading("pipe", "folder", "link", "loop")
    assert [document.id for document in documents] == ["pipe", "folder", "link", "loop"]
    assert errors == [
        "pipe/sources.yaml: not a regular file",
        "folder/sources.yaml: not a regular file",
        "link/sources.yaml: a link to nothing",
        "loop/sources.yaml: too many levels of symbolic links",
    ]


def test_an_alias_bomb_does_not_grow() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    loaded = plain_yaml.load("\n".join(lines))
    assert len(loaded.problems) == 39 * 9
    assert {words for _, words in loaded.problems} == {"an alias (*): write it out"}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            "{a: 1, b: -7, c: 0x10, d: 1_000, e: 1e3, f: 1.5}",
            [1, -7, "0x10", "1_000", "1e3", "1.5"],
        ),
        ("{a: true, b: False, c: yes, d: no, e: on}", [True, False, "yes", "no", "on"]),
        ("{a: null, b: ~, c: , d: 'null', e: ''}", [None, None, None, "null", ""]),
        ("{a: 2025-04-28, b: 12:30, c: '2025', d: 007}", ["2025-04-28", "12:30", "2025", 7]),
    ],
)
def test_only_whole_numbers_truth_and_null_are_read_as_such(text: str, data: list[Any]) -> None:
    loaded = plain_yaml.load(text)
    assert list(loaded.data.values()) == data
    assert loaded.problems == []


@given(st.lists(st.sampled_from([*"ab:- {}[],&*!|>'\"%#\n\t\\?~01.<\r\x85", "---\n", "&a ", "*a"])))
def test_any_text_is_data_or_a_problem(parts: list[str]) -> None:
    loaded = plain_yaml.load("".join(parts))
    assert all(line >= 1 and words for line, words in loaded.problems)
