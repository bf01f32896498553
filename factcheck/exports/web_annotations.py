"""Quotes as W3C Web Annotations, for whatever shows or keeps annotations of texts.

https://www.w3.org/TR/annotation-model/

A target names its document, the words and their place (TextQuoteSelector, TextPositionSelector, in
code points of the text), and the state of the document in which they stood: a name of RFC 6920
made of the SHA-256 of its text in UTF-8. A claim is described by what was read of it, a finding
asks a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.exports import iris, jsontext
from factcheck.exports.reading import quantity_reading
from factcheck.exports.sources import Documents, source
from factcheck.records import Claim, Document, Finding, Quote

__all__ = ["of_claims", "of_findings"]

Object = dict[str, Any]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def of_claims(claims: Iterable[Claim], documents: Documents, version: str = "") -> Iterator[str]:
    """Yield a page of annotations, one a claim.

    Args:
        claims: those to annotate.
        documents: the documents they stand in, by id.
        version: that of this program.
    """
    return _page((_claim(claim, documents) for claim in claims), version)


def of_findings(
    findings: Iterable[Finding], documents: Documents, version: str = ""
) -> Iterator[str]:
    """Yield a page of annotations, one a finding, each with a target for every quote."""
    return _page((_finding(finding, documents) for finding in findings), version)


def _page(annotations: Iterable[Object], version: str) -> Iterator[str]:
    """Yield the one page of a collection, an annotation a line."""
    items = list(annotations)
    name = "\n".join(item["id"] for item in items)
    head: Object = {
        "@context": _CONTEXT,
        "id": iris.named("page", name),
        "type": "AnnotationPage",
        "partOf": {
            "id": iris.named("collection", name),
            "type": "AnnotationCollection",
            "generator": _generator(version),
            "total": len(items),
        },
        "startIndex": 0,
    }
    return jsontext.ending_with(head, "items", items)


def _generator(version: str) -> Object:
    name = f"factcheck {version}".rstrip()
    return {"id": iris.named("program", name), "type": "Software", "name": name}


def _claim(claim: Claim, documents: Documents) -> Object:
    described = [
        _text(claim.kind.value, "tagging"),
        _text(source(claim, documents), "describing"),
    ]
    if claim.quantity is not None:
        described.append(_text(quantity_reading(claim.quantity), "describing"))
    return {
        "id": iris.named("annotation", claim.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": described,
        "target": _target(claim.quote, documents),
    }


def _finding(finding: Finding, documents: Documents) -> Object:
    return {
        "id": iris.named("annotation", finding.id),
        "type": "Annotation",
        "motivation": "questioning",
        "body": [_text(finding.question, "questioning"), _text(finding.rule, "tagging")],
        "target": [_target(claim.quote, documents) for claim in finding.claims],
    }


def _text(value: str, purpose: str) -> Object:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(quote: Quote, documents: Documents) -> Object:
    document = documents.get(quote.document)
    target: Object = {
        "type": "SpecificResource",
        "source": _source(quote.document, document),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": quote.exact,
                "prefix": quote.prefix,
                "suffix": quote.suffix,
            },
            {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
        ],
    }
    if document is not None:
        target["state"] = {"type": "TimeState", "cached": iris.content(document.sha256)}
    return target


def _source(id_: str, document: Document | None) -> Object:
    url = iris.web(document.url) if document is not None else None
    known: Object = {"id": url or iris.named("document", id_), "type": "Text", "dc:identifier": id_}
    if document is not None and document.title:
        known["dc:title"] = document.title
    return known
