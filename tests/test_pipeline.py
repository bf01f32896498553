"""What the pipeline does with its stages, beyond what each does alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck import periods, pipeline, quantities, sentences
from factcheck.records import Document, Period, Quantity

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
CASES = sorted(
    path for room in ("quantities", "periods") for path in (ROOT / "tests" / room).rglob("*.yaml")
)
PIECES = st.sampled_from(
    """
    a an one two five hundred thousand million half thirds couple of dozen few zero first doubled
    5 10 000 3,059 1/2 ½ .25 £5m 21st 2024 2024/25 -1 6pm 99:99pm May monday MARCH fy last this
    next year week ago today the in by since quarter century said Smith Mr e.g. no. minus up from
    to between and Is It , . ! ? ; : — – ’ “ ” ( ) <b> </b> www.a.b/5
    """.split()
)
GAPS = st.sampled_from(["", " ", " ", " ", "\n", "\n\n", "\t", "\u00a0", ". ", ".\n", "\r\n"])
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=30).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
DAYS = st.sampled_from([None, dt.date(2025, 4, 28)])


def in_every_sentence(document: Document) -> tuple[Quantity | Period, ...]:
    """Return the figures of a document, none of whose sentences is passed over."""
    split = sentences.split(document)
    when = periods.read(document, split)
    found: list[Quantity | Period] = [*when, *quantities.read(document, split, when)]
    return tuple(sorted(found, key=lambda figure: (figure.quote.start, figure.quote.end)))


@settings(deadline=None, max_examples=400)
@given(TEXTS, DAYS)
def test_to_pass_over_sentences_loses_no_figure(text: str, day: dt.date | None) -> None:
    document = Document(id="a", text=text, date=day)
    assert pipeline.figures(document) == in_every_sentence(document)


@settings(deadline=None)
@given(st.text())
def test_nor_does_it_in_any_text(text: str) -> None:
    document = Document(id="a", text=text)
    assert pipeline.figures(document) == in_every_sentence(document)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_nor_does_it_in_the_seeds(path: Path) -> None:
    document = Document(id="a", text=path.read_text(encoding="utf-8"))
    assert pipeline.figures(document) == in_every_sentence(document)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nor_does_it_in_the_cases_of_the_readers(path: Path) -> None:
    texts = list(_texts(YAML(typ="safe").load(path)))
    assert texts
    for text in [*texts, "\n".join(texts), "\n\n".join(texts)]:
        document = Document(id="a", text=text, date=dt.date(2025, 4, 28))
        assert pipeline.figures(document) == in_every_sentence(document)


def _texts(cases: object) -> list[str]:
    """Return every string of a file of cases, whatever it is there for."""
    if isinstance(cases, str):
        return [cases]
    if isinstance(cases, dict):
        return [text for value in cases.values() for text in _texts(value)]
    return [text for case in cases for text in _texts(case)] if isinstance(cases, list) else []
