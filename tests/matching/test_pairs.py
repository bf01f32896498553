"""Pairs of positions in few bytes are the pairs that they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.candidates import Pairs

POSITIONS = st.integers(min_value=0, max_value=2**31 - 1)


@given(st.sets(st.tuples(POSITIONS, POSITIONS)), st.slices(20))
def test_pairs_are_a_sequence_of_what_they_hold_in_order(
    pairs: set[tuple[int, int]], part: slice
) -> None:
    held, ordered = Pairs(pairs, 2**31), sorted(pairs)
    assert list(held) == ordered
    assert len(held) == len(ordered)
    assert held[part] == ordered[part]
    assert [held[place] for place in range(len(held))] == ordered
