"""Two figures of the same thing agree or differ as intervals."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.records import Document, Quantity
from factcheck.records.agreement import agree, normalise


def figure(text: str) -> Quantity:
    """Return the one figure of a text."""
    (found,) = factcheck.figures(Document(id="text", text=text))
    assert isinstance(found, Quantity)
    return found


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("They lost over 3,000 ships.", "They lost 3,059 ships.", "agree"),
        ("It cost £21.9 billion.", "It cost £22bn.", "agree"),
        ("It cost £21.9 billion.", "It cost £24bn.", "differ"),
        ("It took three months.", "It took four months.", "differ"),
        ("It took two years.", "It took 24 months.", "agree"),
        ("It took 17 hours.", "It took 18 hours.", "differ"),
        ("Two thirds left.", "67% left.", "agree"),
        ("Two thirds left.", "66% left.", "agree"),
        ("Two thirds left.", "65% left.", "differ"),
        ("A quarter of them left.", "24.4% left.", "agree"),
        ("One in ten left.", "10.4% left.", "agree"),
        ("One in ten left.", "11% left.", "differ"),
        ("One in 80 left.", "2% left.", "differ"),
        ("A third of them left.", "Half of them left.", "differ"),
        ("They lost 30 ships.", "They lost 31 ships.", "differ"),
        ("It cost £5.", "It cost $5.", "unknown"),
        ("Around 1,400 ships left.", "Around 1,600 ships left.", "differ"),
        ("Around 2,500 ships left.", "Around 2,600 ships left.", "differ"),
        ("Around 300,000 ships left.", "Around 310,000 ships left.", "agree"),
        ("It cost nearly £900 million.", "It cost nearly £1 billion.", "differ"),
    ],
)
def test_figures_agree_or_differ(left: str, right: str, outcome: str) -> None:
    assert agree(figure(left), figure(right)).outcome == outcome
    assert agree(figure(right), figure(left)).outcome == outcome


def test_what_was_converted_is_said() -> None:
    _, unit, steps = normalise(figure("It took two years."))
    assert unit == "month"
    assert steps == ("“two years” read as 24 month",)
