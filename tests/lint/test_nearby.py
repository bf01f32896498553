"""Of a large ledger only what may match is held against a draft, and that changes nothing."""

from __future__ import annotations

import pytest

from factcheck import pipeline
from factcheck.lint import lint
from factcheck.lint.nearby import Nearby
from factcheck.records import Document, RemarkKind, TrackedAppearance, TrackedClaim

PLACES = "Ashby Belford Corby Dunster Elmet Frome Glossop Hexham Ilkley Jarrow".split()
SAID = [
    f"The {place} {work} cost £{number + 2}.{work_number} million and took {number + 3} months."
    for number, place in enumerate(PLACES)
    for work_number, work in enumerate(
        "bridge tunnel station library hospital harbour museum theatre reservoir orchard "
        "aqueduct lighthouse".split()
    )
]
TRACKED = [
    TrackedClaim(
        id=f"c-{number}",
        statement=words,
        appearances=(TrackedAppearance(document=f"d{number}", exact=words),),
    )
    for number, words in enumerate(SAID)
]
DRAFT = Document(
    id="draft",
    text="The Corby tunnel cost £4.1 million. Quill said: “The Frome lighthouse cost £7.11 million "
    "and took nine months.”",
)


@pytest.fixture(scope="module")
def nearby() -> Nearby:
    documents = [Document(id=f"d{number}", text=words) for number, words in enumerate(SAID)]
    return Nearby(documents, [claim for one in documents for claim in pipeline.extract(one)])


def test_what_shares_rare_words_is_near_and_the_rest_is_not(nearby: Nearby) -> None:
    claim, *_ = pipeline.extract(DRAFT)
    near = nearby.to_claim(claim)
    assert f"d{SAID.index('The Corby tunnel cost £4.1 million and took 5 months.')}" in near
    assert len(near) < len(SAID)


def test_what_shares_nothing_is_near_to_nothing(nearby: Nearby) -> None:
    (claim,) = pipeline.extract(Document(id="d", text="Some 431 geese wintered on the marsh."))
    assert not nearby.to_claim(claim)
    assert not nearby.to_words("geese on the marsh")


def test_all_of_a_small_ledger_is_near() -> None:
    (claim,) = pipeline.extract(Document(id="d", text="Some 431 geese wintered on the marsh."))
    assert Nearby([Document(id="a", text=SAID[0])], []).to_claim(claim) == ["a"]


def test_a_draft_is_told_the_same_of_a_large_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    narrowed = list(lint([DRAFT], TRACKED))
    monkeypatch.setattr("factcheck.lint.nearby._MOST", len(SAID))
    assert list(lint([DRAFT], TRACKED)) == narrowed
    (mention,) = narrowed
    assert mention.statement.startswith("The Frome lighthouse cost £7.11 million")
    assert [remark.kind for remark in mention.remarks] == [RemarkKind.MISQUOTATION]
