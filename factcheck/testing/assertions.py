"""Assertions about claims and quotes, for any suite of tests."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck import pipeline
from factcheck.anchoring import anchor
from factcheck.exports.visible import one_line
from factcheck.records import Claim, Document, Quote, Selector
from factcheck.settings import DEFAULT, Settings
from factcheck.testing.messages import explained, where_it_stands

__all__ = ["assert_anchored", "assert_consistent", "assert_same_claim"]

TO_FOLLOW_UP = "follow-up"
"""The rule that asks what became of a promise, which makes nothing inconsistent."""


def assert_consistent(
    claims: Iterable[Claim], documents: Iterable[Document] = (), *, settings: Settings = DEFAULT
) -> None:
    """Assert that no rule sees a difference between claims.

    Args:
        claims: the claims, of one document or of many.
        documents: their documents, for what is shown of them.
        settings: how claims are matched.

    Raises:
        AssertionError: there is something to look at; everything is told.
    """
    by_id = {document.id: document for document in documents}
    analysis = pipeline.analyse_claims(by_id.values(), claims, settings)
    items = [item for item in analysis.queue if item.finding.rule != TO_FOLLOW_UP]
    if items:
        command = f"factcheck queue {' '.join(by_id) or 'PATH'}"
        raise AssertionError("\n\n".join(explained(item, by_id, command=command) for item in items))


def assert_same_claim(left: Claim, right: Claim, *, settings: Settings = DEFAULT) -> None:
    """Assert that two claims speak of the same thing, whatever figures they give.

    Raises:
        AssertionError: they are not matched; the evidence is told.
    """
    if left.id == right.id or pipeline.analyse_claims([], [left, right], settings).matches:
        return
    raise AssertionError(
        "\n".join(
            [
                "These do not seem to speak of the same thing",
                "  [1] " + one_line(f"“{left.quote}” ({left.document})"),
                "  [2] " + one_line(f"“{right.quote}” ({right.document})"),
                "  next  factcheck match --explain PATH",
            ]
        )
    )


def assert_anchored(quote: Quote | Selector, document: Document) -> None:
    """Assert that a document still says what a quote of it says, wherever it stands.

    Raises:
        AssertionError: it says something else, says it in several places, or not at all.
    """
    selector = quote if isinstance(quote, Selector) else Selector.of(quote)
    found = anchor(selector, document)
    if not found.holds:
        raise AssertionError(where_it_stands(selector, found))
