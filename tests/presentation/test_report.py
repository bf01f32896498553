"""What a report says, and that no document can make it say or do anything else.

The reports in ``gold/`` are written anew by ``UPDATE_GOLD=1 pytest tests/presentation``; read the
difference before you keep it.
"""

from __future__ import annotations

import os
import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.exports.visible import visible
from factcheck.presentation.report import Report, as_html, as_markdown
from factcheck.presentation.segments import Kind, Segment
from tests.conftest import ROOT
from tests.exports import samples
from tests.presentation.reports import DECISION, made, parsed, words

GOLD = ROOT / "tests" / "presentation" / "gold"
HOSTILE = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\" onmouseover='alert(1)' x=\"",
    "&lt;b&gt; &amp;",
    "\u202egnp.exe \u2066x \x1b[31m \x00",
    "{{ 7 * 7 }} {% raw %}",
    "javascript:alert(1)",
]


def without_style(page: str) -> str:
    """Return a page without its style sheet, which is not what a gold file is about."""
    bare = re.sub(r"(?s)<style>.*?</style>", "<style></style>", page)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", bare)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("report.html", without_style(as_html(made()))),
        ("report.md", as_markdown(made())),
    ],
    ids=["html", "markdown"],
)
def test_the_reports_are_those_of_the_gold_files(name: str, text: str) -> None:
    if os.environ.get("UPDATE_GOLD"):
        (GOLD / name).write_text(text, "utf-8")
    assert text == (GOLD / name).read_text("utf-8")


@pytest.mark.parametrize("statuses", [True, False])
def test_a_report_is_valid_and_its_anchors_lead_somewhere(statuses: bool) -> None:
    tree = parsed(as_html(made(statuses=statuses)))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    links = [str(a.get("href")) for a in tree.iter("a")]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    labels = [e.get("aria-labelledby") for e in tree.iter() if e.get("aria-labelledby")]
    assert {name for label in labels for name in str(label).split()} <= set(ids)


def test_a_report_needs_nothing_else_and_runs_nothing() -> None:
    tree = parsed(as_html(made()))
    names = {element.tag for element in tree.iter()}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    loads = [e for e in tree.iter() if e.get("src") or e.get("style") or e.get("srcset")]
    assert not loads
    assert not [name for e in tree.iter() for name in e.attrib if str(name).startswith("on")]
    assert "url(" not in as_html(made())
    assert "@import" not in as_html(made())


def test_a_report_shows_what_reviewers_decided_and_why() -> None:
    page = words(parsed(as_html(made())))
    for said in ("consistent, with an explanation", "Ada", "1 May 2024", DECISION.reason):
        assert said in page
        assert said in as_markdown(made())
    assert "two weeks more" in as_markdown(made())


def test_a_report_says_what_was_not_read() -> None:
    for text in (words(parsed(as_html(made()))), as_markdown(made())):
        assert "missing.txt: no such file or folder" in text


def hostile(text: str) -> Report:
    """Return a report in which every word that can come from elsewhere is ``text``."""
    report = made(title=text)
    (section,) = report.sections
    (question,) = section.questions
    finding = attrs.evolve(
        question.finding,
        question=text,
        rule=text,
        unknown=(text,),
        normalised=(text,),
    )
    assert question.standing is not None
    (said,) = question.standing.records
    said = attrs.evolve(
        said,
        who=text,
        reason=text,
        note=text,
        evidence=(attrs.evolve(said.evidence[0], url=text, quote=text),),
    )
    quotes = tuple(
        attrs.evolve(
            quoted,
            source=text,
            passage=attrs.evolve(
                quoted.passage, quote=(Segment(text, (Kind.FIGURE,)),), before=text, after=text
            ),
        )
        for quoted in question.quotes
    )
    question = attrs.evolve(
        question,
        item=attrs.evolve(question.item, finding=finding),
        quotes=quotes,
        compared=tuple(
            attrs.evolve(row, what=text, values=(text, text)) for row in question.compared
        ),
        standing=attrs.evolve(question.standing, records=(said,), because=text),
    )
    (line,) = report.timelines
    return attrs.evolve(
        report,
        summary=(text,),
        sections=(attrs.evolve(section, questions=(question,)),),
        timelines=(
            attrs.evolve(
                line,
                label=text,
                entries=tuple(
                    attrs.evolve(entry, source=text, figure=text, reading=text, day=text)
                    for entry in line.entries
                ),
            ),
        ),
        making=attrs.evolve(report.making, unread=(text,), versions=((text, text),)),
        documents=[attrs.evolve(samples.STATEMENT, title=text, publisher=text)],
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_words(text: str) -> None:
    plain = parsed(as_html(hostile("plain")))
    tree = parsed(as_html(hostile(text)))
    assert [e.tag for e in tree.iter() if e.tag != "a"] == [
        e.tag for e in plain.iter() if e.tag != "a"
    ]
    assert not [a for a in tree.iter("a") if str(a.get("href")).startswith("javascript")]
    quotes = [words(quote) for quote in tree.iter("q")]
    assert " ".join(visible(text).split()) in quotes


@given(st.text(min_size=1, max_size=40))
def test_whatever_the_words_the_page_is_valid_and_says_them(text: str) -> None:
    tree = parsed(as_html(hostile(text)))
    assert "".join(next(tree.iter("h1")).itertext()) == visible(text).replace("\r", "\\r")


def test_every_quote_of_the_seeds_stands_whole_in_the_report() -> None:
    import factcheck
    from factcheck import pipeline
    from factcheck.presentation.report import Making, build

    analysis = pipeline.analyse(factcheck.read(str(ROOT / "seeds")))
    making = Making(versions=(("factcheck", "0"),))
    report = build(analysis, analysis.queue, pipeline.histories(analysis), making, title="Seeds")
    page = as_html(report)
    assert page == as_html(report)
    quotes = {words(quote) for quote in parsed(page).iter("q")}
    for item in analysis.queue:
        for quote in item.quotes:
            assert " ".join(quote.exact.split()) in quotes
    assert as_markdown(report).count("\n### ") >= len(analysis.queue)
