"""Word: what a file holds in order, with the pages it remembers; broken and hostile files."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers import read
from factcheck.readers.word.text import spaced
from factcheck.records import Document
from tests.readers.conftest import Reading, Write

W = nsdecls("w")


def saved(file: Any) -> bytes:
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def one(write: Write, file: Any) -> Document:
    (found,) = read(write("report.docx", saved(file)))
    return found


def raw(file: Any, xml: str) -> None:
    """Put raw elements at the end of the body."""
    holder = parse_xml(f"<w:body {W}>{xml}</w:body>")
    for element in list(holder):
        file.element.body.insert(len(file.element.body) - 1, element)


def test_headings_paragraphs_and_lists(write: Write) -> None:
    file = docx.Document()
    file.core_properties.title = "Bridges"
    file.add_heading("Our pledges", 1)
    file.add_paragraph("We  will:")
    file.add_paragraph("Repair 120 bridges", style="List Bullet")
    file.add_paragraph("Build 3\tmore", style="List Number")
    file.add_paragraph("All by 2030.")
    found = one(write, file)
    assert found.text == (
        "Our pledges\n\nWe will:\n\nRepair 120 bridges\nBuild 3 more\n\nAll by 2030."
    )
    assert (found.title, found.speaker, found.date, found.pages) == ("Bridges", None, None, ())


def test_a_quote_knows_the_page_that_word_showed_it_on(write: Write) -> None:
    file = docx.Document()
    broken = "<w:r><w:lastRenderedPageBreak/><w:t>120 bridges in all.</w:t></w:r>"
    raw(file, f'<w:p><w:r><w:t xml:space="preserve">We repaired </w:t></w:r>{broken}</w:p>')
    raw(file, "<w:p><w:r><w:lastRenderedPageBreak/><w:t>No more.</w:t></w:r></w:p>")
    found = one(write, file)
    assert found.text == "We repaired 120 bridges in all.\n\nNo more."
    assert [found.place(found.text.index(word)).page for word in ("repaired", "120", "No")] == [
        *("1", "2", "3")
    ]


def test_what_was_deleted_is_not_read_and_what_was_inserted_is(write: Write) -> None:
    file = docx.Document()
    raw(
        file,
        "<w:p><w:r><w:t xml:space='preserve'>It cost </w:t></w:r>"
        "<w:del w:id='1' w:author='a'><w:r><w:delText>£4m</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='a'><w:r><w:t>£5m</w:t></w:r></w:ins>"
        "<w:hyperlink><w:r><w:t xml:space='preserve"
        "'> a year</w:t></w:r></w:hyperlink>"
        "<w:r><w:noBreakHyphen/><w:t>so.</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Held in a control.</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>",
    )
    assert one(write, file).text == "It cost £5m a year\u2011so.\n\nHeld in a control."


def test_the_table_of_contents_is_left_out(write: Write) -> None:
    file = docx.Document()
    raw(file, "<w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>Homes 12</w:t></w:r></w:p>")
    file.add_paragraph("Forty trees.")
    assert one(write, file).text == "Forty trees."


def test_a_cell_knows_its_row_and_its_columns(write: Write) -> None:
    file = docx.Document()
    file.add_paragraph("Table 1: Bridges repaired")
    table = file.add_table(4, 3)
    for row, texts in enumerate(["Region,Repaired,", ",2023,2024", "North,12,14", "South,,7"]):
        for column, text in enumerate(texts.split(",")):
            table.cell(row, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    for row in (0, 1):
        table.rows[row]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))
    found = one(write, file)
    (read_,) = found.tables

    def said(span: Any) -> str:
        return found.text[span.start : span.end]

    assert said(read_.caption) == "Table 1: Bridges repaired"
    assert [[said(cell), said(cell.row), *map(said, cell.columns)] for cell in read_.cells] == [
        ["12", "North", "Repaired", "2023"],
        ["14", "North", "Repaired", "2024"],
        ["7", "South", "Repaired", "2024"],
    ]


def test_a_table_that_lays_out_a_page_is_text(write: Write) -> None:
    file = docx.Document()
    table = file.add_table(1, 2)
    table.cell(0, 0).text = "Ministry of Bridges"
    table.cell(0, 1).text = "Forty trees. " * 60
    found = one(write, file)
    assert found.tables == ()
    assert found.text.startswith("Ministry of Bridges\n\nForty trees. Forty")


def test_a_footnote_stands_after_its_paragraph(write: Write) -> None:
    file = docx.Document()
    raw(
        file,
        "<w:p><w:r><w:t>It cost £5m</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:t>The end.</w:t></w:r></w:p>",
    )
    notes = (
        f"<w:footnotes {W}><w:footnote w:id='-1'><w:p/></w:footnote><w:footnote w:id='2'>"
        "<w:p><w:r><w:t>In prices of 2023.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes.encode())
    file.part.relate_to(part, kind)
    assert one(write, file).text == "It cost £5m.\n\nIn prices of 2023.\n\nThe end."


def archive(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(f"word/{name}.xml", data)
    return stream.getvalue()


def with_body(xml: bytes) -> bytes:
    """Return a file of Word whose main part is something else."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for part in old.namelist():
            new.writestr(part, xml if part == "word/document.xml" else old.read(part))
    return stream.getvalue()


MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ENTITIES = b"".join(b'<!ENTITY e%d "&e%d;&e%d;">' % (n, n - 1, n - 1) for n in range(1, 40))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (lambda: b"", "bad.docx: empty"),
        (lambda: b"Forty trees", "bad.docx: not a Word file that can be read"),
        (lambda: b"PK\x03\x04 and no more", "bad.docx: not a Word file that can be read"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "bad.docx: encrypted, or an"),
        (lambda: archive(document=b"<a/>"), "bad.docx: not a Word file that can be read"),
        (lambda: archive(document=b" " * 2**26 + b" "), "bad.docx: unpacks to more than"),
        (lambda: saved(docx.Document()), "bad.docx: no text"),
        (lambda: with_body(b"<w:document"), "bad.docx: not a Word file that can be read"),
        (lambda: with_body(b"<a/>"), "bad.docx: not a Word file that can be read"),
        (
            lambda: with_body(b"<!DOCTYPE a [<!ENTITY e0 'x'>" + ENTITIES + b"]><a>&e39;</a>"),
            "bad.docx: not a Word file that can be read",
        ),
        (
            lambda: with_body(
                b'<!DOCTYPE d [<!ENTITY n "5 million">]><w:document xmlns:w="%s"><w:body><w:p><w:r>'
                b"<w:t>We gave &n; pounds.</w:t></w:r></w:p></w:body></w:document>" % MAIN
            ),
            "bad.docx: declares entities, which no Word file may",
        ),
        (lambda: with_body(b"<a>" * 100_000), "bad.docx: not a Word file that can be read"),
    ],
)
def test_what_cannot_be_read_is_one_line(
    content: Callable[[], bytes], problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("bad.docx", content())
    write("good.txt", "Forty trees")
    documents, (error,) = reading("bad.docx", "good.txt")
    assert error.startswith(problem)
    assert "\n" not in error
    assert [document.id for document in documents] == ["good"]


def test_without_the_library_one_line_says_what_to_install(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.docx", saved(docx.Document()))
    monkeypatch.setitem(sys.modules, "docx", None)
    documents, (error,) = reading("a.docx")
    assert documents == []
    assert error.startswith("a.docx: needs what is not installed: pip install 'factcheck[word]'")


@given(st.lists(st.text("ab \t\n\xa0", max_size=6), min_size=1, max_size=6))
def test_pages_begin_at_the_words_they_began_at(pieces: list[str]) -> None:
    breaks = [len("".join(pieces[:number])) for number in range(1, len(pieces))]
    text, moved = spaced("".join(pieces), breaks)
    assert len(moved) == len(breaks)
    assert moved == sorted(moved)
    for before, after in zip(breaks, moved, strict=True):
        letters = sum(letter in "ab\xa0" for letter in "".join(pieces)[:before])
        assert sum(letter in "ab" for letter in text[:after]) <= letters
