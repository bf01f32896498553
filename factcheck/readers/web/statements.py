"""What a page states of itself: its title, who wrote and who published it, when, and where.

Its JSON-LD is believed first, then its ``meta`` elements, then what trafilatura finds in the usual
places. A date is one that the page marks as such; none is guessed from an address or from running
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from factcheck.readers.dateline import dateline
from factcheck.readers.extras import needed
from factcheck.readers.web import linked_data

__all__ = ["stated"]

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?", re.DOTALL)
_DATES = (  # in the order in which they are believed: when it first appeared
    "article:published_time",
    "og:article:published_time",
    "govuk:first-published-at",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publish-date",
    "date",
)
_PUBLISHERS = ("og:site_name", "dcterms.publisher", "dc.publisher", "citation_publisher")
_BY = re.compile(r"by\s+", re.IGNORECASE)


def stated(root: Any, source: str) -> dict[str, Any]:
    """Return fields of a Document that a page states, as plain data; the others are left out."""
    scripts = (one.text or "" for one in root.iter("script") if _is_linked_data(one))
    nodes = linked_data.nodes(scripts)
    article = linked_data.article(nodes)
    meta = dict(_meta(root))
    found = needed("trafilatura.metadata", "html", source).extract_metadata(root, extensive=False)
    authors = linked_data.names(article.get("author"), nodes) or _authors(found.author)
    publishers = linked_data.names(article.get("publisher"), nodes)
    fields = {
        "title": _first([*_texts(article.get("headline")), found.title]),
        "speaker": ", ".join(authors) or None,
        "publisher": _first(
            [*publishers, *(meta.get(name) for name in _PUBLISHERS), found.sitename]
        ),
        "date": _first(map(_day, [*_texts(article.get("datePublished")), *_dates(root, meta)])),
        "url": _canonical(root) or meta.get("og:url"),
        "kind": _kind(article),
    }
    return {name: value for name, value in fields.items() if value}


def _is_linked_data(script: Any) -> bool:
    return str(script.get("type", "")).partition(";")[0].strip().lower() == "application/ld+json"


def _meta(root: Any) -> Iterator[tuple[str, str]]:
    """Yield the name and the content of each ``meta`` element; from the last to the first."""
    for element in reversed(list(root.iter("meta"))):
        content = " ".join((element.get("content") or "").split())
        for key in ("name", "property", "itemprop"):
            if content and (name := element.get(key)):
                yield name.lower(), content


def _dates(root: Any, meta: dict[str, str]) -> Iterator[str]:
    yield from (meta[name] for name in _DATES if name in meta)
    for element in root.iter("time"):
        marks = f"{element.get('itemprop', '')} {element.get('class', '')}".lower().split()
        if element.get("pubdate") is not None or {"datepublished", "published"} & set(marks):
            yield element.get("datetime") or element.text or ""


def _day(stamp: str) -> str | None:
    """Return the day of a timestamp or a date, in the time zone that it is written in."""
    found = _DAY.fullmatch(stamp.strip())
    day = dateline(found[1] if found else stamp).date
    return None if day is None else day.isoformat()


def _authors(found: str | None) -> list[str]:
    """Return the names that trafilatura joins into one text."""
    return [_BY.sub("", name.strip(), count=1) for name in (found or "").split(";") if name.strip()]


def _canonical(root: Any) -> str | None:
    for link in root.iter("link"):
        if "canonical" in str(link.get("rel", "")).lower().split():
            return link.get("href") or None
    return None


def _kind(article: linked_data.Node) -> str | None:
    kinds = linked_data.listed(article.get("@type"))
    if "OpinionNewsArticle" in kinds:
        return "opinion"
    if any(isinstance(kind, str) and kind.endswith("NewsArticle") for kind in kinds):
        return "news"
    return "blog" if "BlogPosting" in kinds else None


def _texts(value: Any) -> list[str]:
    return [one for one in linked_data.listed(value) if isinstance(one, str)]


def _first(values: Iterable[str | None]) -> str | None:
    return next((" ".join(unescape(value).split()) for value in values if value), None)
