"""A table's cells are sentences of their own, and no sentence runs through a table."""

from __future__ import annotations

from factcheck import pipeline, sentences
from factcheck.records import Cell, Document, QuantityKind, SentenceKind, Span, Table

TEXT = (
    "The counties grew this many\n\n"
    "County\t2019\t2020\nKent and the Weald\t1,200\t£1,300\n\n"
    "trees, and 40 hedges were planted."
)
START = TEXT.index("County\t")
TABLE = Table(
    start=START,
    end=TEXT.index("\n\ntrees"),
    cells=tuple(
        Cell(start=TEXT.index(words), end=TEXT.index(words) + len(words), row=Span(start=1, end=2))
        for words in ("1,200", "£1,300")
    ),
)
DOCUMENT = Document(id="d", text=TEXT, tables=(TABLE,))


def test_cells_stand_by_themselves() -> None:
    split = sentences.split(DOCUMENT)
    assert [s.text for s in split if s.kind is SentenceKind.CELL] == [
        *("County", "2019", "2020"),
        *("Kent and the Weald", "1,200", "£1,300"),
    ]
    assert [s.start for s in split] == sorted(s.start for s in split)
    assert [s.text for s in split if s.kind is not SentenceKind.CELL] == [
        "The counties grew this many",
        "trees, and 40 hedges were planted.",
    ]


def test_a_figure_in_a_cell_is_no_claim_by_itself() -> None:
    found = {figure.quote.exact: figure for figure in pipeline.figures(DOCUMENT)}
    for words in ("1,200", "£1,300"):
        assert getattr(found[words], "checkable", None) is False
    assert getattr(found["40 hedges"], "kind", None) is QuantityKind.COUNT
