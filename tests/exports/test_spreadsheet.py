from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.exports import spreadsheet
from factcheck.records import Document, Interval
from tests.exports import samples

FORMULA = re.compile(r"\s*[=+\-@\t\r\n]")


def table(pieces: Iterable[str]) -> list[dict[str, str]]:
    return list(csv.DictReader("".join(pieces).splitlines(keepends=True)))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+44 new homes", "'+44 new homes"),
        ("-5%", "'-5%"),
        ("@home", "'@home"),
        ("  =1", "'  =1"),
        ("\t=1", "\\t=1"),
        ("\r=1", "\\r=1"),
        ("\n=1", "'\n=1"),
        ("'=1", "''=1"),
        ("'twas said", "'twas said"),
        ("14% since 2=2", "14% since 2=2"),
        ("\x1b[2J", "\\x1b[2J"),
        ("＝1", "'＝1"),
    ],
)
def test_a_cell_of_text_never_starts_a_formula(text: str, cell: str) -> None:
    assert spreadsheet.neutralised(text) == cell


@given(st.text(alphabet="'= +-@\t\r\na"))
def test_taking_one_apostrophe_away_gives_the_words_again(text: str) -> None:
    cell = spreadsheet.neutralised(text)
    assert not FORMULA.match(cell)
    marked = re.match(r"'[\s']*[=+\-@\n]", cell)
    plain = cell[1:] if marked else cell
    assert plain.replace("\\t", "\t").replace("\\r", "\r") == text


def test_a_row_for_each_figure_and_period() -> None:
    rows = table(spreadsheet.figures([samples.HOMES, samples.SPRING]))
    assert [row["type"] for row in rows] == ["quantity", "period"]
    homes, spring = rows
    assert homes["exact"] == "more than 800 homes"
    assert (homes["value"], homes["low"], homes["high"], homes["low_open"]) == (
        *("800", "800", "", "true"),
    )
    assert (spring["earliest"], spring["latest"]) == ("2024-03-01", "2024-05-31")


def test_a_number_below_zero_stays_a_number() -> None:
    interval = Interval(Decimal("-3"), Decimal("-3"))
    below = attrs.evolve(samples.HOMES, value=Decimal("-3"), interval=interval)
    (row,) = table(spreadsheet.figures([below]))
    assert row["value"] == "-3"


def test_a_row_for_each_appearance() -> None:
    rows = table(spreadsheet.appearances([samples.GROUP]))
    assert [(row["group"], row["first"], row["claim"], row["value"]) for row in rows] == [
        ("group-1", "true", "claim-1", "4"),
        ("group-1", "false", "claim-2", "6"),
    ]


def test_a_row_for_each_finding_with_its_quotes_side_by_side() -> None:
    (row,) = table(spreadsheet.queue([samples.ITEM]))
    assert row["rank"] == "1"
    assert row["question"] == samples.FINDING.question
    assert row["quote_1"] == samples.FOUR_WEEKS.quote.exact
    assert row["quote_2"] == samples.SIX_WEEKS.quote.exact
    assert row["speaker_2"] == ""


def test_as_many_quotes_as_the_longest_finding_has() -> None:
    third = samples.statement("A third place says so too.", document="third")
    longer = attrs.evolve(
        samples.FINDING, id="finding-2", claims=(*samples.FINDING.claims, third), compared=()
    )
    short, long = table(spreadsheet.findings([samples.FINDING, longer]))
    assert (short["quote_3"], long["quote_3"]) == ("", "A third place says so too.")


def test_no_findings_is_a_header() -> None:
    assert table(spreadsheet.findings([])) == []
    assert "".join(spreadsheet.findings([])).startswith('"severity","rule"')


def test_a_promise_has_its_parts_in_columns() -> None:
    document = Document(id="pledge", text="We will plant 40 trees.")
    claim = samples.undertaking(document, "will", "plant 40 trees")
    (row,) = table(spreadsheet.claims([claim]))
    assert (row["stage"], row["action"], row["deadline"]) == ("promised", "plant 40 trees", "")
