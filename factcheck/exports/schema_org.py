"""Claims, and what was published about them, as schema.org writes them in JSON-LD.

https://schema.org/Claim, https://schema.org/ClaimReview and, for what search engines ask for,
https://developers.google.com/search/docs/appearance/structured-data/factcheck

Everything is one DataFeed, as fact-checkers exchange it. A ClaimReview holds a verdict, and
verdicts are people's: one is written only for what the ledger says that somebody published. Without
one there is the Claim alone.

Where a claim is known from a review of it, the page of the review is no place where it was made: it
is no appearance of the claim.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from factcheck.exports import iris, jsontext
from factcheck.exports.sources import Documents
from factcheck.records import (
    CHECKED_CLAIM,
    Claim,
    Group,
    PublishedReview,
    TrackedAppearance,
    TrackedClaim,
)
from factcheck.text import names

__all__ = ["claims", "reviews"]

Object = dict[str, Any]


def claims(found: Iterable[Claim], groups: Iterable[Group], documents: Documents) -> Iterator[str]:
    """Yield a feed of claims: one for each group, and for each claim that stands alone.

    Args:
        found: every claim of the documents, in order.
        groups: which of them speak of the same thing.
        documents: the documents, by id.
    """
    group_of = {claim.id: group for group in groups for claim in group.claims}
    first: dict[str, Object] = {}
    for claim in found:
        group = group_of.get(claim.id)
        name = claim.id if group is None else group.id
        if name not in first:
            members = (claim,) if group is None else group.claims
            label = claim.subject if group is None else group.label
            first[name] = _claim(name, label, members, documents)
    return _feed(first.values())


def reviews(tracked: Iterable[TrackedClaim], documents: Documents) -> Iterator[str]:
    """Yield a feed of tracked claims: every review published of one, or else the claim.

    Args:
        tracked: the claims of a ledger, in order.
        documents: the documents that they appear in, by id, as far as they are at hand.
    """
    return _feed(node for claim in tracked for node in _reviewed(claim, documents))


def _feed(nodes: Iterable[Object]) -> Iterator[str]:
    head = {"@context": "https://schema.org", "@type": "DataFeed"}
    items = ({"@type": "DataFeedItem", "item": node} for node in nodes)
    return jsontext.ending_with(head, "dataFeedElement", items)


def _claim(
    name: str, label: str | None, members: tuple[Claim, ...], documents: Documents
) -> Object:
    appearances = [
        _quotation(one.quote.exact, one.speaker, one.said, one.document, documents)
        for one in members
        if _is_source(one.document, documents)
    ]
    first = members[0]
    return _stated(
        {
            "@type": "Claim",
            "@id": iris.named("group" if len(members) > 1 else "claim", name),
            "identifier": name,
            "name": label,
            "text": first.quote.exact,
            "author": _author(first.speaker),
            "datePublished": _day(first.said),
            "firstAppearance": next(iter(appearances), None),
            "appearance": appearances,
        }
    )


def _is_source(id_: str, documents: Documents) -> bool:
    document = documents.get(id_)
    return document is None or document.kind != CHECKED_CLAIM


def _quotation(
    exact: str, speaker: str | None, said: dt.date | None, id_: str, documents: Documents
) -> Object:
    document = documents.get(id_)
    url = None if document is None else iris.web(document.url)
    work: Object = {"@type": "CreativeWork", "identifier": id_, "url": url}
    if document is not None:
        work |= {
            "name": document.title,
            "publisher": _organisation(document.publisher),
            "datePublished": _day(document.date),
        }
    return _stated(
        {
            "@type": "Quotation",
            "text": exact,
            "author": _author(speaker),
            "datePublished": _day(said),
            "url": url,
            "isPartOf": _stated(work),
        }
    )


def _reviewed(claim: TrackedClaim, documents: Documents) -> Iterator[Object]:
    node = _tracked(claim, documents)
    if not claim.reviews:
        yield node
    for review in claim.reviews:
        yield _review(claim, review, node)


def _tracked(claim: TrackedClaim, documents: Documents) -> Object:
    sources = [one for one in claim.appearances if _is_source(one.document, documents)]
    appearances = [
        _quotation(one.exact, one.speaker, one.said, one.document, documents) for one in sources
    ]
    made = claim.appearances[_first(claim.appearances)]
    return _stated(
        {
            "@type": "Claim",
            "@id": iris.named("tracked", claim.id),
            "identifier": claim.id,
            "text": claim.statement,
            "author": _author(made.speaker),
            "datePublished": _day(made.said),
            "keywords": list(claim.tags),
            "firstAppearance": appearances[_first(sources)] if sources else None,
            "appearance": appearances,
        }
    )


def _first(appearances: Iterable[TrackedAppearance]) -> int:
    """Return which appearance is the first, as far as days are known; else the one named first."""
    dated = [(one.said or dt.date.max, index) for index, one in enumerate(appearances)]
    return min(dated)[1]


def _review(claim: TrackedClaim, review: PublishedReview, node: Object) -> Object:
    return _stated(
        {
            "@type": "ClaimReview",
            "url": iris.web(review.url),
            "name": review.title,
            "claimReviewed": claim.statement,
            "datePublished": _day(review.published),
            "author": _organisation(review.publisher, review.site),
            "reviewRating": _stated(
                {
                    "@type": "Rating",
                    "alternateName": review.rating,
                    "ratingValue": _number(review.value),
                    "worstRating": _number(review.worst),
                    "bestRating": _number(review.best),
                }
            ),
            "itemReviewed": node,
        }
    )


def _author(name: str | None) -> Object | None:
    """Return who said something: a body where the name shows it to be one, else a person."""
    if name is None:
        return None
    found = names.find(name)
    is_body = len(found) == 1 and found[0].kind == "body" and found[0].text == name
    return {"@type": "Organization" if is_body else "Person", "name": name}


def _organisation(name: str | None, url: str | None = None) -> Object | None:
    if name is None:
        return None
    return _stated({"@type": "Organization", "name": name, "url": iris.web(url)})


def _day(date: dt.date | None) -> str | None:
    return None if date is None else date.isoformat()


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _stated(node: Mapping[str, Any]) -> Object:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [])}
