"""Groups: whatever the order of the documents, and without chains."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.records import Document
from factcheck.settings import DEFAULT

TEXTS = (
    "We are putting 13,000 police officers and PCSOs back into local communities.",
    "The plan puts 12,000 more police officers and PCSOs into local communities.",
    "A national audit of bridges, led by Dame Ruth Ellery, will conclude in the coming weeks.",
    "Dame Ruth Ellery is overseeing a national audit of bridges.",
    "Councils can bid for the £5m fund for victims' panels.",
    "The £3m fund for victims' panels opens to councils in the autumn.",
)
DOCUMENTS = tuple(Document(id=f"d{i}", text=text) for i, text in enumerate(TEXTS))


@given(st.permutations(DOCUMENTS))
@settings(deadline=None, max_examples=10)
def test_the_order_of_documents_changes_nothing(documents: list[Document]) -> None:
    assert pipeline.analyse(documents) == pipeline.analyse(DOCUMENTS)


def test_adding_a_document_leaves_claims_and_unrelated_groups_alone() -> None:
    before = pipeline.analyse(DOCUMENTS)
    more = Document(id="more", text="The harbour master counted 4,200 seals on the sandbanks.")
    after = pipeline.analyse([*DOCUMENTS, more])
    assert set(before.claims) <= set(after.claims)
    assert before.groups == after.groups
    assert before.findings == after.findings


def test_groups_do_not_chain_across_a_slot_that_differs() -> None:
    documents = [
        Document(id="gale", text="Professor Anne Gale led a public inquiry into rail safety."),
        Document(id="open", text="There was a long public inquiry into rail safety."),
        Document(id="penhale", text="Lord Penhale led a public inquiry into rail safety."),
    ]
    for group in pipeline.analyse(documents).groups:
        assert not {"gale", "penhale"} <= set(group.documents)


def test_every_appearance_is_held_by_a_match_of_the_group() -> None:
    groups = pipeline.analyse(DOCUMENTS).groups
    assert groups
    for group in groups:
        held = {claim for match in group.matches for claim in (match.left, match.right)}
        assert held == {claim.id for claim in group.claims}
        assert [a.first for a in group.appearances] == [True] + [False] * (len(group.claims) - 1)


def test_what_is_alike_but_for_a_figure_is_one_group_however_often_it_stands() -> None:
    documents = [
        Document(
            id=f"d{i:03}", text=f"The plan put {30000 + 7 * i} more officers into Kent villages."
        )
        for i in range(150)
    ]
    analysis = pipeline.analyse(documents)
    (group,) = analysis.groups
    assert len(group.claims) == 150
    assert len(analysis.matches) < 150 * 2 * DEFAULT.match.partners
