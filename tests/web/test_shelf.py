"""What is found on the shelf: each number beside a choice is what one sees who takes it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck.decisions import Agenda
from factcheck.records import (
    Claim,
    ClaimKind,
    Document,
    Finding,
    ReviewItem,
    Role,
    Severity,
    State,
    Status,
)
from factcheck.web.query import Query, Shown, Sort
from factcheck.web.shelf import Shelf

Choices = dict[str, frozenset[Shown]]

WORDS = ("bridge", "Bridge’s", "police OFFICERS", "£5m", "ﬁgure", "a\u202eb")
DOCUMENTS = {
    name: Document(id=name, text=" ".join(WORDS), title=title)
    for name, title in (("a", None), ("b", "The Times"), ("c", "Answer 12"))
}


def claim(document: str, word: int, speaker: str | None, said: dt.date | None) -> Claim:
    text = DOCUMENTS[document].text
    start = text.index(WORDS[word])
    quote = DOCUMENTS[document].quote(start, start + len(WORDS[word]))
    made = Claim(id=f"{document}-{word}", kind=ClaimKind.STATEMENT, quote=quote)
    return evolve(made, speaker=speaker, said=said)


claims = st.builds(
    claim,
    st.sampled_from(sorted(DOCUMENTS)),
    st.integers(0, len(WORDS) - 1),
    st.sampled_from([None, "Ada Reeve", "the Minister"]),
    st.none() | st.dates(dt.date(2024, 1, 1), dt.date(2024, 1, 5)),
)
rules = st.sampled_from(["value-differs", "hedge-changed", "follow-up"])
drawn = st.lists(
    st.tuples(
        st.builds(
            Finding,
            id=st.just(""),
            rule=rules,
            severity=st.sampled_from(Severity),
            question=st.sampled_from(["Which holds?", "By when?"]),
            claims=st.lists(claims, min_size=1, max_size=3).map(tuple),
        ),
        st.sampled_from(State),
    ),
    max_size=12,
)
queries = st.builds(
    Query,
    severities=st.sets(st.sampled_from(Severity)).map(lambda chosen: tuple(sorted(chosen))),
    rules=st.sets(rules).map(lambda chosen: tuple(sorted(chosen))),
    document=st.sampled_from(["", "a", "TIMES", "none"]),
    speaker=st.sampled_from(["", "ada", "minister the"]),
    text=st.sampled_from(["", "bridge's", "officers police", "figure", "\u202e"]),
    state=st.sampled_from(Shown),
    sort=st.sampled_from(Sort),
)


def shelf(found: list[tuple[Finding, State]]) -> tuple[Shelf, list[ReviewItem], Choices]:
    items, among = [], {}
    for rank, (finding, state) in enumerate(found, start=1):
        named = evolve(finding, id=f"finding-{rank}")
        items.append(ReviewItem(rank=rank, priority=Decimal(0), why=(), finding=named))
        among[named.id] = Shown.of(Status(state=state), Agenda((), "Ada", Role.REVIEWER))
    return Shelf(items, DOCUMENTS), items, among


@given(drawn, queries)
def test_the_number_beside_a_choice_is_what_it_shows(
    found: list[tuple[Finding, State]], query: Query
) -> None:
    made, _, among = shelf(found)

    def number(query: Query) -> int:
        return len(made.select(query, lambda finding: among[finding.id]).entries)

    selection = made.select(query, lambda finding: among[finding.id])
    for severity in Severity:
        assert selection.severities[severity] == number(query.but(severities=(severity,)))
    for rule in ("value-differs", "hedge-changed", "follow-up"):
        assert selection.rules[rule] == number(query.but(rules=(rule,)))
    for shown in Shown:
        assert selection.shown[shown] == number(query.but(state=shown))


@given(drawn, queries)
def test_next_and_previous_walk_through_all_that_was_asked_for(
    found: list[tuple[Finding, State]], query: Query
) -> None:
    made, items, among = shelf(found)
    entries = made.select(query, lambda finding: among[finding.id]).entries
    chosen = [entry.item for entry in entries]
    for item in items:
        around = made.neighbours(query, item, lambda finding: among[finding.id])
        assert around.total == len(chosen)
        if item in chosen:
            place = chosen.index(item)
            assert around.place == place + 1
            assert around.before == (chosen[place - 1] if place else None)
            assert around.after == (chosen[place + 1] if place + 1 < len(chosen) else None)
        else:
            assert around.place is None
            assert all(one in chosen for one in (around.before, around.after) if one)


@given(queries, st.integers(1, 99))
def test_an_address_says_all_that_is_asked_for(query: Query, page: int) -> None:
    asked = query.but(page=page)
    assert Query.read(asked.parameters()) == asked


@pytest.mark.parametrize(
    ("text", "number"),
    [("BRIDGE", 1), ("bridge's", 1), ("bridge’s", 1), ("figure", 1), ("\\u202e", 1), ("bus", 0)],
)
def test_words_are_found_as_they_are_seen(text: str, number: int) -> None:
    everything = tuple(claim("a", word, None, None) for word in range(len(WORDS)))
    finding = Finding(
        id="", rule="r", severity=Severity.LOW, question="Which holds?", claims=everything
    )
    made, _, among = shelf([(finding, State.PENDING)])
    found = made.select(Query(text=text), lambda finding: among[finding.id])
    assert len(found.entries) == number


def test_the_order_of_days() -> None:
    dated = [claim("a", 0, None, dt.date(2024, 1, day)) for day in (2, 3, 1)]
    found = [
        (
            Finding(id="", rule="r", severity=Severity.LOW, question="When?", claims=(one,)),
            State.PENDING,
        )
        for one in [claim("a", 0, None, None), *dated]
    ]
    made, _, among = shelf(found)

    def ranks(sort: Sort) -> list[int]:
        selection = made.select(Query(sort=sort), lambda finding: among[finding.id])
        return [entry.item.rank for entry in selection.entries]

    assert ranks(Sort.NEWEST) == [3, 2, 4, 1]
    assert ranks(Sort.OLDEST) == [4, 2, 3, 1]
