"""What is kept of the documents in which a tracked claim is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.ledger.checked import checked_claims
from factcheck.ledger.tracking import tracked
from factcheck.records import Document, PublishedReview
from tests.cli.running import factcheck

REVIEW = PublishedReview(rating="No", publisher="The Checkers", url="https://checkers.example/1")
FEED = {
    "@type": "ClaimReview",
    "url": REVIEW.url,
    "claimReviewed": "The bridge cost £5 million and the tunnel £7 million.",
    "author": {"name": REVIEW.publisher},
    "reviewRating": {"alternateName": REVIEW.rating},
}


def checked(text: str, name: str, *reviews: PublishedReview) -> Document:
    return Document(id=name, text=text, kind="checked-claim", reviews=reviews)


def test_what_was_published_about_the_documents_is_kept_once_each() -> None:
    documents = [
        checked("The bridge cost £5 million and the tunnel £7 million.", "a", REVIEW),
        checked("The bridge cost £5 million.", "b", REVIEW),
        Document(id="c", text="The bridge cost £6 million."),
    ]
    claims = [claim for document in documents for claim in pipeline.extract(document)]
    claim = tracked(claims, {d.id: d for d in documents}, name="bridge", statement="It cost £5m.")
    assert len(claim.appearances) > len(documents)
    assert claim.reviews == (REVIEW,)


def test_claims_to_hold_a_draft_against_have_their_reviews_once() -> None:
    (claim,) = checked_claims([checked("The bridge cost £5 million.", "a", REVIEW)])
    assert claim.reviews == (REVIEW,)


def test_words_that_state_and_undertake_are_one_appearance() -> None:
    text = (
        "Our Harbour Recovery Plan will build upon the first package of works agreed in July 2022"
    )
    document = checked(text, "a", REVIEW)
    quotes = [claim.quote.exact for claim in pipeline.extract(document)]
    assert quotes == [text, text]
    (claim,) = checked_claims([document])
    (appearance,) = claim.appearances
    assert appearance.commitment is not None


def test_a_checked_claim_that_is_tracked_is_exported_with_its_review(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("feed.json").write_text(json.dumps(FEED), encoding="utf-8")
    (claim, *_) = factcheck("extract", "--format", "jsonl", "feed.json").stdout.splitlines()
    made = factcheck("track", json.loads(claim)["id"], "feed.json", "--name", "bridge")
    assert made.exit_code == 0, made.output
    written = factcheck("export", "--to", "claimreview", "--ledger", "claims", "feed.json")
    (element,) = json.loads(written.stdout)["dataFeedElement"]
    assert element["item"]["@type"] == "ClaimReview"
    assert element["item"]["url"] == REVIEW.url
