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
from factcheck.readers.checked import Incomplete, checked_claims
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
    broken = {**REVIEW, "reviewRating": {}, "url": "/3"}
    path = write("feed.json", json.dumps({"@graph": [REVIEW, broken]}))
    notices: list[Notice] = []
    assert len(list(read(path, on_notice=notices.append))) == 1
    assert [str(notice) for notice in notices] == [
        f"{path}: 1 of 2 reviews passed over: number 2 names no verdict, no web address"
    ]
    documents, problems = reading(write("feed.jsonl", json.dumps(broken)))
    assert documents == []
    assert "1: a review that names no verdict, no web address" in problems[0]


def test_of_many_reviews_that_are_none_the_first_are_named(write: Write) -> None:
    feed = [REVIEW, *({**REVIEW, "claimReviewed": ""} for _ in range(1_200))]
    notices: list[Notice] = []
    assert len(list(read(write("feed.json", json.dumps(feed)), on_notice=notices.append))) == 1
    (notice,) = map(str, notices)
    assert ": 1,200 of 1,201 reviews passed over: number 2 names no claim; number 3 " in notice
    assert notice.endswith("number 6 names no claim; and 1,195 more")


@pytest.mark.parametrize(
    ("reviews", "lacks"),
    [
        ([], ("verdict", "publisher", "web address")),
        (
            [
                {"textualRating": "No"},
                {"textualRating": "No", "publisher": {"site": "checkers.example"}},
            ],
            ("web address",),
        ),
    ],
)
def test_of_several_reviews_the_one_that_lacks_least_is_told_of(
    reviews: list[dict[str, Any]], lacks: tuple[str, ...]
) -> None:
    data = {"claims": [{"text": "The bridge cost £5m.", "claimReview": reviews}]}
    assert list(checked_claims(data)) == [Incomplete(lacks)]


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
    assert not isinstance(fields, Incomplete)
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
        assert isinstance(fields, Incomplete) or from_json(Document, fields).reviews
