from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.presentation.waterfall import WIDTH, waterfall
from factcheck.records import Evidence, Match, Relation
from tests.exports import samples

BITS = st.decimals(-30, 30, places=2)


def test_the_steps_of_a_waterfall() -> None:
    evidence = waterfall(samples.MATCH)
    assert [(step.feature, step.start, step.end) for step in evidence.steps] == [
        ("words", Decimal(0), Decimal(200)),
        ("period", Decimal(200), Decimal("167.57")),
    ]
    assert evidence.total == Decimal("7.75")


def test_a_waterfall_can_be_read_from_the_other_side() -> None:
    assert waterfall(samples.MATCH, swapped=True).steps[1].left == "spring 2024"


@given(st.lists(BITS))
def test_a_waterfall_adds_up(parts: list[Decimal]) -> None:
    told = tuple(Evidence("words", Relation.SHARED, bits, "a", "b") for bits in parts)
    evidence = waterfall(Match("left", "right", told))
    assert evidence.total == sum(parts, Decimal(0))
    at = evidence.zero
    for step in evidence.steps:
        assert step.start == at
        assert 0 <= step.end <= WIDTH
        assert (step.end - step.start) * step.bits >= 0
        at = step.end
    assert at == evidence.end
