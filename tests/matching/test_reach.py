"""What is measured only in part matches what all of the evidence matches, whatever the weights."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from attrs import asdict
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.matching.evidence import comparable, conflicting, score, threshold, total
from factcheck.matching.profile import Profile, profiles
from factcheck.matching.reach import Reach
from factcheck.records import Document, Match
from factcheck.settings import DEFAULT, MatchSettings

TEXTS = (
    "We are putting 13,000 police officers and PCSOs back into local communities by March 2026.",
    "The plan puts 12,000 more police officers and PCSOs into local communities this year.",
    "A national audit of bridges, led by Dame Ruth Ellery, will conclude in the coming weeks.",
    "Dame Ruth Ellery is overseeing a national audit of bridges. It took just four months.",
    "The local audit of bridges in Kent was closed with no further action.",
    "Councils can bid for the £5m fund for victims' panels, and £3m goes to Kent.",
    "The £3m fund for victims' panels opens to councils in the autumn, as does the £5m one.",
    "The third round of the National Youth Strategy was published. We will publish the fourth.",
    "Labour won 411 seats in England. The Liberals won 72 seats in England.",
    "Some 14% of patients in Wales waited a month. In Leeds 15% of patients waited.",
)

LOOKING = {"key_bits", "key_share", "alone_bits"}
"""Settings of what is looked at, which are no weights."""

WEIGHTS = sorted(
    {name for name, value in asdict(DEFAULT.match).items() if isinstance(value, float)} - LOOKING
)


@cache
def pairs() -> list[tuple[Profile, Profile]]:
    documents = [Document(id=f"d{i}", text=text) for i, text in enumerate(TEXTS)]
    made = profiles([claim for document in documents for claim in pipeline.extract(document)])
    return [(a, b) for a, b in combinations(made, 2) if comparable(a, b)]


def by_all_of_it(left: Profile, right: Profile, settings: MatchSettings) -> Match | None:
    match = score(left, right, settings)
    enough = match.total >= threshold(left, right, settings)
    return match if enough and not conflicting(match) else None


def test_some_pairs_match_and_most_do_not() -> None:
    found = [by_all_of_it(a, b, DEFAULT.match) for a, b in pairs()]
    assert 0 < sum(match is not None for match in found) < len(found) / 2


@given(st.dictionaries(st.sampled_from(WEIGHTS), st.floats(-5, 15), max_size=8))
@run(deadline=None, max_examples=40)
def test_the_matches_are_those_of_all_evidence(weights: dict[str, float]) -> None:
    settings = MatchSettings(**{**asdict(DEFAULT.match), **weights})
    reach = Reach(settings)
    for left, right in pairs():
        assert reach.matched(left, right) == by_all_of_it(left, right, settings)


@given(st.dictionaries(st.sampled_from(WEIGHTS), st.floats(-5, 15), max_size=8))
@run(deadline=None, max_examples=20)
def test_the_total_is_that_of_the_match(weights: dict[str, float]) -> None:
    settings = MatchSettings(**{**asdict(DEFAULT.match), **weights})
    for left, right in pairs():
        match = score(left, right, settings)
        assert total(left, right, settings) == (None if conflicting(match) else match.total)
