"""Debates in the forms that parliaments share: ParlaMint TEI and Akoma Ntoso."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from factcheck.readers import read
from factcheck.records import Document, Turn

SAMPLES = Path(__file__).parent / "samples"


def words(document: Document, turn: Turn) -> str:
    return document.text[turn.start : turn.end]


def test_parlamint() -> None:
    orchards, following = read(SAMPLES / "parlamint.xml")
    assert (orchards.id, orchards.title) == ("Sample.u1", "Orchards")
    assert (following.id, following.title) == ("Sample.u4", "Sample parliament, 4 May 2021")
    assert (orchards.publisher, orchards.date) == ("Sample Corpus", dt.date(2021, 5, 4))
    assert [(turn.speaker, words(orchards, turn)) for turn in orchards.turns] == [
        ("Ann Lee", "We planted 1,200 trees. They grow.\n\nThank you."),
        ("Raj Patel", "Only 900 grew."),
        ("NobodyKnown", "Some said: Kent not."),
    ]
    first = orchards.turns[0]
    assert (first.id, first.office, first.time) == ("Sample.u1", "Chair", dt.time(14, 5))
    assert orchards.place(first.end + 2).page is None
    assert orchards.place(len(orchards.text) - 1).page == "77"


def test_akoma_ntoso() -> None:
    trees, order = read(SAMPLES / "akoma-ntoso.xml")
    assert (trees.id, trees.title) == ("2019-11-06/q1", "Trees (Planting)")
    assert (order.id, order.title) == ("2019-11-06/sp1", "Assembly of Samples")
    assert (trees.date, trees.kind) == (dt.date(2019, 11, 6), "debate")
    question, answer = trees.turns
    assert words(trees, question) == "How many trees were planted?"
    assert (question.speaker, question.time) == ("Mr Patel", dt.time(12))
    assert words(trees, answer) == (
        "I told the House of 1,200 trees. That was 90% of them.\n\nThey grow."
    )
    assert (answer.speaker, answer.office) == ("Ann Lee", "Minister for Orchards")
    assert (answer.time, answer.id) == (dt.time(12, 4, 30), "a1")


def test_two_days_of_akoma_ntoso_are_read_together(tmp_path: Path) -> None:
    day = (SAMPLES / "akoma-ntoso.xml").read_text(encoding="utf-8")
    work = '<FRBRWork><FRBRuri value="/akn/xx/debate/evening"/>'
    (tmp_path / "evening.xml").write_text(day.replace("<FRBRWork>", work), encoding="utf-8")
    (tmp_path / "monday.xml").write_text(day, encoding="utf-8")
    dateless = day.replace("FRBRdate", "FRBRother")
    (tmp_path / "other.xml").write_text(dateless, encoding="utf-8")
    (tmp_path / "tuesday.xml").write_text(day.replace("11-06", "11-07"), encoding="utf-8")
    works = [document.id.removesuffix("/q1") for document in read(tmp_path)][::2]
    assert works == ["akn/xx/debate/evening", "2019-11-06", "other", "2019-11-07"]
