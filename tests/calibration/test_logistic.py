from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.calibration.logistic import Example, fit

SLIGHT = 1e-6
"""A pull that hardly draws."""


def of(amounts: dict[str, float], matches: int, others: int) -> list[Example]:
    return [Example(amounts, is_match=i < matches) for i in range(matches + others)]


def test_a_weight_is_the_log_of_the_odds_in_bits() -> None:
    found = fit(of({"word": 1.0}, matches=4, others=1), {"word": 1.0}, SLIGHT)
    assert found["word"] == pytest.approx(log2(4), abs=1e-3)


def test_a_threshold_is_what_is_wanted_before_a_match_is_as_likely_as_not() -> None:
    examples = of({"word": 3.0, "threshold": -1.0}, 8, 2) + of({"threshold": -1.0}, 2, 8)
    found = fit(examples, {"word": 1.0, "threshold": 1.0}, SLIGHT)
    assert found["threshold"] == pytest.approx(2.0, abs=1e-3)
    assert 3 * found["word"] - found["threshold"] == pytest.approx(2.0, abs=1e-3)


def test_what_speaks_for_a_match_never_comes_to_speak_against_one() -> None:
    examples = of({"word": 1.0}, matches=1, others=9)
    assert fit(examples, {"word": 2.0}, SLIGHT)["word"] == 0
    assert fit(examples, {"word": -2.0}, SLIGHT)["word"] == pytest.approx(log2(1 / 9), abs=1e-3)


def test_few_examples_move_a_weight_little_and_many_move_it_far() -> None:
    few = fit(of({"word": 1.0}, 1, 0), {"word": 1.0}, 4.0)["word"]
    many = fit(of({"word": 1.0}, 100, 0), {"word": 1.0}, 4.0)["word"]
    assert 1 < few < 1.1 < 2 < many


def test_a_weight_that_nothing_speaks_of_stays() -> None:
    examples = of({"word": 1.0}, 3, 1)
    assert fit(examples, {"word": 1.0, "place": -5.0}, 4.0)["place"] == -5.0
    assert fit([], {"word": 1.0}, 4.0) == {"word": 1.0}


def test_an_example_counts_as_often_as_its_weight_says() -> None:
    start = {"word": 1.0}
    twice = fit([*of({"word": 1.0}, 2, 0), *of({"word": 1.0}, 0, 1)], start, 1.0)
    weighed = [Example({"word": 1.0}, True, 2.0), Example({"word": 1.0}, False)]
    assert fit(weighed, start, 1.0)["word"] == pytest.approx(twice["word"])


amounts = st.dictionaries(st.sampled_from("abcd"), st.floats(-8, 8), min_size=1)
examples = st.lists(st.builds(Example, amounts, st.booleans(), st.floats(0.01, 10)), max_size=30)


@given(examples, st.fixed_dictionaries(dict.fromkeys("abcd", st.floats(-9, 9))), st.data())
def test_signs_hold_and_order_hardly_matters(
    found: list[Example], start: dict[str, float], data: st.DataObject
) -> None:
    weights = fit(found, start, 1.0)
    assert all(weights[name] * start[name] >= 0 for name in start)
    other = fit(data.draw(st.permutations(found)), start, 1.0)
    assert other == pytest.approx(weights, abs=0.01)
