"""The plan of joins against the same said in plain Python, and what its limits promise."""

from __future__ import annotations

from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from factcheck.matching.embedded import SQLITE
from factcheck.settings import MatchSettings
from tests.matching.planning import LIMITS, Plan, in_plain_python, plans, run_plan


@given(plans(), LIMITS)
@run(deadline=None)
def test_the_joins_find_what_plain_python_finds(plan: Plan, settings: MatchSettings) -> None:
    found, _ = run_plan(plan, settings, SQLITE)
    assert found == in_plain_python(plan, settings)


@given(plans(), LIMITS, st.randoms(use_true_random=False))
@run(deadline=None)
def test_the_order_of_rows_changes_nothing(
    plan: Plan, settings: MatchSettings, random: Random
) -> None:
    claims, postings = plan
    shuffled = list(postings)
    random.shuffle(shuffled)
    turned = claims[::-1], shuffled
    assert run_plan(turned, settings, SQLITE) == run_plan(plan, settings, SQLITE)


@given(plans(), LIMITS)
@run(deadline=None)
def test_what_is_not_limited_is_not_reported(plan: Plan, settings: MatchSettings) -> None:
    free = evolve(settings, key_limit=10**6, lookups=10**6, partners=10**6)
    _, limits = run_plan(plan, free, SQLITE)
    assert limits == (0, 0, 0)
    if run_plan(plan, settings, SQLITE)[1] == (0, 0, 0):
        assert run_plan(plan, settings, SQLITE) == run_plan(plan, free, SQLITE)
