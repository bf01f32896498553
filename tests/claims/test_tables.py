"""A figure in a table is a claim with its headers and caption, and with nothing else."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from factcheck import pipeline
from factcheck.readers.composing import Composition
from factcheck.readers.markup.blocks import blocks
from factcheck.readers.markup.html import fragment
from factcheck.records import Claim, Document
from factcheck.records.codec import from_json

ROWS = (
    "<tr><td>County</td><td>2022</td><td>2023</td></tr>"
    "<tr><td>Kent</td><td>1,200</td><td>{kent}</td></tr>"
    "<tr><td>Surrey</td><td>£90</td><td>not known</td></tr>"
)
LEAD = "<p>The number of apple trees planted in each county is in the following table:</p>"


def document(name: str, kent: str = "1,300", lead: str = LEAD, **known: Any) -> Document:
    composition = Composition(name)
    with composition.turn(speaker="Ann Lee"):
        composition.add(blocks(fragment(f"{lead}<table>{ROWS.format(kent=kent)}</table>")))
    fields = {"id": name, "date": "2024-05-01", **composition.fields(), **known}
    return from_json(Document, fields)


def cells(held: Document) -> list[Claim]:
    return [claim for claim in pipeline.extract(held) if claim.cell is not None]


def test_a_cell_is_a_claim_with_its_headers() -> None:
    held = document("a")
    first, second, third = cells(held)
    assert [claim.quote.exact for claim in (first, second, third)] == ["1,200", "1,300", "£90"]
    assert second.cell is not None
    assert (second.cell.row, second.cell.column) == ("Kent", "2023")
    assert second.cell.caption is not None
    assert second.subject == f"{second.cell.caption}, Kent, 2023"
    assert (second.speaker, second.said) == ("Ann Lee", dt.date(2024, 5, 1))
    assert [period.timex for period in second.periods] == ["2023"]
    assert second.quantity is not None
    assert (second.quantity.value, second.quantity.checkable) == (Decimal(1300), True)
    assert len({claim.id for claim in pipeline.extract(held)}) == len(pipeline.extract(held))


def test_without_a_table_around_it_a_cell_is_no_claim() -> None:
    text = "County\t2022\t2023\nKent\t1,200\t1,300"
    assert not cells(Document(id="a", text=text))


def test_cells_of_one_table_are_never_the_same_claim() -> None:
    assert pipeline.match([document("a")]) == ()


def test_the_same_cell_of_two_documents_is_asked_about_where_it_differs() -> None:
    found = pipeline.review_queue([document("a"), document("b", kent="1,900")])
    pairs = [[claim.quote.exact for claim in item.finding.claims] for item in found]
    assert pairs == [["1,300", "1,900"]]


@pytest.mark.parametrize(
    ("lead", "asked"),
    [
        ("<p>This table shows apple trees planted in each county:</p>", 1),
        ("<p>The number of pear trees planted in each county is in the following table:</p>", 0),
        ("<p>The number of apple trees felled in each county is in the following table:</p>", 0),
        ("", 0),
    ],
)
def test_tables_are_compared_where_their_captions_say_the_same(lead: str, asked: int) -> None:
    found = pipeline.review_queue([document("a"), document("b", kent="1,900", lead=lead)])
    assert len(found) == asked


@pytest.mark.parametrize("lead", ["", "<p>We say nothing of it.</p>"])
def test_a_table_may_lack_a_caption(lead: str) -> None:
    assert {claim.cell.caption for claim in cells(document("a", lead=lead)) if claim.cell} == {None}


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("The number of apple trees planted in Kent in 2023 was 1,900.", 1),
        ("The number of apple trees planted in each county in 2023 was 1,900.", 0),
    ],
)
def test_a_sentence_is_held_against_the_cell_that_it_names(sentence: str, asked: int) -> None:
    said = Document(id="b", text=sentence, date=dt.date(2024, 5, 1))
    assert len(pipeline.review_queue([document("a"), said])) == asked
