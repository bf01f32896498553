from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import records
from factcheck.exports.emphasis import finding_marks
from factcheck.exports.reading import period_reading, quantity_reading
from factcheck.exports.sources import heading, margin, place
from factcheck.exports.terminal import Ink, Page
from factcheck.exports.terminal.claims import claim_list
from factcheck.exports.terminal.figures import figure_table
from factcheck.exports.terminal.findings import cards, report
from factcheck.exports.terminal.groups import group_list
from factcheck.exports.terminal.quoting import quoted
from factcheck.exports.wording import evidence_line
from factcheck.records import (
    Change,
    Comparison,
    Document,
    Finding,
    Hedge,
    Interval,
    Quote,
    Relation,
    Severity,
    Turn,
)
from tests.exports import samples

HOSTILE = "\x1b[31m[bold red]All :smile:\x9b2J \u202eof [/bold] it[/]\x1b]0;title\a cost £5m"

GOLD_CARD = """\
1 question in 2 documents: 1 high. A question is not a verdict.

1. HIGH different-duration ─────────────────────────────────────────────────────
  Did the trial take four weeks or six?

  [1] “The council approved a **four-week** trial of the scheme.”
      Ada Reeve · Town Hall · 7 March 2024 · statement, line 1

  [2] “Councillors heard that a trial of the scheme had taken **six weeks** in
      spring 2024.”
      speaker unknown · Trial ran late · undated · article, line 1

  compared     duration  4 week  6 week  differs
  normalised   four-week → 4 week
  unknown      who says it in article
  same thing?  [1]~[2] +7.75 bits = words +9.25, period −1.5
  priority     +70 = high severity +60, across documents +10
  finding      finding-1
"""

GOLD_EVIDENCE = """\
  [1] and [2]
  feature  left             right          bits
  words    trial scheme  =  trial scheme  +9.25
  period   –             ≠  spring 2024    −1.5
  place    –             ?  –                 0
  total                                   +7.75
"""


def everything(page: Page, document: Document, *, explain: bool = True) -> Iterator[str]:
    """Set everything there is about a document whose whole text is one claim."""
    claim = samples.statement(document.text, document=document.id, speaker=document.text)
    claim = attrs.evolve(claim, subject=document.text)
    groups = [attrs.evolve(samples.GROUP, label=document.text)]
    finding = Finding(
        id="finding-3",
        rule="a-rule",
        severity=Severity.LOW,
        question=f"Is it so that {document.text}?",
        claims=(claim,),
        compared=(Comparison(document.text, (document.text,), Relation.DIFFERS),),
        normalised=(document.text,),
        unknown=(document.text,),
    )
    item = attrs.evolve(samples.ITEM, finding=finding)
    documents = {document.id: document} | samples.DOCUMENTS
    yield from cards([item], documents, page)
    yield from report([finding], documents, page)
    yield from group_list(groups, documents, page, explain=explain)
    yield claim_list(document, [claim], page)
    yield figure_table(document, [samples.SPRING], page)


def test_a_card_shows_its_work() -> None:
    assert "".join(cards([samples.ITEM], samples.DOCUMENTS, Page(80))) == GOLD_CARD


def test_quotes_alike_are_shown_once_with_every_place() -> None:
    alike = [
        attrs.evolve(
            samples.FOUR_WEEKS,
            id=f"alike-{number}",
            quote=attrs.evolve(samples.FOUR_WEEKS.quote, document=f"copy-{number}"),
            quantity=attrs.evolve(
                samples.weeks(samples.STATEMENT, "four-week", 4),
                quote=attrs.evolve(
                    samples.words(samples.STATEMENT, "four-week"), document=f"copy-{number}"
                ),
            ),
        )
        for number in range(3)
    ]
    finding = attrs.evolve(
        samples.FINDING,
        claims=(*alike, samples.SIX_WEEKS),
        compared=(
            Comparison("duration", ("4 week", "4 week", "4 week", "6 week"), Relation.DIFFERS),
            Comparison("speaker", ("", "", "", ""), Relation.UNKNOWN),
        ),
        matches=(),
    )
    item = attrs.evolve(samples.ITEM, finding=finding)
    shown = "".join(cards([item], samples.DOCUMENTS, Page(80)))
    assert shown.count("approved a **four-week** trial") == 1
    assert "  [2] Ada Reeve · 7 March 2024 · copy-1\n" in shown
    assert "  compared    duration  [1]–[3]  4 week  differs\n" in shown
    assert "                        [4]      6 week\n" in shown


def test_what_was_left_out_is_counted() -> None:
    shown = next(cards([samples.ITEM], samples.DOCUMENTS, Page(80), of=38))
    assert shown == "1 of 38 questions in 2 documents: 1 high. A question is not a verdict.\n"
    nothing = next(cards([], samples.DOCUMENTS, Page(80), of=38))
    assert nothing == "Nothing to review in 2 documents (38 questions left out).\n"


def test_evidence_adds_up_to_its_total() -> None:
    shown = "".join(group_list([samples.GROUP], samples.DOCUMENTS, Page(80), explain=True))
    assert GOLD_EVIDENCE in shown
    assert evidence_line(samples.MATCH) == "+7.75 bits = words +9.25, period −1.5"


def test_a_report_is_a_question_and_its_places() -> None:
    shown = "".join(report([samples.FINDING], samples.DOCUMENTS, Page(80)))
    assert shown.splitlines() == [
        "high   different-duration: Did the trial take four weeks or six?",
        "       statement, line 1: “four-week”",
        "       article, line 1: “six weeks”",
        "",
        "1 question in 2 documents: 1 high. A question is not a verdict.",
    ]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("ink", list(Ink))
def test_no_line_is_wider_than_the_page(width: int, ink: Ink) -> None:
    document = Document(id="a-document-of-a-name", text="Nearly half of them did so. " * 20)
    for line in "".join(everything(Page(width, ink), document)).splitlines():
        assert len(re.sub(r"\x1b\[[0-9;]*m", "", line)) <= width


def test_colour_is_only_where_it_is_wanted() -> None:
    colours = re.compile(r"\x1b\[[0-9;]*3[0-7]")
    in_colour, bold, plain = (
        "".join(cards([samples.ITEM], samples.DOCUMENTS, Page(80, ink)))
        for ink in (Ink.COLOUR, Ink.BOLD, Ink.PLAIN)
    )
    assert colours.search(in_colour)
    assert not colours.search(bold)
    assert "\x1b[1" in bold
    assert "\x1b" not in plain


@pytest.mark.parametrize("ink", list(Ink))
def test_a_hostile_document_is_shown_and_does_nothing(ink: Ink) -> None:
    document = Document(id="\x1b[2Jid", text=HOSTILE, title=HOSTILE, publisher=HOSTILE)
    shown = "".join(everything(Page(100, ink), document))
    assert not re.search(r"\x1b(?!\[[0-9;]*m)", shown)
    assert not set("\x9b\u202e\a") & set(shown)
    if ink is Ink.PLAIN:
        assert "\x1b" not in shown
        assert "\\x1b[31m[bold red]All :smile:\\x9b2J" in shown


@given(st.text(min_size=1))
def test_any_text_can_be_shown(text: str) -> None:
    document = Document(id="any", text=text, title=text or None)
    shown = "".join(everything(Page(60), document))
    shown.encode("utf-8")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)


def marks(left: str, right: str, *comparisons: Comparison) -> list[list[str]]:
    claims = (samples.statement(left, document="a"), samples.statement(right, document="b"))
    finding = Finding(
        id="finding-4",
        rule="a-rule",
        severity=Severity.LOW,
        question="Which is it?",
        claims=claims,
        compared=comparisons,
    )
    return [
        [claim.quote.exact[start:end] for start, end in spans]
        for claim, spans in zip(claims, finding_marks(finding), strict=True)
    ]


def test_the_words_that_differ_stand_out_in_sentences_nearly_alike() -> None:
    assert marks("The plan is now needed.", "The plan is not needed.") == [["now"], ["not"]]


def test_in_different_sentences_no_words_stand_out_as_differing() -> None:
    assert marks("The plan is needed.", "Nobody would want such a thing.") == [[], []]


def test_compared_words_stand_out_where_they_are_written() -> None:
    compared = Comparison("stage", ("refused", "set up"), Relation.DIFFERS)
    assert marks("He refused a review.", "They will set up a review.", compared) == [
        ["refused"],
        ["set up"],
    ]


def test_a_value_is_not_found_inside_another_word() -> None:
    compared = Comparison("figure", ("10", "ten"), Relation.DIFFERS)
    assert marks("It was 100 of them.", "We often saw it.", compared) == [[], []]


def test_marks_that_overlap_are_one() -> None:
    quote = Quote.cut("a", "one two three", 0, 13)
    assert quoted(quote, [(4, 13), (4, 7), (50, 60)], Ink.PLAIN).plain == "“one **two three**”"


@pytest.mark.parametrize(
    ("text", "exact", "shown"),
    [
        ("It rains. It snows. It hails.", "It snows.", "“It snows.”"),
        ("They said that it rose, and why.", "it rose", "They said that “it rose”, and why."),
        ("A heading\nit rose\nAnother", "it rose", "“it rose”"),
        ("“We will,” she told us.", "We will", "“We will”, she told us."),
        ("She said: “It rose.” Then more.", "It rose.", "She said: “It rose.”"),
        (
            "It was a long sentence that begins far away and then it rose, and after that it "
            "went on for as long as it had begun.",
            "it rose",
            "… that begins far away and then “it rose”, and after that it went on for …",
        ),
    ],
)
def test_the_nearest_words_of_the_sentence_stand_outside_the_quotation_marks(
    text: str, exact: str, shown: str
) -> None:
    quote = samples.words(Document(id="any", text=text), exact)
    assert quoted(quote, [], Ink.PLAIN).plain == shown


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open", "shown"),
    [
        ("800", None, True, False, "> 800 home"),
        ("800", None, False, False, "≥ 800 home"),
        (None, "8E+2", False, True, "< 800 home"),
        (None, "1234.50", False, False, "≤ 1,234.5 home"),
        ("10", "12", False, False, "10 to 12 home"),
        ("0.66666666666666666667", "0.66666666666666666667", False, False, "0.6667 home"),
        ("10", "10", False, False, "10 home"),
        (None, None, False, False, "any home"),
    ],
)
def test_an_interval_is_read_at_a_glance(
    low: str | None, high: str | None, low_open: bool, high_open: bool, shown: str
) -> None:
    interval = Interval(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        low_open,
        high_open,
    )
    assert quantity_reading(attrs.evolve(samples.HOMES, interval=interval)) == shown


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (780, 820, "≈ 800 home (increase)"),
        (760, 800, "just below 800 home (increase)"),
        (800, 840, "just above 800 home (increase)"),
    ],
)
def test_an_approximate_figure_shows_what_was_stated(low: int, high: int, shown: str) -> None:
    around = attrs.evolve(
        samples.HOMES,
        hedge=Hedge.APPROXIMATE,
        interval=Interval(Decimal(low), Decimal(high)),
        change=Change.INCREASE,
    )
    assert quantity_reading(around) == shown


def test_a_period_is_its_days_or_its_words() -> None:
    assert period_reading(samples.SPRING) == "2024-03-01 to 2024-05-31"
    assert period_reading(attrs.evolve(samples.SPRING, latest=None)) == "2024-03-01 to …"
    assert period_reading(attrs.evolve(samples.SPRING, earliest=None, latest=None)) == "2024-SP"


def test_a_place_in_the_source_is_cited_as_far_as_it_is_known() -> None:
    turn = Turn(start=0, end=3, id="2009-10-29a.421.2", column="421")
    document = Document(id="any", text="One", turns=(turn,), first_line=None)
    quote = document.quote(0, 3)
    known = "any, column 421, speech 2009-10-29a.421.2"
    assert place(quote, {"any": document}) == known
    assert place(quote, {}) == "any"
    paged = attrs.evolve(document, turns=(), pages=(records.Page(start=0, label="iv\x1b"),))
    assert place(quote, {"any": paged}) == r"any, page iv\x1b"
    assert margin(paged.place(0)) == r"p. iv\x1b"
    assert margin(document.place(0)) == "col. 421"


def test_nothing_found_is_said() -> None:
    page, documents = Page(80), samples.DOCUMENTS
    assert "".join(cards([], documents, page)) == "Nothing to review in 2 documents.\n"
    assert "".join(group_list([], documents, page)) == "No claim appears more than once.\n"
    assert "no figures" in figure_table(samples.ARTICLE, [], page)
    assert "no claims" in claim_list(samples.ARTICLE, [], page)


def test_a_heading_says_who_asked_and_what_is_corrected() -> None:
    document = Document(id="a", text="Ten.", asker="Ann\x1bLee", corrects="a/original")
    assert heading(document) == r"a · asked by Ann\x1bLee · corrects a/original"
