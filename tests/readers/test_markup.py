"""Fragments of HTML, their paragraphs and tables, and what becomes of them as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers.composing import Composition
from factcheck.readers.markup.blocks import Paragraph, blocks
from factcheck.readers.markup.html import fragment
from factcheck.records import Document, Span
from factcheck.records.codec import from_json


def composed(html: str) -> Document:
    composition = Composition("a.html")
    composition.add(blocks(fragment(html)))
    return from_json(Document, {"id": "a", **composition.fields()})


def labelled(document: Document) -> list[tuple[str, str | None, list[str]]]:
    """Return the cells of a document's tables: their words, their row and their columns."""

    def words(span: Span) -> str:
        return document.text[span.start : span.end]

    return [
        (words(cell), words(cell.row) if cell.row else None, list(map(words, cell.columns)))
        for table in document.tables
        for cell in table.cells
    ]


@pytest.mark.parametrize(
    ("html", "paragraphs"),
    [
        ("<p>One\n two.</p><p>Three&nbsp;&pound;4.</p>", ["One two.", "Three\u00a0£4."]),
        ("<p>One<p>Two", ["One", "Two"]),
        ("One<br>two<br/> three", ["One\ntwo\nthree"]),
        ("<ul><li>One<li>Two <b>bold</b></ul>tail", ["One", "Two bold", "tail"]),
        ("<p>One<div>Two</div>Three</p>", ["One", "Two", "Three"]),
        ("<p>A<script>var a = '<p>b</p>'</script>B<style>p {}</style></p>", ["AB"]),
        ("<p>1 < 2 & 3</p></div></p>", ["1 < 2 & 3"]),
        ("<table><tr><td><p>Only</p><p>one</p></td></tr></table>", ["Only", "one"]),
        ("", []),
    ],
)
def test_paragraphs(html: str, paragraphs: list[str]) -> None:
    assert list(blocks(fragment(html))) == [Paragraph(text) for text in paragraphs]


def test_a_cell_knows_its_row_its_column_and_the_caption() -> None:
    document = composed(
        "<p>The number of trees is in the following table:</p>"
        "<table><tbody><tr><td><p>County</p></td><td><p>2019</p></td><td>2020</td></tr>"
        "<tr><td>Kent</td><td>1,200</td><td>1,300</td></tr>"
        "<tr><td>Surrey<td>90<td></table><p>After.</p>"
    )
    assert document.text == (
        "The number of trees is in the following table:\n\n"
        "County\t2019\t2020\nKent\t1,200\t1,300\nSurrey\t90\t\n\nAfter."
    )
    (table,) = document.tables
    assert table.caption == Span(start=0, end=46)
    assert labelled(document) == [
        ("1,200", "Kent", ["2019"]),
        ("1,300", "Kent", ["2020"]),
        ("90", "Surrey", ["2019"]),
    ]


def test_headers_may_go_over_several_columns_and_rows() -> None:
    document = composed(
        "<table><caption>Trees</caption><thead><tr><th rowspan=2>County</th><th colspan=2>2019</th>"
        "</tr><tr><th>Oaks</th><th>Elms</th></tr></thead>"
        "<tr><th rowspan=2>Kent</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"
    )
    assert labelled(document) == [
        ("1", "Kent", ["2019", "Oaks"]),
        ("2", "Kent", ["2019", "Elms"]),
        ("3", "Kent", ["2019", "Oaks"]),
        ("4", "Kent", ["2019", "Elms"]),
    ]
    caption = document.tables[0].caption
    assert caption is not None
    assert document.text[caption.start : caption.end] == "Trees"


def test_a_first_row_of_one_cell_is_the_caption_and_figures_head_no_column() -> None:
    document = composed(
        "<table><tr><td colspan=2>Trees planted</td></tr><tr><td>Kent</td><td>12</td></tr>"
        "<tr><td>Surrey</td><td>9</td></tr></table>"
    )
    assert document.text == "Trees planted\n\nKent\t12\nSurrey\t9"
    assert labelled(document) == [("12", "Kent", []), ("9", "Surrey", [])]


_PARTS = st.sampled_from(
    "<p> </p> <table> </table> <tr> </tr> <td> <th> </td> <td/> <thead> <b> </div> <div> <li> <br>"
    " <script> </script> <!-- --> &amp; word 12 <td/colspan=3> <td/rowspan=99999999999>".split()
)


@given(st.lists(_PARTS, max_size=30))
def test_whatever_is_malformed_makes_a_document(parts: list[str]) -> None:
    document = composed("".join(parts).replace("/c", " c").replace("/r", " r"))
    for table in document.tables:
        for cell in table.cells:
            assert "\n" not in document.text[cell.start : cell.end]


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    composed(f"<p>{text}")
