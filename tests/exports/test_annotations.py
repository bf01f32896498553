"""Quotes as annotations, held against the model of the W3C."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from rdflib import Graph

from factcheck.exports import web_annotations
from factcheck.records import Claim, Document
from tests.exports import samples
from tests.exports.linked_data import graph, is_right
from tests.records.strategies import claims, documents, tuples

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")

STANDARDS = Path(__file__).parent / "standards"


@cache
def shapes() -> Graph:
    return Graph().parse(STANDARDS / "annotation-shapes.ttl")


@cache
def context() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((STANDARDS / "annotation-context.json").read_text("utf-8"))
    return loaded


def items(pieces: Iterable[str]) -> list[dict[str, Any]]:
    """Return the annotations of a page that the model allows."""
    page = json.loads("".join(pieces))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    conforms, report = is_right(graph(page, context()), shapes())
    assert conforms, report
    assert page["partOf"]["total"] == len(page["items"])
    found: list[dict[str, Any]] = page["items"]
    return found


@given(tuples(claims()), tuples(documents()))
@settings(max_examples=10)
def test_whatever_is_claimed_the_model_allows_it(
    found: tuple[Claim, ...], held: tuple[Document, ...]
) -> None:
    found = tuple({claim.id: claim for claim in found}.values())
    by_id = {document.id: document for document in held}
    made = items(web_annotations.of_claims(found, by_id, "1"))
    for claim, annotation in zip(found, made, strict=True):
        quoted, placed = annotation["target"]["selector"]
        assert (quoted["exact"], quoted["prefix"], quoted["suffix"]) == (
            *(claim.quote.exact, claim.quote.prefix, claim.quote.suffix),
        )
        assert placed["end"] - placed["start"] == len(quoted["exact"])


def test_every_term_is_one_of_the_model() -> None:
    page = json.loads("".join(web_annotations.of_findings([samples.FINDING], samples.DOCUMENTS)))

    def keys(data: Any) -> set[str]:
        if isinstance(data, list):
            return {key for one in data for key in keys(one)}
        if isinstance(data, dict):
            return data.keys() | {key for one in data.values() for key in keys(one)}
        return set()

    known = {*context(), "@context"}
    assert {key for key in keys(page) if key.partition(":")[0] not in known} == set()


def test_places_count_code_points_of_the_text_and_the_state_names_it() -> None:
    text = "👩‍👩‍👧 and £5m: “it took four weeks”."
    document = Document(id="d", text=text, url="https://example.org/d é", title="On it")
    quote = samples.words(document, "four weeks")
    claim = samples.statement(text, document="d")
    (annotation,) = items(
        web_annotations.of_claims([attrs.evolve(claim, quote=quote)], {"d": document})
    )
    target = annotation["target"]
    place = target["selector"][1]
    assert text[place["start"] : place["end"]] == "four weeks"
    assert target["source"]["id"] == "https://example.org/d%20%C3%A9"
    assert target["source"]["dc:title"] == "On it"
    _, _, digest = target["state"]["cached"].partition("ni:///sha-256;")
    assert base64.urlsafe_b64decode(digest + "=") == sha256(text.encode()).digest()


def test_a_finding_asks_about_all_of_its_quotes() -> None:
    (annotation,) = items(web_annotations.of_findings([samples.FINDING], samples.DOCUMENTS))
    assert annotation["motivation"] == "questioning"
    assert annotation["body"][0]["value"] == samples.FINDING.question
    assert [target["selector"][0]["exact"] for target in annotation["target"]] == [
        claim.quote.exact for claim in samples.FINDING.claims
    ]


def test_a_document_without_an_address_has_a_name_that_stays() -> None:
    (annotation,) = items(web_annotations.of_claims([samples.FOUR_WEEKS], {}))
    source = annotation["target"]["source"]
    assert source["id"].startswith("urn:uuid:")
    assert source["dc:identifier"] == "statement"
    assert "state" not in annotation["target"]
