from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.records import CHECKED_CLAIM, Document
from factcheck.search import Index, checked_claim, index_of
from factcheck.search.terms import terms

HERE = Path(__file__).parent


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = YAML(typ="safe").load(HERE / name)
    return loaded


def index(texts: list[str]) -> Index:
    documents = [
        Document(id=f"{place:03}", text=text, kind=CHECKED_CLAIM)
        for place, text in enumerate(texts)
    ]
    return index_of(filter(None, map(checked_claim, documents)), documents)


def searches() -> Iterator[tuple[list[str], dict[str, Any]]]:
    for case in cases("search.cases.yaml"):
        for query in case["queries"]:
            yield case["claims"], query


@pytest.mark.parametrize(("claims", "query"), list(searches()), ids=lambda part: str(part)[:60])
def test_the_claim_is_found_first(claims: list[str], query: dict[str, Any]) -> None:
    hits = index(claims).search(query["text"])
    if "found" in query:
        assert [hit.claim.quote.exact for hit in hits] == query["found"]
    else:
        assert hits[0].claim.quote.exact == claims[query["first"]]


@pytest.mark.parametrize("case", cases("terms.cases.yaml"), ids=lambda case: str(case["text"]))
def test_a_text_is_searched_by_these_terms(case: dict[str, Any]) -> None:
    assert [term.key for term in terms(case["text"])] == case["terms"]
