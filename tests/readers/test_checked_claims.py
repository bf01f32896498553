"""Feeds of claims that were checked already, as documents that search knows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck import pipeline
from factcheck.exports import schema_org
from factcheck.readers import Notice, read
from factcheck.readers.checked import checked_claims
from factcheck.records import Document, TrackedAppearance, TrackedClaim
from factcheck.records.codec import from_json, to_json
from tests.cli.running import factcheck
from tests.readers.conftest import Reading, Write
from tests.records.ledger_strategies import published_reviews

CASES = YAML(typ="safe").load(Path(__file__).with_name("checked-claims.cases.yaml"))
REVIEW = {
    "@type": "ClaimReview",
    "url": "https://checkers.example/1",
    "claimReviewed": "The bridge cost £5m.",
    "author": {"name": "The Checkers"},
    "reviewRating": {"alternateName": "No"},
}


def plain(document: Document) -> dict[str, Any]:
    """Return what is known of a checked claim and of its one review, without what is not."""
    data = to_json(document)
    assert data["kind"] == "checked-claim"
    (review,) = data["reviews"]
    names = ("text", "title", "speaker", "date", "publisher", "url")
    known = {name: data[name] for name in names} | review
    return {name: value for name, value in known.items() if value is not None}


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
@pytest.mark.parametrize("name", ["feed.json", "feed.jsonld"])
def test_a_feed_is_read(case: dict[str, Any], name: str, write: Write) -> None:
    documents = read(write(name, case["feed"]))
    expected = [{name: str(value) for name, value in one.items()} for one in case["claims"]]
    assert [plain(document) for document in documents] == expected


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_standard_input_is_told_by_its_start(case: dict[str, Any]) -> None:
    found = factcheck(
        "search", "--format", "jsonl", "bridge crime eggs so", "-", stdin=case["feed"]
    )
    assert found.exit_code == 0, found.output


def test_a_line_may_be_a_checked_claim(write: Write) -> None:
    lines = [REVIEW, {"id": "d", "text": "The bridge is new.", "name": "left out"}]
    checked, other = read(write("all.jsonl", "".join(json.dumps(one) + "\n" for one in lines)))
    assert (checked.kind, checked.text) == ("checked-claim", "The bridge cost £5m.")
    assert (other.id, other.kind) == ("d", None)


def test_a_review_that_is_none_is_counted_and_named(
    write: Write, reading: Callable[..., Reading]
) -> None:
    broken = {**REVIEW, "reviewRating": {}}
    path = write("feed.json", json.dumps({"@graph": [REVIEW, broken]}))
    notices: list[Notice] = []
    assert len(list(read(path, on_notice=notices.append))) == 1
    assert [str(notice) for notice in notices] == [
        f"{path}: 1 of 2 reviews name no claim, verdict, publisher or address, "
        "passed over: number 2"
    ]
    documents, problems = reading(write("feed.jsonl", json.dumps(broken)))
    assert documents == []
    assert "1: a review that names no claim, verdict, publisher or address" in problems[0]


@pytest.mark.parametrize("text", ['{"@type": "Article"}', '{"claims": []}', '{"@graph": 7}'])
def test_json_without_a_review_is_named(
    text: str, write: Write, reading: Callable[..., Reading]
) -> None:
    documents, problems = reading(write("feed.json", text))
    assert documents == []
    assert "expected ClaimReview of schema.org, or 'claims'" in problems[0]


def test_search_knows_what_was_checked(write: Write) -> None:
    documents = list(read(write("feed.json", json.dumps(REVIEW))))
    (hit,) = pipeline.search_index(documents).search("a bridge of 5 million pounds")
    assert hit.claim.quote.exact == "The bridge cost £5m."


@given(published_reviews())
def test_what_is_exported_is_read_again(review: Any) -> None:
    claim = TrackedClaim(
        id="bridge",
        statement="The bridge cost £5m.",
        reviews=(review,),
        appearances=(TrackedAppearance(document="d", exact="£5m", speaker="Ada Reeve"),),
    )
    feed = json.loads("".join(schema_org.reviews([claim], {})))
    found = list(checked_claims(feed))
    if not (review.rating.strip() and review.publisher.strip()):
        return
    (fields,) = found
    assert fields is not None
    document = from_json(Document, fields)
    (again,) = document.reviews
    assert (document.text, document.speaker) == ("The bridge cost £5m.", "Ada Reeve")
    assert (again.url, again.published) == (review.url, review.published)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [*REVIEW, "claims", "claimReview", "item", "@graph", "itemReviewed"]
                ),
                inner | st.just("ClaimReview"),
                max_size=5,
            )
        ),
        max_leaves=15,
    )
)
def test_whatever_a_feed_holds_a_claim_is_a_document_or_none(data: object) -> None:
    for fields in checked_claims(data):
        assert fields is None or from_json(Document, fields).reviews
