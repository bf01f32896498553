"""Hansard in XML, in its old and its new form."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.readers import bounds, read
from factcheck.records import Document
from tests.readers.conftest import Reading, Write

SAMPLES = Path(__file__).parent / "samples"


def documents(name: str) -> list[Document]:
    return list(read(SAMPLES / name))


def said(document: Document) -> list[tuple[str, str | None, str | None]]:
    """Return the words of each turn, who says them, and the end of the speech's id."""
    return [
        (document.text[turn.start : turn.end], turn.speaker, (turn.id or "").rpartition("a.")[2])
        for turn in document.turns
    ]


def test_what_stands_below_a_heading_is_a_document() -> None:
    apples, pears = documents("hansard-old.xml")
    assert (apples.id, apples.title) == ("debate/2008-02-06a.10.2", "ORCHARDS: Apple Trees")
    assert (pears.id, pears.title) == ("debate/2008-02-06a.12.0", "PEARS")
    assert (apples.date, apples.kind) == (dt.date(2008, 2, 6), "debate")
    assert (apples.publisher, apples.url) == ("Hansard", "http://example.org/10#2")
    assert pears.url is None


def test_turns_know_their_speech_and_speaker() -> None:
    apples, _ = documents("hansard-old.xml")
    assert said(apples) == [
        ("How many apple trees were planted at a cost of £2½ million in 2007?", "Ann Lee", "10.3"),
        (
            "We planted 1,200—[Interruption.]—apple trees.\n\n"
            "I said so in my café speech:\n\n“A thousand trees”.",
            "Raj Patel",
            "11.0",
        ),
        ("Question put and agreed to.", None, "11.0"),
        ("The House divided: Ayes 2, Noes 1.", None, "11.1"),
    ]
    question, answer, *_ = apples.turns
    assert (question.time, question.column, question.office) == (dt.time(9, 34), "10", None)
    assert (answer.time, answer.column) == (dt.time(11, 31), "11")
    assert answer.office == "The Minister for Orchards"
    assert apples.turns[-1].time is None


def test_claims_can_be_cited_by_speech() -> None:
    apples, _ = documents("hansard-old.xml")
    claim = next(claim for claim in pipeline.extract(apples) if "1,200" in claim.quote.exact)
    assert claim.speaker == "Raj Patel"
    assert claim.place.speech == "uk.org.publicwhip/debate/2008-02-06a.11.0"
    assert (claim.place.column, claim.place.line) == ("11", None)
    assert claim.said == dt.date(2008, 2, 6)


def test_the_new_form_and_its_tables() -> None:
    (document,) = documents("hansard-new.xml")
    assert (document.id, document.title) == ("lords/2021-02-03a.5.1", None)
    assert document.turns[0].speaker == "Baroness Oak"
    assert "as my noble friend (Ann Lee) said." in document.text
    (table,) = document.tables
    assert document.text[table.start : table.end] == (
        "County\t2019\t2020\nKent\t1,200\t1,300\nSurrey\t90\t"
    )


def test_written_answers_know_who_asked() -> None:
    (document,) = documents("hansard-answers.xml")
    assert (document.kind, document.asker) == ("written-answer", "Ann Lee")
    assert [speaker for _, speaker, _ in said(document)] == ["Ann Lee", "Raj Patel"]
    assert document.text.endswith("An apple tree cost £30 in 2007.")


def test_a_file_cut_short_gives_the_documents_before_the_cut(write: Write) -> None:
    data = (SAMPLES / "hansard-old.xml").read_bytes()
    path = write("short.xml", data[: data.index(b"Object.")])
    errors: list[object] = []
    found = list(read(path, on_error=errors.append))
    assert [document.id for document in found] == ["debate/2008-02-06a.10.2"]
    assert [str(error) for error in errors] == [
        f"{path}:39: not well-formed XML: no element found",
    ]


def test_a_debate_has_its_limits(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_BYTES", 2000)
    speech = "<speech id='x/debate/2020-01-01a.1.1'><p>" + "word " * 100 + "</p></speech>"
    path = write("long.xml", "<publicwhip>" + speech * 9 + "</publicwhip>")
    errors: list[object] = []
    assert list(read(path, on_error=errors.append)) == []
    assert [str(error) for error in errors] == [f"{path}: {bounds.TOO_LONG}"]


def test_what_it_does_not_know_is_passed_over(write: Write) -> None:
    path = write(
        "odd.xml",
        "<publicwhip><new-thing><p>Nobody’s.</p></new-thing>"
        "<speech speakername='Ann\u202eLee'><aside>Forty <x>trees</x>.</aside></speech>"
        "</publicwhip>",
    )
    (document,) = read(path)
    assert (document.id, document.text) == ("odd/1", "Forty trees.")
    assert document.turns[0].speaker == "Ann\u202eLee"
    assert (document.date, document.title, document.turns[0].id) == (None, None, None)


def test_what_the_file_does_not_say_sources_may(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("in/day.xml", (SAMPLES / "hansard-new.xml").read_bytes())
    entry = "schema: factcheck.sources/1\ndocuments:\n  day.xml: {title: Trees, publisher: Nobody}"
    write("in/sources.yaml", entry)
    ((document,), errors) = reading("in")
    assert errors == []
    assert (document.title, document.publisher) == ("Trees", "Hansard")
    assert document.first_line is None


@pytest.mark.parametrize("name", ["hansard-old.xml", "parlamint.xml", "akoma-ntoso.xml"])
def test_standard_input_is_told_by_how_it_begins(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = (SAMPLES / name).read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    piped = [(document.id, document.text) for document in read("-")]
    assert piped == [(document.id, document.text) for document in documents(name)]
