from __future__ import annotations

from itertools import pairwise

import attrs
from hypothesis import given
from hypothesis import strategies as st

from factcheck.presentation.documents import document_view
from factcheck.presentation.segments import Kind
from factcheck.records import Claim, ClaimKind, Document, Turn
from tests.exports import samples

CLAIMS = (samples.FOUR_WEEKS,)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, list[Claim]]:
    text = draw(st.text(min_size=1, max_size=60))
    places = st.integers(0, len(text) - 1)
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=5)))
    turns = [
        Turn(start=start, end=end, speaker=draw(st.none() | st.text(max_size=5)))
        for start, end in pairwise(edges)
    ]
    document = Document(id="doc", text=text, turns=tuple(turns))
    claims = [
        attrs.evolve(
            samples.statement("x"), id=f"claim-{number}", quote=document.quote(start, end + 1)
        )
        for number, (start, end) in enumerate(
            draw(st.lists(st.tuples(places, places).map(lambda pair: tuple(sorted(pair)))))
        )
    ]
    return document, claims


@given(documents())
def test_without_the_marks_a_document_is_its_text(drawn: tuple[Document, list[Claim]]) -> None:
    document, claims = drawn
    view = document_view(document, claims, {claim.id: 1 for claim in claims})
    assert "".join(block.text for block in view.blocks) == document.text
    begun = [
        claim for b in view.blocks for run in b.runs for s in run.segments for claim in s.begins
    ]
    assert sorted(begun) == sorted(claim.id for claim in claims)


def test_a_figure_leads_to_where_else_it_is_said() -> None:
    view = document_view(samples.STATEMENT, CLAIMS, {samples.FOUR_WEEKS.id: 2})
    (leading,) = [run for block in view.blocks for run in block.runs if run.claim]
    assert "".join(segment.text for segment in leading.segments) == "four-week"
    assert leading.others == 2
    assert Kind.CLAIM in leading.segments[0].kinds


def test_a_figure_that_is_said_nowhere_else_leads_nowhere() -> None:
    view = document_view(samples.STATEMENT, CLAIMS, {})
    assert not [run for block in view.blocks for run in block.runs if run.claim]


def test_who_speaks_stands_above_their_words() -> None:
    claim = samples.statement("We will. No.", speaker="Ada")
    document = Document(
        id=claim.document,
        text="We will. No.",
        turns=(
            Turn(start=0, end=9, speaker="Ada Reeve", office="Mayor"),
            Turn(start=9, end=12),
        ),
    )
    view = document_view(document, [attrs.evolve(claim, kind=ClaimKind.STATEMENT)], {})
    assert [(block.speaker, block.text) for block in view.blocks] == [
        ("Ada Reeve, Mayor", "We will. "),
        ("", "No."),
    ]
