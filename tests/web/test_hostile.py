"""The words of documents, notes and addresses never act: whatever they hold is shown as text."""

from __future__ import annotations

import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from starlette.testclient import TestClient

from factcheck import pipeline
from factcheck.ledger.deciding import Reviewer, decide
from factcheck.pipeline import Analysis
from factcheck.records import Document, Outcome, Support
from factcheck.web.app import application
from factcheck.web.desk import Desk
from factcheck.web.urls import claim_url, document_url
from tests.web.conftest import BASE, HOST, NOW

HOSTILE = [
    "<script>window.pwned = 1</script>",
    '"><img src=x onerror=window.pwned=1>',
    "' onmouseover='window.pwned=1' x='",
    "</textarea></title></style></script><svg onload=window.pwned=1>",
    "javascript:window.pwned=1",
    "{{ 7 * 7 }}{% raw %}",
    "\u202eevil\u2066 \u200f\u200b\ufeff",
    "\x00\x08\x1b[31m\x7f\x85",
    "&lt;b&gt;&#x3c;script&#x3e;",
    "<!--",
    "]]>",
    "\\u003cscript\\u003e",
    "\ud800",
]
ALLOWED = {
    *("a", "aside", "blockquote", "body", "button", "caption", "circle", "code"),
    *("datalist", "dd", "desc", "details", "div", "dl", "dt", "figcaption", "figure"),
    *("footer", "form", "g", "h1", "h2", "h3", "head", "header", "html", "input", "kbd"),
    *("label", "li", "line", "link", "main", "mark", "meta", "nav", "ol", "option", "p"),
    *("path", "q", "rect", "script", "section", "select", "small", "span", "strong"),
    *("summary", "svg", "table", "tbody", "td", "text", "textarea", "tfoot", "th", "thead"),
    *("time", "title", "tr", "ul"),
}
UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


class _Tame(HTMLParser):
    """Fails where a page holds anything that our own templates do not."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, tag
        attributes = {name: value or "" for name, value in attrs}
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        if tag == "script":
            assert attributes == {"src": "/static/keys.js", "defer": ""}
        for name in ("href", "action", "src"):
            scheme = attributes.get(name, "/")
            assert scheme.startswith(("/", "#", "https://", "http://")), scheme
            assert not scheme.startswith("//")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> str:
    """Return the text of a page that is tame and holds nothing unseen."""
    unseen = {char for char in page if unicodedata.category(char) in UNSEEN} - {"\n"}
    assert not unseen
    parser = _Tame()
    parser.feed(page)
    parser.close()
    return parser.text


def poisoned(poison: str) -> Analysis:
    """Return an analysis of two texts that do not agree, with a poison wherever words can stand."""
    sentences = ("The council repaired {} bridges in {}, at a cost of £{}m.", "“{}” {}")
    texts = [
        f"{poison} {sentences[0].format(number, poison + ' 2023', 5)} {poison}\n{poison}"
        for number in ("120", "more than 140")
    ]
    return pipeline.analyse(
        Document(
            id=f"{poison}/{number}",
            text=text,
            title=poison,
            publisher=poison,
            speaker=poison,
            asker=poison,
            source=poison,
        )
        for number, text in enumerate(texts)
    )


def walk(analysis: Analysis, poison: str, decisions: Path) -> None:
    """Look at every page that shows words of documents, notes, names or addresses."""
    desk = Desk(analysis, decisions, lambda: NOW, reviewer=poison.strip() or None)
    client = TestClient(application(desk, [HOST]), base_url=BASE, follow_redirects=False)
    query = f"text={quote(poison, errors='replace')}&document={quote(poison, errors='replace')}"
    for address in ("/", f"/?{query}", f"/findings/{quote(poison, safe='', errors='replace')}"):
        read(client.get(address).text)
    for bad in ("severity", "state", "sort", "page"):
        read(client.get(f"/?{bad}={quote(poison, errors='replace')}").text)
    for item in analysis.queue:
        assert "bridges" in read(client.get(f"/findings/{item.finding.id}?{query}").text)
    for name in ("as_of", "timing", "stage", "page"):
        read(client.get(f"/commitments?{name}={quote(poison, errors='replace')}").text)
    for address in ("/claims", f"/claims?{query}", "/commitments", "/commitments?as_of=2030-01-01"):
        read(client.get(address).text)
    for group in analysis.groups:
        read(client.get(claim_url(group.id)).text)
    for claim in analysis.claims:
        read(client.get(document_url(claim.document, claim.id)).text)


@pytest.mark.parametrize("poison", HOSTILE)
def test_hostile_documents(poison: str, decisions: Path) -> None:
    analysis = poisoned(poison)
    assert analysis.queue
    walk(analysis, poison, decisions)


@pytest.mark.parametrize("poison", [one for one in HOSTILE if one.isprintable()])
def test_hostile_notes(analysis: Analysis, decisions: Path, poison: str) -> None:
    item = analysis.queue[0]
    support = Support(url=poison, quote=poison)
    for reviewer in (poison, "Ada"):
        decide(
            decisions,
            item.finding,
            Reviewer(reviewer),
            NOW,
            outcome=Outcome.INCONSISTENT,
            reason=poison,
            note=poison,
            evidence=[support],
        )
    walk(analysis, poison, decisions)


@examples(max_examples=10)
@given(
    poison=st.text(
        st.sampled_from("<>\"'&/=`;:()[]{}%#?! \n\t\x00\x1f\u202e\u2028aAé£1-"), max_size=30
    )
)
def test_any_words(poison: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    walk(poisoned(poison), poison, tmp_path_factory.mktemp("ledger") / "decisions")


@examples(max_examples=50)
@given(st.text(max_size=20))
def test_the_address_of_any_document_is_one_of_this_page(name: str) -> None:
    address = document_url(name, "claim-1")
    assert address.isascii()
    assert address.startswith("/document?id=")
    assert not set(address) & set("<>\"' \n\\")
