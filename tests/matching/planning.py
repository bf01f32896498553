"""Random tables for the plan of matching, what it finds in them, and the same in plain Python."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from attrs import evolve
from hypothesis import strategies as st

from factcheck.matching.plan import BIT, CLAIMS, KEYS, POSTINGS, Engine, Row, steps
from factcheck.settings import DEFAULT, MatchSettings

__all__ = ["LIMITS", "Plan", "in_plain_python", "plans", "run_plan"]

Plan = tuple[list[Row], list[Row]]


def run_plan(plan: Plan, settings: MatchSettings, engine: Engine) -> tuple[set[Row], Row]:
    claims, postings = plan
    with engine.tables() as tables:
        tables.load(CLAIMS, claims)
        tables.load(POSTINGS, postings)
        for step in steps(settings):
            tables.make(step)
        found = list(tables.rows("SELECT l, r FROM candidates"))
        (limits,) = tables.rows("SELECT keys, asking, crowded FROM limits")
    assert len(found) == len(set(found))
    return set(found), limits


def in_plain_python(plan: Plan, settings: MatchSettings) -> set[Row]:
    """Find the candidates without a join, one claim after the other."""
    claims, postings = plan
    first: dict[int, int] = {}
    for claim, wording, *_ in claims:
        first.setdefault(wording, claim)
    passage = {claim: passage for claim, _, passage, _, _ in claims}
    needs = {claim: (alone, together) for claim, _, _, alone, together in claims}
    own: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for claim, lane, key, bits, asks, answers in postings:
        if first[next(w for c, w, *_ in claims if c == claim)] == claim:
            own[claim, lane].append((key, bits, asks, answers))
    asking: dict[int, list[Row]] = defaultdict(list)
    answering: dict[int, list[int]] = defaultdict(list)
    holding: Counter[int] = Counter()
    for (claim, _), keys in sorted(own.items()):
        singles = [(key, bits, bits >= needs[claim][0] and asks) for key, bits, asks, _ in keys]
        pairs = [
            (a * KEYS + b, x + y, x + y >= needs[claim][1] and asks)
            for (a, x, asks, _), (b, y, _, _) in combinations(sorted(keys), 2)
        ]
        for key, bits, asks in singles + pairs:
            holding[key] += 1
            if keys[0][3]:
                answering[key].append(claim)
            if asks:
                asking[claim].append((key, bits))
    found: set[Row] = set()
    for claim, asked in asking.items():
        ranked = sorted(
            (min(len(answering[key]), settings.key_limit), -bits, key)
            for key, bits in asked
            if holding[key] > 1 and answering[key]
        )
        shared: Counter[int] = Counter()
        spent = 0
        for costs, bits, key in ranked:
            spent += costs
            if spent <= settings.lookups:
                for other in sorted(answering[key])[: settings.key_limit]:
                    shared[other] -= bits
        partners = sorted(
            (-bits, other) for other, bits in shared.items() if passage[other] != passage[claim]
        )
        for _, other in partners[: settings.partners]:
            found.add((min(claim, other), max(claim, other)))
    for claim, wording, *_ in claims:
        if first[wording] != claim:
            found.add((first[wording], claim))
    return found


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Draw a few claims with a few keys each, so that many are shared."""
    claims: list[Row] = []
    postings: list[Row] = []
    for claim in range(draw(st.integers(1, 9))):
        needs = draw(st.integers(1, 8)) * BIT, draw(st.integers(1, 12)) * BIT
        claims.append((claim, draw(st.integers(0, 12)), draw(st.integers(0, 5)), *needs))
        for lane in range(draw(st.integers(1, 2))):
            flags = draw(st.sampled_from([(1, 1), (0, 1), (1, 0)]))
            keys = draw(st.sets(st.integers(1, 6), max_size=5))
            # A lane's name is in its keys.
            postings += [(claim, lane, 10 * lane + key, key * BIT, *flags) for key in sorted(keys)]
    return claims, postings


LIMITS = st.builds(
    lambda limit, lookups, partners: evolve(
        DEFAULT.match, key_limit=limit, lookups=lookups, partners=partners
    ),
    st.integers(1, 5),
    st.integers(1, 20),
    st.integers(1, 4),
)
