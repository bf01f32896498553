"""Claims and reviews in JSON-LD, held against schema.org's own shapes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.exports import schema_org
from factcheck.records import Document, PublishedReview, TrackedAppearance, TrackedClaim
from tests.exports import samples
from tests.exports.linked_data import SCHEMA, graph, is_right, strangers
from tests.exports.linked_data import schema_org as shapes
from tests.records.ledger_strategies import tracked_claims
from tests.records.strategies import claims, documents, tuples

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")

XSD = "http://www.w3.org/2001/XMLSchema#"
CONTEXT = {
    "@vocab": str(SCHEMA),
    "datePublished": {"@type": f"{XSD}date"},
    "url": {"@type": "@id"},
    **{name: {"@type": f"{XSD}float"} for name in ("ratingValue", "worstRating", "bestRating")},
}
"""Of schema.org's context, what the exports use; a Number is a float to its shapes."""

REVIEW = PublishedReview(
    rating="Mostly false",
    publisher="The Checkers",
    url="https://checkers.example/bridges?id=1",
    site="https://checkers.example/",
    published=dt.date(2024, 5, 2),
    title="Did it take four weeks?",
    value=Decimal(2),
    worst=Decimal(1),
    best=Decimal(5),
)
TRACKED = TrackedClaim(
    id="trial-length",
    statement="The trial took four weeks.",
    tags=("trials",),
    reviews=(REVIEW,),
    appearances=(
        TrackedAppearance(document="article", exact="had taken six weeks in spring 2024"),
        TrackedAppearance(
            document="statement",
            exact="a four-week trial",
            speaker="Ada Reeve",
            said=dt.date(2024, 3, 7),
        ),
    ),
)
WEB = {
    "article": attrs.evolve(samples.ARTICLE, url="https://news.example/trial"),
    "statement": attrs.evolve(samples.STATEMENT, url="javascript:alert(1)"),
}


def feed(pieces: Iterable[str]) -> list[dict[str, Any]]:
    """Return the items of a feed that is right in every node and property."""
    data = json.loads("".join(pieces))
    assert data["@context"] == "https://schema.org"
    found = graph(data, CONTEXT)
    assert list(strangers(found, shapes())) == []
    return [element["item"] for element in data["dataFeedElement"]]


def conforming(pieces: Iterable[str]) -> None:
    conforms, report = is_right(graph(json.loads("".join(pieces)), CONTEXT), shapes())
    assert conforms, report


def test_claims_and_reviews_conform_to_the_shapes_of_schema_org() -> None:
    data = [*feed(schema_org.reviews([TRACKED], WEB))]
    data += feed(schema_org.claims(samples.GROUP.claims, [samples.GROUP], WEB))
    whole = json.dumps({"@type": "DataFeed", "dataFeedElement": data})
    conforming([whole])


@given(tuples(claims()), tuples(documents()), tuples(tracked_claims))
@settings(max_examples=15)
def test_whatever_is_claimed_has_no_stranger_in_it(
    found: Any, held: tuple[Document, ...], tracked: Any
) -> None:
    by_id = {document.id: document for document in held}
    found = {claim.id: claim for claim in found}.values()
    assert len(feed(schema_org.claims(found, [], by_id))) == len(found)
    feed(schema_org.reviews(tracked, by_id))


def test_a_group_is_one_claim_with_all_its_appearances() -> None:
    lone = samples.statement("Good morning, everybody.", document="other")
    claims = [samples.FOUR_WEEKS, lone, samples.SIX_WEEKS]
    group, alone = feed(schema_org.claims(claims, [samples.GROUP], WEB))
    assert (group["identifier"], alone["identifier"]) == ("group-1", lone.id)
    assert group["text"] == samples.FOUR_WEEKS.quote.exact
    assert group["firstAppearance"] == group["appearance"][0]
    assert [one["text"] for one in group["appearance"]] == [
        claim.quote.exact for claim in samples.GROUP.claims
    ]
    assert group["appearance"][1]["url"] == "https://news.example/trial"


CHECKED = Document(
    id="checked",
    text=samples.FOUR_WEEKS.quote.exact,
    kind="checked-claim",
    publisher="The Checkers",
    url="https://checkers.example/1",
    reviews=(REVIEW,),
)


def test_the_page_of_a_checker_is_no_place_where_a_claim_was_made() -> None:
    claim = samples.statement(CHECKED.text, document="checked", speaker="Ada Reeve")
    (found,) = feed(schema_org.claims([claim], [], {"checked": CHECKED}))
    assert found["author"]["name"] == "Ada Reeve"
    assert found.keys().isdisjoint({"appearance", "firstAppearance"})
    assert "The Checkers" not in json.dumps(found)


def test_a_tracked_claim_appears_where_it_was_made_alone() -> None:
    checked = TrackedAppearance(document="checked", exact="a trial", said=dt.date(2024, 1, 1))
    tracked = attrs.evolve(TRACKED, appearances=(checked, *TRACKED.appearances))
    (review,) = feed(schema_org.reviews([tracked], WEB | {"checked": CHECKED}))
    claim = review["itemReviewed"]
    assert claim["datePublished"] == "2024-01-01"
    assert len(claim["appearance"]) == len(TRACKED.appearances)
    assert claim["firstAppearance"] == claim["appearance"][1]


def test_a_review_is_what_a_person_put_into_the_ledger() -> None:
    (review,) = feed(schema_org.reviews([TRACKED], WEB))
    claim = review.pop("itemReviewed")
    assert review == {
        "@type": "ClaimReview",
        "url": "https://checkers.example/bridges?id=1",
        "name": "Did it take four weeks?",
        "claimReviewed": "The trial took four weeks.",
        "datePublished": "2024-05-02",
        "author": {
            "@type": "Organization",
            "name": "The Checkers",
            "url": "https://checkers.example/",
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Mostly false",
            "ratingValue": 2,
            "worstRating": 1,
            "bestRating": 5,
        },
    }
    assert claim["author"] == {"@type": "Person", "name": "Ada Reeve"}
    assert claim["datePublished"] == "2024-03-07"
    assert claim["firstAppearance"] == claim["appearance"][1]


def test_without_a_verdict_of_a_person_there_is_the_claim_alone() -> None:
    (claim,) = feed(schema_org.reviews([attrs.evolve(TRACKED, reviews=())], {}))
    assert claim["@type"] == "Claim"
    assert "reviewRating" not in json.dumps(claim)


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    assert "javascript" not in "".join(schema_org.reviews([TRACKED], WEB))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Home Office", "Organization"), ("Ada Reeve", "Person"), ("Home Secretary", "Person")],
)
def test_a_body_is_an_organisation(name: str, kind: str) -> None:
    claim = attrs.evolve(samples.FOUR_WEEKS, speaker=name)
    (found,) = feed(schema_org.claims([claim], [], {}))
    assert found["author"]["@type"] == kind


@given(st.sampled_from([Decimal("2.5"), Decimal(3), Decimal("-1"), Decimal("0E+1")]))
def test_a_rating_is_a_number(value: Decimal) -> None:
    tracked = attrs.evolve(TRACKED, reviews=(attrs.evolve(REVIEW, value=value, worst=None),))
    (review,) = feed(schema_org.reviews([tracked], {}))
    assert review["reviewRating"]["ratingValue"] == value
