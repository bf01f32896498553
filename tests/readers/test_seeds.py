"""The seeds are as they were given, and what is said of them stands in them."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import subprocess
import sys
from pathlib import Path

from factcheck.readers import read
from factcheck.records import Document


def test_they_are_read_whole_and_without_a_word_of_complaint(seeds: Path) -> None:
    documents = list(read(seeds))
    assert [document.id[:3] for document in documents] == ["000", "001", "002", "003", "004"]
    for document in documents:
        assert document.text.encode() == (seeds / f"{document.id}.txt").read_bytes()


def test_nobody_edited_them(seeds: Path) -> None:
    sums = re.findall(
        r"^([0-9a-f]{64})  (\S+)$", (seeds / "README.md").read_text("utf-8"), flags=re.MULTILINE
    )
    assert len(sums) == 5
    for digest, name in sums:
        assert hashlib.sha256((seeds / name).read_bytes()).hexdigest() == digest


def test_every_name_and_day_stands_in_the_text_itself(seeds: Path) -> None:
    for document in read(seeds):
        people = [(turn.speaker, turn.office) for turn in document.turns]
        people.append((document.speaker, document.office))
        for words in (document.title, document.publisher, *sum(people, ())):
            assert words is None or words in document.text
        asked = dt.date.fromisoformat(document.asked) if document.asked else None
        for day in (document.date, asked):
            assert day is None or _shows(document, day)


def test_what_is_not_shown_is_not_known(seeds: Path) -> None:
    days = {document.id[:3]: document.date for document in read(seeds)}
    assert days == {
        "000": None,
        "001": None,
        "002": None,
        "003": dt.date(2025, 4, 28),
        "004": dt.date(2022, 7, 21),
    }


def test_turns_begin_and_end_with_a_line(seeds: Path) -> None:
    for document in read(seeds):
        for turn in document.turns:
            assert turn.start == 0 or document.text[turn.start - 1] == "\n"
            assert turn.end == len(document.text) or document.text[turn.end - 1] == "\n"


def test_importing_the_readers_is_cheap() -> None:
    heavy = "{'cattrs', 'ruamel.yaml', 'rich', 'click', 'rapidfuzz'}"
    code = f"import sys, factcheck.readers, factcheck.records; print({heavy} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def _shows(document: Document, day: dt.date) -> bool:
    british = rf"\b{day.day}(st|nd|rd|th) {day:%B %Y}\b"
    return day.isoformat() in document.text or re.search(british, document.text) is not None
