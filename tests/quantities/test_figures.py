"""Sentences and the figures they state, as listed in ``figures.cases.yaml``."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck import quantities
from factcheck.records import Document, Period, Quantity, Sentence, SentenceKind

CASES = YAML(typ="safe").load(Path(__file__).with_name("figures.cases.yaml"))


def figures(
    text: str,
    kind: SentenceKind = SentenceKind.SPEECH,
    periods: tuple[Period, ...] = (),
) -> tuple[Quantity, ...]:
    """Return the figures of a text that is one sentence."""
    document = Document(id="a", text=text)
    return quantities.read(document, [Sentence(0, len(text), text, kind)], periods)


def described(figure: Quantity) -> dict[str, Any]:
    """Return the figure in the words of the cases."""
    interval = figure.interval
    return {
        "exact": figure.quote.exact,
        "value": figure.value,
        "low": interval.low,
        "high": interval.high,
        "low_open": interval.low_open,
        "high_open": interval.high_open,
        "hedge": figure.hedge.value,
        "unit": figure.unit,
        "noun": figure.noun,
        "kind": figure.kind.value,
        "change": figure.change.value if figure.change else None,
        "baseline": figure.baseline.exact if figure.baseline else None,
        "timex": figure.timex,
    }


def as_written(given: object) -> object:
    """Return a number of a case as the exact decimal it was written as."""
    is_number = isinstance(given, int | float) and not isinstance(given, bool)
    return Decimal(str(given)) if is_number else given


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_states_its_figures(case: dict[str, Any]) -> None:
    found = figures(case["text"])
    expected = case.get("states") or []
    stated = [described(figure) for figure in found if figure.checkable]
    assert [figure["exact"] for figure in stated] == [figure["exact"] for figure in expected]
    for got, wanted in zip(stated, expected, strict=True):
        assert {name: got[name] for name in wanted} == {
            name: as_written(given) for name, given in wanted.items()
        }
    silent = [figure.quote.exact for figure in found if not figure.checkable]
    assert silent == (case.get("claims nothing") or [])


@pytest.mark.parametrize("kind", [SentenceKind.HEADING, SentenceKind.CLUTTER])
def test_what_is_not_speech_claims_nothing(kind: SentenceKind) -> None:
    (figure,) = figures("3 min read", kind)
    assert (figure.quote.exact, figure.checkable) == ("3 min", False)


def test_numbers_within_a_period_are_the_periods() -> None:
    text = "In 2014 and five months ago we lost 30 ships."
    document = Document(id="a", text=text)
    spans = [text.index("2014"), text.index("five months ago")]
    periods = (
        Period(document.quote(spans[0], spans[0] + 4), "2014"),
        Period(document.quote(spans[1], spans[1] + len("five months ago")), "PAST_REF"),
    )
    assert [figure.quote.exact for figure in figures(text, periods=periods)] == ["30 ships"]


def test_figures_outside_the_sentences_are_not_read() -> None:
    text = "We lost 30 ships. They lost 40 ships."
    document = Document(id="a", text=text)
    found = quantities.read(document, [Sentence(0, 17, text[:17])], ())
    assert [figure.quote.exact for figure in found] == ["30 ships"]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("İstanbul hired 30 cooks.", "30 cooks"),  # the lower case of its first letter is longer
        ("“More\u00a0than 30\u00a0cooks” — 🍲 — left.", "More\u00a0than 30\u00a0cooks"),
        ("Some twenty\u2011one cafés closed.", "Some twenty\u2011one cafés"),
        ("It cost £40\u202fmillion.", "£40\u202fmillion"),
    ],
)
def test_spans_hold_the_documents_own_characters(text: str, exact: str) -> None:
    assert [figure.quote.exact for figure in figures(text)] == [exact]


def test_a_number_runs_over_a_line_but_not_over_a_sentence() -> None:
    text = "They want two\nhundred ponds."
    assert [figure.quote.exact for figure in figures(text)] == ["two\nhundred ponds"]
    document = Document(id="a", text="Wanted: 20\n000 ponds")
    sentences = [Sentence(0, 10, "Wanted: 20"), Sentence(11, 20, "000 ponds")]
    found = quantities.read(document, sentences, ())
    assert [figure.quote.exact for figure in found] == ["20", "000 ponds"]


@pytest.mark.parametrize(
    ("line", "exact"),
    [
        ("-0", "-0"),
        ("-5.2%", "-5.2%"),
        ("-5.2%.", "-5.2%"),
        ("-5 new ponds", "5 new ponds"),  # an item of a list
        ("- 5 new ponds", "5 new ponds"),
    ],
)
def test_a_minus_at_the_start_of_a_line_is_read_alike_wherever_it_is(line: str, exact: str) -> None:
    assert [figure.quote.exact for figure in figures(line)] == [exact]
    document = Document(id="a", text=f"Change\n{line}")
    found = quantities.read(document, [Sentence(7, 7 + len(line), line)], ())
    assert [figure.quote.exact for figure in found] == [exact]


def test_no_time_of_day_is_a_ratio() -> None:
    for text in ("99:99pm", "Come at 99:99 pm.", "It opens at 10:30pm."):
        assert not any(figure.checkable for figure in figures(text))
