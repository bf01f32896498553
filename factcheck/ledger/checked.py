"""Claims that others checked, as claims to hold a draft against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck import pipeline
from factcheck.errors import InputError
from factcheck.ledger.tracking import free_name, tracked
from factcheck.records import Document, TrackedClaim

__all__ = ["checked_claims"]

_LONGEST = 200
"""How many code points of a checked claim say what it is."""


def checked_claims(documents: Iterable[Document]) -> Iterator[TrackedClaim]:
    """Yield each checked claim, with what was published about it, as one that is tracked.

    Raises:
        InputError: a document has no review, so that it is not known as a claim that was checked.
    """
    taken: set[str] = set()
    for document in documents:
        if not document.reviews:
            raise InputError(document.id, "holds no claim that somebody published a review of")
        claims = pipeline.extract(document) or pipeline.searchable(document)
        if not claims:
            continue
        words = " ".join(document.text.split())
        name = free_name(words, taken)
        taken.add(name)
        yield tracked(claims, {document.id: document}, name=name, statement=words[:_LONGEST])
