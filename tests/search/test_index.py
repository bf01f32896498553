from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.records import CHECKED_CLAIM, Claim, ClaimKind, Document
from factcheck.search import Index, checked_claim, index_of
from factcheck.settings import SearchSettings

WORDS = """audit bridge bridges council cut flood flooded police policing rail school schools tax
    5 12 1.2m £3bn 2024 #Jobs @Treasury US U.S. not unemployed unemployment percent""".split()
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
anything = st.text(max_size=40) | sentences
collections = st.lists(anything, max_size=8)


def checked(texts: Sequence[str]) -> list[Document]:
    return [
        Document(id=f"{place:03}", text=text, kind=CHECKED_CLAIM)
        for place, text in enumerate(texts)
    ]


def index(documents: Sequence[Document], **options: object) -> Index:
    claims = [claim for claim in map(checked_claim, documents) if claim is not None]
    return index_of(claims, documents, **options)  # type: ignore[arg-type]


@given(collections, anything, st.integers(1, 10))
@settings(deadline=None)
def test_hits_are_ranked_by_scores_that_their_evidence_adds_up_to(
    texts: list[str], asked: str, top: int
) -> None:
    hits = index(checked(texts)).search(asked, top)
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert len(hits) <= top
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    for hit in hits:
        assert 0 <= hit.score < 1
        assert hit.score == sum((part.points for part in hit.evidence), Decimal(0))


@given(collections, anything, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_claims_and_documents_changes_nothing(
    texts: list[str], asked: str, order: random.Random
) -> None:
    documents = checked(texts)
    shuffled = documents.copy()
    order.shuffle(shuffled)
    assert index(documents).search(asked) == index(shuffled).search(asked)


@given(st.lists(sentences, min_size=1, max_size=8))
@settings(deadline=None)
def test_a_claim_finds_itself(texts: list[str]) -> None:
    made = index(checked(texts))
    for place, text in enumerate(texts):
        hits = made.search(text, len(texts))
        if hits:
            assert f"{place:03}" in [hit.document for hit in hits]


def test_a_checked_claim_is_found_whole_whatever_it_holds() -> None:
    text = "  Good morning.\n\nRELATED: Sign up here\nIt rains.  "
    document = Document(id="d", text=text, kind=CHECKED_CLAIM, speaker="Ann Lee")
    (claim,) = pipeline.searchable(document)
    assert claim.quote.exact == text.strip()
    assert claim.speaker == "Ann Lee"
    assert document.holds(claim.quote)
    (hit,) = pipeline.search_index([document]).search("Does it rain?", query="q1")
    assert (hit.query, hit.document, hit.claim) == ("q1", "d", claim)


def test_a_blank_checked_claim_is_none() -> None:
    assert pipeline.searchable(Document(id="d", text=" \n", kind=CHECKED_CLAIM)) == ()


def test_the_title_of_a_checked_claim_is_searched_too() -> None:
    titled = Document(id="t", text="It did.", title="Bridge collapse", kind=CHECKED_CLAIM)
    assert index([titled]).search("Did a bridge collapse?")


def test_what_stands_around_a_claim_speaks_for_it() -> None:
    texts = {
        "a": "We went to Leeds. The bridge cost £5 million in 2023.",
        "b": "We went to Derby. The bridge cost £5 million in 2023.",
    }
    made = pipeline.search_index(Document(id=id_, text=text) for id_, text in texts.items())
    best = made.search("The bridge in Derby cost £5 million")[0]
    assert best.document == "b"
    assert ("context", "derby") in [(part.feature, part.asked) for part in best.evidence]


def test_of_claims_whose_quotes_overlap_one_is_found() -> None:
    text = "The council bought 40 buses, 12 trams and 3 ferries."
    document = Document(id="d", text=text)
    assert len(pipeline.extract(document)) > 1
    hits = pipeline.search_index([document]).search("40 buses, 12 trams, 3 ferries")
    quotes = [hit.claim.quote for hit in hits]
    assert not any(a.overlaps(b) for a in quotes for b in quotes if a is not b)


def test_of_claims_of_one_quote_that_of_the_figure_is_found() -> None:
    document = Document(id="d", text="The council bought 40 buses and 12 trams.")
    quote = document.quote(0, len(document.text))
    claims = [
        attached
        for claim in pipeline.extract(document)
        if claim.quantity is not None
        for attached in [
            Claim(id=claim.id, kind=ClaimKind.FIGURE, quote=quote, quantity=claim.quantity)
        ]
    ]
    (hit,) = index_of(claims, [document]).search("12 trams")
    assert hit.claim.quantity is not None
    assert hit.claim.quantity.value == 12


def test_a_family_of_words_and_what_a_figure_is_about_are_evidence() -> None:
    made = index(checked(["Unemployment rose by 216.8 million.", "The sun shone."]))
    (hit,) = made.search("unemployed: nearly 217m")
    found = {(part.feature, part.asked, part.found) for part in hit.evidence}
    assert ("word", "unemployed", "unemployment") in found
    assert ("figure", "217m", "216.8 million") in found


def _by_initial(texts: Sequence[str]) -> list[list[float]]:
    return [[float(text.lower().startswith(letter)) for letter in "abcd"] for text in texts]


def test_an_embedder_is_one_more_ranking() -> None:
    documents = checked(["bridge closed", "a bridge closed"])
    plain = index(documents).search("any bridge closed")
    fused = index(documents, embedder=_by_initial).search("any bridge closed")
    assert fused[0].document == "001"
    assert {part.feature for part in fused[0].evidence} - {
        part.feature for part in plain[0].evidence
    } == {"embedding"}
    assert 0 <= fused[0].score < 1


def test_nothing_is_found_among_nothing() -> None:
    assert index_of([]).search("anything") == ()
    assert index([], embedder=_by_initial).search("anything") == ()


@pytest.mark.parametrize("piece", ["#", "@a", "a.", "1 ", "1,", "aA", "www.", "'a", "-", "twenty "])
def test_long_runs_take_no_longer_than_their_length(piece: str) -> None:
    text = piece * 20_000
    made = index(checked([text, "Another claim."]), settings=SearchSettings(candidates=2))
    made.search(text)


def test_a_long_article_does_not_drown_the_claim_that_is_its_title() -> None:
    article = "\n\n".join(
        f"Paragraph {place} speaks of the council, the budget and of roads." for place in range(40)
    )
    documents = [
        Document(id="a", kind=CHECKED_CLAIM, title="The old bridge collapsed.", text=article),
        Document(id="b", kind=CHECKED_CLAIM, text=f"{article}\n\nA bridge is not an old road."),
        Document(id="c", kind=CHECKED_CLAIM, text=f"The old bridge collapsed.\n\n{article}"),
    ]
    hits = index(documents).search("that old bridge, it just collapsed", 3)
    assert [hit.document for hit in hits] == ["a", "c", "b"]
    assert hits[0].score - hits[1].score < hits[1].score - hits[2].score
