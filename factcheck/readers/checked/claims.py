"""Checked claims in the words of schema.org, or of the Fact Check Tools API.

- https://schema.org/ClaimReview in JSON-LD: one, a list, an ``@graph``, or the elements of a
  https://schema.org/DataFeed;
- https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims, whose
  ``claims`` each have their ``claimReview``.

Feeds are written by many hands: a list of one stands as the one, dates carry times, numbers are
text. What cannot be a value is left out; a review that states no claim, no verdict, no publisher or
no address is none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from attrs import frozen

from factcheck.readers.web.linked_data import Node, listed, names
from factcheck.records import CHECKED_CLAIM, stable_id

__all__ = ["KEYS", "Incomplete", "checked_claims", "is_checked"]

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?", re.DOTALL)
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?")
_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_WITHIN = ("@graph", "dataFeedElement", "item", "claims")
_DEEPEST = 8

KEYS = frozenset(
    """
    @type author claimDate claimReview claimReviewed claimant datePublished headline itemReviewed
    name publisher reviewRating text url
    """.split()
)
"""The keys of a checked claim that are read."""

_NEEDED = {"rating": "verdict", "publisher": "publisher", "url": "web address"}
"""What every review has, and what a person calls it."""

Fields = dict[str, Any]


@frozen
class Incomplete:
    """A checked claim that is none, for it lacks what each of them has.

    Attributes:
        lacks: what it lacks, of ``claim``, ``verdict``, ``publisher`` and ``web address``.
    """

    lacks: tuple[str, ...]

    def __str__(self) -> str:
        return "names " + ", ".join(f"no {what}" for what in self.lacks)


def is_checked(data: Mapping[str, Any]) -> bool:
    """Tell whether an object is a checked claim."""
    return "ClaimReview" in listed(data.get("@type")) or "claimReview" in data


def checked_claims(data: object) -> Iterator[Fields | Incomplete]:
    """Yield the fields of a document for each checked claim in plain data, in order.

    Yields:
        what is missing, where one lacks what every review has.
    """
    return _within(data, 0)


def _within(data: object, depth: int) -> Iterator[Fields | Incomplete]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _within(one, depth + 1)
    elif isinstance(data, Mapping):
        if is_checked(data):
            yield _of_tools(data) if "claimReview" in data else _of_schema(data)
        else:
            for key in _WITHIN:
                yield from _within(data.get(key), depth + 1)


def _of_schema(node: Node) -> Fields | Incomplete:
    """Return the claim that a ClaimReview is about."""
    item = _node(node.get("itemReviewed"))
    rating = _node(node.get("reviewRating"))
    author = _node(node.get("author"))
    review = {
        "rating": _text(rating.get("alternateName")) or _text(rating.get("ratingValue")),
        "publisher": _name(node.get("author")) or _name(node.get("publisher")),
        "url": _address(node.get("url")),
        "site": _address(author.get("url")),
        "published": _day(node.get("datePublished")),
        "title": _text(node.get("name")) or _text(node.get("headline")),
        **_scale(rating),
    }
    words = _text(node.get("claimReviewed")) or _text(item.get("text")) or _text(item.get("name"))
    return _document(words, _name(item.get("author")), _day(item.get("datePublished")), [review])


def _of_tools(claim: Node) -> Fields | Incomplete:
    """Return a claim of the Fact Check Tools API."""
    reviews = []
    for review in listed(claim.get("claimReview")):
        if isinstance(review, Mapping):
            publisher = _node(review.get("publisher"))
            site = _text(publisher.get("site"))
            reviews.append(
                {
                    "rating": _text(review.get("textualRating")),
                    "publisher": _text(publisher.get("name")) or site,
                    "url": _address(review.get("url")),
                    "site": _address(site) or _address(f"https://{site}" if site else None),
                    "published": _day(review.get("reviewDate")),
                    "title": _text(review.get("title")),
                }
            )
    words, claimant = _text(claim.get("text")), _text(claim.get("claimant"))
    return _document(words, claimant, _day(claim.get("claimDate")), reviews)


def _document(
    words: str | None, speaker: str | None, date: str | None, reviews: list[Fields]
) -> Fields | Incomplete:
    whole = [
        {name: value for name, value in review.items() if value is not None}
        for review in reviews
        if not _lacks(review)
    ]
    if not words or not whole:
        least = min(map(_lacks, reviews), key=len, default=_lacks({}))
        return Incomplete(least if words else ("claim", *least))
    first = whole[0]
    return {
        "id": stable_id("checked", first["url"], words),
        "kind": CHECKED_CLAIM,
        "text": words,
        "title": first.get("title"),
        "publisher": first["publisher"],
        "speaker": speaker,
        "date": date,
        "url": first["url"],
        "reviews": whole,
    }


def _lacks(review: Fields) -> tuple[str, ...]:
    return tuple(what for name, what in _NEEDED.items() if not review.get(name))


def _scale(rating: Node) -> Fields:
    """Return the verdict as a number with the ends of its scale, where all that makes sense."""
    value, worst, best = (
        _number(rating.get(name)) for name in ("ratingValue", "worstRating", "bestRating")
    )
    if value is None:
        return {}
    ordered = worst is None or best is None or float(worst) <= float(best)
    return {"value": value} | ({"worst": worst, "best": best} if ordered else {})


def _node(value: object) -> Node:
    return next((one for one in listed(value) if isinstance(one, Mapping)), {})


def _name(value: object) -> str | None:
    return ", ".join(names(value, {})) or None


def _text(value: object) -> str | None:
    """Return the first text among values, on one line and without entities."""
    for one in listed(value):
        if isinstance(one, str | int | float) and not isinstance(one, bool):
            text = " ".join(unescape(str(one)).split())
            if text:
                return text
    return None


def _day(value: object) -> str | None:
    found = _DAY.fullmatch(_text(value) or "")
    if found is None:
        return None
    try:
        return dt.date.fromisoformat(found[1]).isoformat()
    except ValueError:
        return None


def _number(value: object) -> str | None:
    text = _text(value) or ""
    return text if _NUMBER.fullmatch(text) else None


def _address(value: object) -> str | None:
    text = _text(value)
    return text if text is not None and _ADDRESS.fullmatch(text) else None
