"""Web pages as they come: any encoding, any markup, much of it broken, some of it hostile."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.readers import read
from factcheck.readers.formats import Source, chosen
from factcheck.readers.web import page
from factcheck.readers.web.charset import decoded
from factcheck.records import Document
from factcheck.records.codec import from_json
from factcheck.records.table import Span
from tests.readers.conftest import Reading, Write

SENTENCE = "The council repaired 120 bridges in 2023, at a cost of £5m, which is more than before."


def html(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def article(body: str, head: str = "") -> str:
    return html(f"<article>{body}</article>", head)


@pytest.mark.parametrize(
    ("data", "encoding", "remarked"),
    [
        ("£5".encode(), "utf-8", None),
        (b"\xef\xbb\xbf" + "£5".encode(), "utf-8", None),
        (b"\xff\xfe" + "£5".encode("utf-16-le"), "utf-16-le", None),
        (b"<meta charset=iso-8859-1>" + "£5 “so”".encode("cp1252"), "windows-1252", None),
        (b'<?xml version="1.0" encoding="koi8-r"?>' + "да".encode("koi8-r"), "koi8-r", None),
        (b"<meta charset='utf-8'>" + "£5".encode("cp1252"), "windows-1252", "and is not"),
        (b'<meta charset="latin1">' + "£5".encode(), "utf-8", "says that it is windows-1252"),
        ("£5".encode("cp1252"), "windows-1252", "does not say"),
        (b"<meta charset=no-such-thing>" + "£5".encode("cp1252"), "windows-1252", "does not say"),
        (b"<meta charset=base64>ok", "utf-8", None),
        (b"<meta charset=euc-jp>\xff\xff", "euc_jp", "were replaced"),
    ],
)
def test_the_encoding_is_what_the_bytes_are(
    data: bytes, encoding: str, remarked: str | None
) -> None:
    result = decoded(data)
    assert result.encoding == encoding
    assert remarked in (result.remark or "") if remarked else result.remark is None


@given(st.text())
def test_utf_8_is_read_exactly(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    assert decoded(data).text == data.decode().removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_any_bytes_are_some_text(data: bytes) -> None:
    assert isinstance(decoded(data).text, str)


def test_an_encoding_that_is_not_the_one_stated_is_said(write: Write) -> None:
    data = html(f"<p>{SENTENCE}</p>", '<meta charset="utf-8">').encode("cp1252")
    notices: list[str] = []
    (document,) = read(write("a.html", data), on_notice=lambda notice: notices.append(notice.words))
    assert "£5m" in document.text
    assert notices == ["says that it is utf-8 and is not; read as windows-1252"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "bad.html: empty"),
        ("<script>document.write('Forty trees')</script>", "bad.html: no text"),
        (html("<nav><a href='/a'>Home</a></nav>"), "bad.html: no text"),
        (html("<img src='data:image/png;base64,AAAA'>"), "bad.html: no text"),
        (b"\x00\x01\x02\x03", "bad.html: a binary file"),
        ("<!-- nothing -->", "bad.html: no "),
        (html("<p " + "".join(f" a{i}" for i in range(9999)) + ">"), "bad.html: a tag of more"),
        (html("<div>" * 100_000 + SENTENCE), "bad.html: no text"),
    ],
)
def test_what_holds_no_text_is_refused_in_one_line(
    content: str | bytes, problem: str, write: Write, reading: Callable[..., Reading]
) -> None:
    write("bad.html", content)
    write("good.txt", SENTENCE)
    documents, (error,) = reading("bad.html", "good.txt")
    assert error.startswith(problem)
    assert "\n" not in error
    assert [document.id for document in documents] == ["good"]


def test_a_page_has_a_limit(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "MOST_CHARACTERS", 1000)
    picture = "<img src='data:image/png;base64," + "A" * 9999 + "'>"
    write("pictures.html", article(f"<p>{SENTENCE}</p>{picture}"))
    write("long.html", article(f"<p>{SENTENCE}</p>" * 50))
    documents, errors = reading("pictures.html", "long.html")
    assert [document.text for document in documents] == [SENTENCE]
    assert errors[0].startswith("long.html: longer than")


def test_without_the_library_one_line_says_what_to_install(
    write: Write, reading: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    monkeypatch.setitem(sys.modules, "trafilatura.metadata", None)
    write("a.html", article(f"<p>{SENTENCE}</p>"))
    documents, (error,) = reading("a.html")
    assert documents == []
    assert error.startswith("a.html: needs what is not installed: pip install 'factcheck[html]'")


def read_page(write: Write, content: str) -> str:
    (document,) = read(write("a.html", content))
    return document.text


def test_tags_within_a_figure_do_not_part_it(write: Write) -> None:
    body = f"<p>{SENTENCE}</p><p>It cost <b>£1</b>,200 <i>m</i>ore<sup>3</sup> a year.</p>"
    assert read_page(write, article(body)).endswith("It cost £1,200 more3 a year.")


def test_the_number_of_a_footnote_does_not_run_on_a_figure(write: Write) -> None:
    note = '<sup><a href="#n1">1</a></sup>'
    linked = "<a href='#n2'><sup>[2]</sup></a>more<a href='#n3'>3</a>"
    body = f"<p>{SENTENCE}</p><p>It cost £1,200{note} and {linked}.</p>"
    assert read_page(write, article(body)).endswith("It cost £1,200 and more.")


def test_blocks_are_not_glued_to_one_another(write: Write) -> None:
    body = f"<p>{SENTENCE}</p><div>In 2024<div>14 bridges were closed.</div></div>"
    assert "202414" not in read_page(write, article(body))


def test_a_cell_knows_its_row_its_columns_and_its_caption(write: Write) -> None:
    table = (
        "<table><caption>Bridges</caption>"
        "<tr><th rowspan=2>Region</th><th colspan=2>Repaired</th></tr>"
        "<tr><th>2023</th><th>2024</th></tr>"
        "<tr><td>North</td><td>12</td><td>1<b>4</b></td></tr></table>"
    )
    (document,) = read(write("a.html", article(f"<p>{SENTENCE}</p>{table}<p>{SENTENCE}</p>")))
    (found,) = document.tables

    def words(*spans: Span | None) -> list[str]:
        return [document.text[span.start : span.end] for span in spans if span is not None]

    assert words(found.caption) == ["Bridges"]
    assert document.text[found.start : found.end].endswith("North\t12\t14")
    assert [words(cell, cell.row, *cell.columns) for cell in found.cells] == [
        ["12", "North", "Repaired", "2023"],
        ["14", "North", "Repaired", "2024"],
    ]


def test_a_document_of_a_page_has_no_lines(write: Write) -> None:
    (document,) = read(write("a.html", article(f"<p>{SENTENCE}</p>")))
    assert document.place(0).line is None


def test_what_a_browser_saves_beside_a_page_is_passed_over(
    write: Write, reading: Callable[..., Reading]
) -> None:
    write("in/a page.html", article(f"<p>{SENTENCE}</p>"))
    write("in/a page_files/script.js", "alert(120)")
    write("in/other_files/talk.txt", SENTENCE)
    documents, errors = reading("in")
    assert [document.id for document in documents] == ["a page", "other_files/talk"]
    assert errors == []


LINKED = {
    "@type": ["Thing", "OpinionNewsArticle"],
    "headline": "Bridges &amp; roads",
    "datePublished": "2024-02-29T23:59:00-05:00",
    "author": {"@id": "#me"},
    "publisher": "The Example",
}


@pytest.mark.parametrize(
    "data",
    [
        [LINKED, {"@type": "Person", "@id": "#me", "name": ["A. Writer"]}],
        {"@graph": [LINKED, {"@type": "Person", "@id": "#me", "name": "A. Writer"}]},
        {"@type": "WebPage", "mainEntity": {**LINKED, "author": [{"name": "A. Writer"}]}},
    ],
)
def test_json_ld_says_what_a_page_is(data: object, write: Write) -> None:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    (document,) = read(write("a.html", article(f"<p>{SENTENCE}</p>", script)))
    assert document.title == "Bridges & roads"
    assert (document.speaker, document.publisher) == ("A. Writer", "The Example")
    assert (str(document.date), document.kind) == ("2024-02-29", "opinion")


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 100_000,
        '{"@type": "NewsArticle", "datePublished": "2024-02-30", "author": 7, "headline": {}}',
        '{"@type": "NewsArticle", "datePublished": ["soon"], "author": [[[]]], "publisher": null}',
        '{"@type": {"a": 1}, "@id": 5, "@graph": "x"}',
        '[{"@type": "Article", "headline": "One"}, {"@type": "Article", "headline": "Two"}]',
    ],
)
def test_json_ld_that_says_nothing_invents_nothing(script: str, write: Write) -> None:
    head = f'<script type="application/ld+json">{script}</script>'
    (document,) = read(write("a.html", article(f"<p>{SENTENCE}</p>", head)))
    assert (document.title, document.speaker, document.publisher, document.date) == (None,) * 4


def test_no_date_is_guessed(write: Write) -> None:
    head = '<link rel="canonical" href="https://example.test/2021/03/04/bridges">'
    body = f"<p>{SENTENCE}</p><p>The bridge fell on 7 May 2019.</p><footer>© 2022</footer>"
    (document,) = read(write("a.html", article(body, head)))
    assert document.date is None


MARKUP = st.lists(
    st.sampled_from(
        [
            *"<p> </p> <table> <tr> <td> <th> </table> <ul> <li> </ul> </a> <sup> <div>".split(),
            *"</div> <article> </article> <br> <!-- --> <script> </script> <h2> &pound;".split(),
            *"&#0; &#1; &#xd800; \ue0f70\ue0f7 \0 \ufffe \n \t £5m 2024 words".split(" "),
            *("<th colspan=3>", "<td rowspan=900>", "<a href=x>", "<input type=email>", SENTENCE),
        ]
    ),
    max_size=40,
)


@given(MARKUP)
def test_any_markup_is_read_or_refused(pieces: list[str]) -> None:
    data = " ".join(pieces).encode()
    source = Source(name="a", id="a", stream=BytesIO(data), report=print, note=lambda _: None)
    with contextlib.suppress(InputError):
        (found,) = chosen("a", ".html", data).read(source)
        document = from_json(Document, {"id": "a", **found.fields})
        assert document.text.strip()
        assert all(
            document.text[cell.start : cell.end]
            for table in document.tables
            for cell in table.cells
        )
