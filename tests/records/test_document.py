"""What a document knows of the places in its text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Cell, Document, Page, Place, Span, Table, Turn
from tests.records import strategies

TEXT = "Order!\nSit down.\n\nWhere were we?"
CHAIR = Turn(start=0, end=16, speaker="A. Chair", id="d.1", column="421", time=dt.time(14, 30))
MEMBER = Turn(start=18, end=32, speaker="A. Member")


@given(st.text(alphabet="a\n", min_size=1, max_size=30), st.integers(1, 9))
def test_lines_are_counted_from_the_first(text: str, first: int) -> None:
    document = Document(id="any", text=text, first_line=first)
    for offset in range(len(text)):
        assert document.line(offset) == first + text.count("\n", 0, offset)


def test_a_place_is_known_as_far_as_the_source_shows_it() -> None:
    pages = (Page(start=0, label="iv"), Page(start=18, label="1"))
    document = Document(id="d", text=TEXT, turns=(CHAIR, MEMBER), pages=pages)
    time = dt.time(14, 30)
    assert document.place(8) == Place(line=2, page="iv", speech="d.1", column="421", time=time)
    assert document.place(16) == Place(line=2, page="iv")
    assert document.place(20) == Place(line=4, page="1")
    unlined = Document(id="d", text=TEXT, first_line=None, pages=pages[1:])
    assert unlined.place(3) == Place()


@given(strategies.documents())
def test_turns_and_tables_are_found_by_any_place_in_them(document: Document) -> None:
    for offset in range(len(document.text)):
        turns = [turn for turn in document.turns if turn.start <= offset < turn.end]
        assert ([document.turn(offset)] if document.turn(offset) else []) == turns
        tables = [table for table in document.tables if table.start <= offset < table.end]
        assert ([document.table(offset)] if document.table(offset) else []) == tables


@pytest.mark.parametrize(
    "stated",
    [
        {"pages": (Page(start=9, label="1"), Page(start=2, label="2"))},
        {"pages": (Page(start=99, label="1"),)},
        {"tables": (Table(start=0, end=99),)},
        {"tables": (Table(start=3, end=9), Table(start=5, end=12))},
        {"first_line": 0},
    ],
)
def test_places_that_cannot_be_are_refused(stated: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"pages begin|table|first_line"):
        Document(id="d", text=TEXT, **stated)  # type: ignore[arg-type]


def test_cells_lie_in_their_table_one_after_another() -> None:
    first, second = Cell(start=2, end=5), Cell(start=5, end=6, row=Span(start=0, end=2))
    assert Table(start=0, end=6, cells=(first, second)).cells == (first, second)
    for cells in [(second, first), (first, first), (Cell(start=5, end=8),)]:
        with pytest.raises(ValueError, match="overlaps another or its table"):
            Table(start=0, end=6, cells=cells)
    with pytest.raises(ValueError, match="0 <= start < end"):
        Cell(start=3, end=3)
    with pytest.raises(ValueError, match="0 <= start < end"):
        Table(start=3, end=3)
