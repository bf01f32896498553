"""PDF: paragraphs from lines on pages, and files that are broken, locked, pictures or hostile."""

from __future__ import annotations

import contextlib
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from fpdf import FPDF, FPDF_VERSION
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.readers import read
from factcheck.readers.pdf import bombs, document
from factcheck.records import Document
from tests.readers.conftest import Reading, Write

assert FPDF_VERSION

PROSE = (
    "In 2023 the council repaired 120 bridges, at a cost of 5 million pounds, and inspected 431 "
    "more of them. Well known difficulties led the administration to look again at the programme, "
    "and the independent inspectorate recommended improvements to neighbourhood maintenance."
)


class Report(FPDF):
    """Pages with a running title and numbers."""

    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, "Easton County Council: report on bridges", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, f"Page {self.page_no()} of 9", align="C")


def pdf(*pages: Callable[[FPDF], object], paper: FPDF | None = None, **output: str) -> bytes:
    paper = paper or FPDF()
    for draw in pages:
        paper.add_page()
        paper.set_font("Times", size=11)
        draw(paper)
    return bytes(paper.output())


def prose(text: str = PROSE, align: str = "J") -> Callable[[FPDF], object]:
    def draw(paper: FPDF) -> None:
        for paragraph in text.split("\n"):
            paper.multi_cell(90, 5, paragraph, align=align, new_x="LMARGIN", new_y="NEXT")
            paper.ln(3)

    return draw


def placed(*words: tuple[float, float, str]) -> Callable[[FPDF], object]:
    """Draw words at places, in millimetres from the left and from the top."""

    def draw(paper: FPDF) -> None:
        for left, top, text in words:
            paper.text(left, top, text)

    return draw


def one(write: Write, data: bytes) -> Document:
    (found,) = read(write("report.pdf", data))
    return found


@pytest.mark.parametrize("align", ["J", "L"])
def test_the_lines_of_a_paragraph_are_one_paragraph(align: str, write: Write) -> None:
    text = f"{PROSE}\nA second paragraph is short.\n{PROSE}"
    assert one(write, pdf(prose(text, align))).text == text.replace("\n", "\n\n")


def test_running_titles_and_page_numbers_are_left_out(write: Write) -> None:
    pages = [
        prose(f"{word} {PROSE} This was page {number}.")
        for number, word in enumerate("One day it rains. Then it snows, and hail. Ice".split(". "))
    ]
    text = one(write, pdf(*pages, paper=Report())).text
    assert "report on bridges" not in text
    assert "of 9" not in text
    assert text.count("This was page") == 3


def test_numbers_that_do_not_count_pages_stay(write: Write) -> None:
    pages = [placed((20, 20, f"Bridges repaired: {number}")) for number in (120, 86, 99)]
    text = one(write, pdf(*pages)).text
    assert text.split("\n\n") == [f"Bridges repaired: {number}" for number in (120, 86, 99)]


def test_a_quote_knows_its_page(write: Write) -> None:
    found = one(write, pdf(prose("Forty trees."), prose("Fifty trees."), prose("Sixty trees.")))
    assert [found.place(found.text.index(word)).page for word in ("Forty", "Fifty", "Sixty")] == [
        *("1", "2", "3")
    ]
    assert found.place(0).line is None


def test_a_sentence_goes_on_over_the_page(write: Write) -> None:
    found = one(write, pdf(prose("The council repaired"), prose("120 bridges in all.")))
    assert found.text == "The council repaired 120 bridges in all."
    assert [found.place(found.text.index(word)).page for word in ("repaired", "120")] == ["1", "2"]


def test_pages_have_the_labels_that_are_printed_on_them(write: Write) -> None:
    paper = FPDF()
    for number in range(3):
        paper.add_page(label_style="R" if number < 2 else "D", label_start=1)
        paper.set_font("Times", size=11)
        paper.text(20, 20, "Statement " + "abc"[number])
    labels = [page.label for page in one(write, bytes(paper.output())).pages]
    assert labels[0].lower() == "i"
    assert labels[-1] == "1"


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("We spoke to the govern-", "ment again.", "We spoke to the government again."),
        ("It is a well-", "known problem.", "It is a well-known problem."),
        ("In the years 2023-", "24 it fell.", "In the years 2023-24 it fell."),
        (
            "Two-thirds of them, and two-",
            "thirds again.",
            "Two-thirds of them, and two-thirds again.",
        ),
        ("All of the zyzzy-", "vas were found.", "All of the zyzzyvas were found."),
    ],
)
def test_a_word_cut_at_the_end_of_a_line(
    before: str, after: str, joined: str, write: Write
) -> None:
    rest = (20, 32, "They are known and well. " + after)
    lines = ((20, 20, before), (20, 25, after))
    text = one(write, pdf(placed(*lines), placed(rest))).text
    assert text.startswith(joined)


def test_two_columns_drawn_line_by_line(write: Write) -> None:
    left = [f"and the left column says {number} things of it" for number in range(8)]
    right = [f"while the right one says {number} of other ones" for number in range(8)]
    words = [
        word
        for number, (one_, other) in enumerate(zip(left, right, strict=True))
        for word in ((20.0, 30.0 + 5 * number, one_), (115.0, 30.0 + 5 * number, other))
    ]
    text = one(write, pdf(placed(*words))).text
    assert text.split() == " ".join(left + right).split()


def test_the_cells_of_a_row_are_apart_and_rows_are_lines(write: Write) -> None:
    rows = [("North", "120"), ("South", "86"), ("East", "7")]
    words = [
        (left, 30.0 + 6 * number, text)
        for number, row in enumerate(rows)
        for left, text in zip((20.0, 90.0), row, strict=True)
    ]
    assert one(write, pdf(placed(*words))).text == "North\t120\nSouth\t86\nEast\t7"


def test_items_are_a_line_each_without_their_bullets(write: Write) -> None:
    words = [(20.0, 30.0 + 6 * number, f"\u2022 Build {number} homes") for number in range(1, 4)]
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=11)
    paper.core_fonts_encoding = "windows-1252"
    placed(*words)(paper)
    assert one(write, bytes(paper.output())).text == "Build 1 homes\nBuild 2 homes\nBuild 3 homes"


def test_the_number_of_a_footnote_does_not_run_on_a_figure(write: Write) -> None:
    def draw(paper: FPDF) -> None:
        paper.write(5, "It cost 1,200")
        paper.char_vpos = "SUP"
        paper.write(5, "3")
        paper.char_vpos = "LINE"
        paper.write(5, " in all, and 75 m")
        paper.char_vpos = "SUP"
        paper.write(5, "2")
        paper.char_vpos = "LINE"
        paper.write(5, " of it.")

    assert one(write, pdf(draw)).text == "It cost 1,200 in all, and 75 m2 of it."


@pytest.mark.parametrize(
    ("stated", "title"), [("Bridges", "Bridges"), ("report v2.docx", None), ("", None)]
)
def test_the_title_is_not_the_name_of_a_file(stated: str, title: str | None, write: Write) -> None:
    paper = FPDF()
    paper.set_title(stated)
    found = one(write, pdf(prose(), paper=paper))
    assert (found.title, found.date, found.speaker) == (title, None, None)


def locked() -> bytes:
    paper = FPDF()
    paper.set_encryption(owner_password="owner", user_password="user")
    return pdf(prose(), paper=paper)


def picture(paper: FPDF) -> None:
    paper.rect(10, 10, 50, 50, style="F")


def bomb(unpacked: bytes) -> bytes:
    packed = zlib.compress(unpacked)
    return (
        b"%PDF-1.4\n4 0 obj\n<< /Length "
        + str(len(packed)).encode()
        + b" /Filter /FlateDecode >>\nstream\n"
        + packed
        + b"\nendstream\nendobj\n"
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (lambda: b"", "bad.pdf: empty"),
        (lambda: b"%PDF-1.7 and no more", "bad.pdf: not a PDF that can be read"),
        (lambda: b"Forty trees", "bad.pdf: not a PDF that can be read"),
        (locked, "bad.pdf: encrypted: it opens with a password only"),
        (lambda: pdf(picture, picture), "bad.pdf: no text in its 2 pages: pictures of text"),
        (lambda: bomb(b" " * 2**20 * 33), "bad.pdf: unpacks to more than a document may have"),
    ],
)
def test_what_cannot_be_read_is_one_line(
    content: Callable[[], bytes], problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("bad.pdf", content())
    write("good.txt", PROSE)
    documents, (error,) = reading("bad.pdf", "good.txt")
    assert error.startswith(problem)
    assert "\n" not in error
    assert [document.id for document in documents] == ["good"]


@pytest.mark.parametrize(
    ("limit", "problem"),
    [("MOST_PAGES", "more than the 1 pages"), ("MOST_CHARACTERS", "longer than the")],
)
def test_a_file_has_its_limits(
    limit: str,
    problem: str,
    write: Write,
    reading: Callable[..., Reading],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(document, limit, 1)
    write("a.pdf", pdf(prose(), prose()))
    assert problem in reading("a.pdf")[1][0]


def test_all_streams_together_have_a_limit(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bombs, "MOST_OF_ALL", 1000)
    write("a.pdf", pdf(prose(), prose()))
    assert reading("a.pdf") == ([], ["a.pdf: unpacks to more than a document may have"])


def test_a_broken_table_of_objects_is_mended(write: Write) -> None:
    data = pdf(prose())
    assert one(write, data.replace(b"startxref\n", b"startxref\n9")).text == PROSE


def test_pages_without_text_are_said(write: Write) -> None:
    said: list[str] = []
    pages = (prose(), picture, prose())
    (found,) = read(write("a.pdf", pdf(*pages)), on_notice=lambda notice: said.append(notice.words))
    assert said == ["no text on page 2: blank, or a picture"]
    assert [page.label for page in found.pages] == ["1", "2", "3"]


def test_without_the_library_one_line_says_what_to_install(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    write("a.pdf", pdf(prose()))
    documents, (error,) = reading("a.pdf")
    assert documents == []
    assert error.startswith("a.pdf: needs what is not installed: pip install 'factcheck[pdf]'")


WHOLE = pdf(prose(), prose("Forty trees."), paper=Report())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=30),
    end=st.integers(0, len(WHOLE)),
)
def test_broken_files_are_read_or_refused(
    changes: list[tuple[int, int]], end: int, tmp_path: Path
) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    (tmp_path / "a.pdf").write_bytes(data[:end] if end % 2 else data)
    with contextlib.suppress(InputError):
        (found,) = read(tmp_path / "a.pdf")
        assert found.text.strip()
