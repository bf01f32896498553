"""The targets: every reader, the figure grammar, the stages, a ledger's files, the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import factcheck
from factcheck.anchoring import anchor
from factcheck.errors import InputError
from factcheck.ledger.baseline_files import read_baseline, written
from factcheck.ledger.decision_files import read_decisions
from factcheck.ledger.folder import open_ledger
from factcheck.ledger.syncing import sync
from factcheck.readers.calendar import read_calendar
from factcheck.readers.cases import read_cases
from factcheck.readers.scales import read_scales
from factcheck.readers.settings import read_settings
from factcheck.records import Document, Group, Quantity, Selector
from tests.conftest import ROOT, TEXTS
from tests.fuzz.page import PAGE_TARGETS
from tests.fuzz.target import Target, check_lines, holding
from tests.fuzz.wrapping import as_page_of_pdf, as_part_of_word

__all__ = ["TARGETS"]

WORDS = tuple(
    piece.encode()
    for piece in (
        *(
            "13,000 ",
            "£5m ",
            "37% ",
            "1.5 ",
            "half a ",
            "two thirds of ",
            "one in five ",
            "½ ",
            "–",
        ),
        *(
            "more than ",
            "up to ",
            "nearly ",
            "by ",
            "to ",
            "from ",
            "between ",
            "and ",
            "rose ",
            "not ",
        ),
        *(
            "police officers ",
            "homes ",
            "months ",
            "a year ",
            "three-month ",
            "2024-25 ",
            "in 2023 ",
        ),
        *(
            "by March ",
            "next year ",
            "Q3 ",
            "today ",
            "We will ",
            "no plans to ",
            "has been delayed ",
        ),
        *(
            "“",
            "”",
            "said ",
            "Ada Reeve ",
            "the Minister ",
            "her ",
            ". ",
            "\n",
            "\n\n",
            ", ",
            "(",
            ")",
        ),
        *("İ", "\u202e", "\0", "🍲", "\t", "- ", "1. ", "# ", "> "),
    )
)
MARKUP = tuple(
    piece.encode()
    for piece in (
        *(
            "<p>",
            "</p>",
            "<table><tr><td>",
            "</td></tr></table>",
            "<th colspan='9'>",
            "&amp;",
            "&e;",
        ),
        *(
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            '"',
            "<speech>",
            "</speech>",
            "<u>",
            "<seg>",
            "120 homes",
        ),
        *(
            '<?xml version="1.0"?>',
            "&#163;",
            "&#0;",
            "\n",
            "\0",
            "£5m",
            " colnum='1'",
            "<b>",
            "<i/>",
        ),
    )
)
BROKEN = (b"\xa3", b"\xff\xfe", b"\xe2\x80")
YAML = tuple(
    piece.encode()
    for piece in (
        *(
            "schema: ",
            "documents:",
            "\n  - ",
            "\n- ",
            ": ",
            "turns: [{line: 1}]",
            "date: 2024-01-01",
        ),
        *(
            "id: a\n",
            "statement: b\n",
            "appearances:\n",
            "exact: c\n",
            "figure: {words: d, value: 1}",
        ),
        *(
            "*a",
            "&a ",
            "[",
            "]",
            "{",
            "}",
            "'",
            '"',
            "|\n",
            "# ",
            "~",
            "no",
            "1e9",
            "\n",
            "  ",
            "\0",
        ),
        *("start: 0\n", "sha256: ab\n", "<<<<<<< HEAD\n", "---\n", "!!python/object ", "? ", "\t"),
    )
)
JSON = tuple(
    piece.encode()
    for piece in (
        *('{"id": "a", "text": "b"}\n', '"', "{", "}", "[", "]", ",", ":", "null", "true", "1e400"),
        *('"date": "2024-01-01"', '"turns": [{"start": 0, "end": 1}]', "\\ud800", "\\u0000", "\n"),
        *("-0", "[" * 50, '"id"', '"text"', '"kind"', '"claims": []', '"supersedes": "x"'),
    )
)
WORD = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    b'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Homes</w:t></w:r></w:p>'
    b"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
    b"<w:p><w:r><w:t>120 homes</w:t><w:br w:type='page'/></w:r></w:p></w:tc></w:tr></w:tbl>"
    b"<w:p><w:ins><w:r><w:t>In 2023</w:t><w:tab/></w:r></w:ins><w:del><w:r/></w:del></w:p>"
    b"<w:sdt><w:sdtContent/></w:sdt><w:footnoteReference w:id='1'/></w:body></w:document>"
)
TOML = tuple(
    piece.encode()
    for piece in (
        *(
            "[match]\n",
            "threshold = 7.5\n",
            "[[deadlines]]\n",
            'words = "this Parliament"\n',
            "nan",
        ),
        *(
            "last = 2029-08-21\n",
            "said_from = 2024-01-01\n",
            "inf",
            "[queue]\n",
            "high = 60\n",
            "\n",
        ),
        *(
            "[[scales]]\n",
            'name = "a"\n',
            "[search]\n",
            "=",
            '"',
            "'''",
            "[",
            "]",
            "#",
            "1979-05-27",
        ),
    )
)


def _read_documents(folder: Path) -> None:
    errors: list[InputError] = []
    for document in factcheck.read(folder, on_error=errors.append):
        for turn in document.turns:
            assert 0 <= turn.start <= turn.end <= len(document.text)
    check_lines(errors)


def _reader(suffix: str, *starts: bytes, pieces: tuple[bytes, ...]) -> Target:
    run = holding(_read_documents, at=f"a{suffix}")
    return Target(name=f"read-{suffix[1:]}", run=run, starts=starts or (b"",), pieces=pieces)


def _kept(*patterns: str) -> tuple[bytes, ...]:
    folder = ROOT / "tests" / "readers"
    return tuple(path.read_bytes() for one in patterns for path in sorted(folder.glob(one)))


def _texts(data: bytes) -> list[Document]:
    """Return what stands between null characters as documents, three at most."""
    parts = data.decode("utf-8", "replace").split("\0")[:3]
    return [
        Document(id=str(number), text=text) for number, text in enumerate(parts) if text.strip()
    ]


def _figures(data: bytes) -> None:
    for document in _texts(data):
        end = 0
        for figure in factcheck.figures(document):
            assert figure.quote.fits(document.text)
            if isinstance(figure, Quantity):
                assert figure.quote.start >= end
                end = figure.quote.end


def _extract(data: bytes) -> None:
    for document in _texts(data):
        claims = factcheck.extract(document)
        assert all(claim.quote.fits(document.text) for claim in claims)
        assert len({claim.id for claim in claims}) == len(claims)


def _queue(data: bytes) -> None:
    documents = _texts(data)
    there = factcheck.analyse(documents)
    back = factcheck.analyse(reversed(documents))
    assert there.queue == back.queue


def _compare(data: bytes) -> None:
    left, _, right = data.decode("utf-8", "replace").partition("\0")
    factcheck.compare(left, right)
    assert factcheck.compare(left, left).outcome != "differ"


def _search(data: bytes) -> None:
    asked, _, held = data.partition(b"\0")
    hits = factcheck.search_index(_texts(held)).search(asked.decode("utf-8", "replace"), top=3)
    assert all(0 <= hit.score <= 1 for hit in hits)


def _anchor(data: bytes) -> None:
    exact, _, text = data.decode("utf-8", "replace").partition("\0")
    if not exact or not text.strip():
        return
    found = anchor(Selector(document="a", exact=exact), Document(id="a", text=text))
    assert found.quote is None or found.quote.fits(text)
    assert found.holds or exact not in text or len(found.candidates) > 1


def _sync(folder: Path) -> None:
    ledger = open_ledger(folder / "claims")
    documents = {document.id: document for document in factcheck.read(folder / "texts")}
    groups: tuple[Group, ...] = factcheck.match(documents.values())
    for file in ledger.files:
        sync(file, documents, groups)


def _baseline(folder: Path) -> None:
    baseline = read_baseline(str(folder / "baseline.yaml"))
    (folder / "again.yaml").write_text(written(baseline), "utf-8")
    assert written(read_baseline(str(folder / "again.yaml"))) == written(baseline)


def _of_file(read: Callable[[Path], object], name: str) -> Callable[[bytes], None]:
    return holding(lambda folder: read(folder / name), at=name)


_CLAIMS = tuple(path.read_bytes() for path in sorted((ROOT / "claims").glob("*.yaml")))[:4]
_SEEN = tuple(text.encode() for text in TEXTS.values())
_PAIR = b"\0".join(_SEEN)
_SOURCES = (ROOT / "seeds" / "sources.yaml").read_bytes()
_LEDGER = 'schema: factcheck.ledger/1\ndocuments: ["../texts"]\n'
_BESIDE = {f"texts/{name}": text for name, text in TEXTS.items()} | {"claims/ledger.yaml": _LEDGER}

_TARGETS = (
    _reader(".txt", *_SEEN, pieces=WORDS),
    _reader(".md", b"---\ntitle: [\n---\n", b"---\nkind: debate\n---\nA: b\n", pieces=WORDS + YAML),
    _reader(".jsonl", b'{"id": "a", "text": "', pieces=JSON),
    _reader(".json", b'{"results": [{"value": {"questionText": "', pieces=JSON + MARKUP),
    _reader(".csv", b"id,text\n", b'id\ttext\n"', pieces=(b",", b'"', b"\n", b"\r\n", b"\t", b"a")),
    _reader(".xml", *_kept("samples/*.xml"), pieces=MARKUP + BROKEN),
    _reader(".html", *_kept("pages/blog.html", "pages/bulletin.html"), pieces=MARKUP + BROKEN),
    _reader(".pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", pieces=(b"obj", b"<<")),
    _reader(".docx", b"PK\x03\x04", pieces=(b"PK\x05\x06", b"word/document.xml", b"\0")),
    Target(
        name="word-body",
        run=holding(_read_documents, at="a.docx", wrap=as_part_of_word),
        starts=(WORD,),
        pieces=tuple(piece.encode() for piece in re.findall(r"<[^>]*>", WORD.decode())),
    ),
    Target(
        name="pdf-page",
        run=holding(_read_documents, at="a.pdf", wrap=as_page_of_pdf),
        starts=(b"BT /F 12 Tf 50 700 Td (It built 120 homes.) Tj 0 -14 Td (In two-) Tj ET",),
        pieces=(
            b"BT ",
            b" ET",
            b" Tf",
            b" Td",
            b"(12) Tj",
            b" Tm",
            b"q ",
            b"1 0 0 1 0 0 cm ",
            b"-9",
        ),
    ),
    Target(
        name="sources",
        run=holding(_read_documents, at="sources.yaml", files={"a.txt": "A: b\nC.\n"}),
        starts=(_SOURCES, b"schema: factcheck.sources/1\ndocuments:\n  a.txt:\n    "),
        pieces=YAML,
    ),
    Target(name="figures", run=_figures, starts=_SEEN, pieces=WORDS),
    Target(name="extract", run=_extract, starts=_SEEN, pieces=WORDS),
    Target(name="queue", run=_queue, starts=(_PAIR,), pieces=WORDS),
    Target(name="compare", run=_compare, starts=(_PAIR,), pieces=WORDS),
    Target(name="search", run=_search, starts=(_PAIR,), pieces=WORDS),
    Target(name="anchor", run=_anchor, starts=(b"just four months\0" + _SEEN[1],), pieces=WORDS),
    Target(
        name="ledger",
        run=holding(lambda folder: open_ledger(folder), at="ledger.yaml"),
        starts=(_LEDGER.encode(),),
        pieces=YAML,
    ),
    Target(
        name="tracked-claim",
        run=holding(_sync, at="claims/a.yaml", files=_BESIDE),
        starts=_CLAIMS,
        pieces=YAML,
    ),
    Target(
        name="decisions",
        run=holding(read_decisions, at="ada.jsonl"),
        starts=(b'{"schema": "factcheck.decision/1", "id": "decision-0", "finding": "',),
        pieces=JSON,
    ),
    Target(
        name="baseline",
        run=holding(_baseline, at="baseline.yaml"),
        starts=(b"schema: factcheck.baseline/1\nknown:\n  - rule: value-differs\n    ",),
        pieces=YAML,
    ),
    Target(
        name="settings", run=_of_file(read_settings, "a.toml"), starts=(b"[match]",), pieces=TOML
    ),
    Target(name="calendar", run=_of_file(read_calendar, "a.toml"), pieces=TOML),
    Target(name="scales", run=_of_file(read_scales, "a.toml"), pieces=TOML),
    Target(
        name="cases",
        run=_of_file(read_cases, "a.jsonl"),
        starts=(b'{"case": "a", "kind": "same", "quotes": [{"document": "a", "exact": "b"}',),
        pieces=JSON,
    ),
)

TARGETS = {target.name: target for target in (*_TARGETS, *PAGE_TARGETS)}
"""Every target, by name."""
