"""The addresses of the page. Ids of documents can hold anything, so they stand in the query."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from urllib.parse import quote, urlencode

from factcheck.web.query import Query

__all__ = [
    "claim_url",
    "claims_url",
    "commitments_url",
    "decision_url",
    "document_url",
    "finding_url",
    "queue_url",
    "reviewer_url",
    "withdrawal_url",
]


def queue_url(query: Query = Query(), **more: str) -> str:  # noqa: B008 (frozen)
    """Return the address of the queue, as asked for."""
    return _joined("/", query.written(), urlencode(more))


def finding_url(finding: str, query: Query = Query(), **more: str) -> str:  # noqa: B008 (frozen)
    """Return the address of a question, among those that are asked for."""
    return _joined(f"/findings/{quote(finding, safe='')}", query.written(), urlencode(more))


def decision_url(finding: str, query: Query) -> str:
    """Return where a decision about a question is sent to."""
    return _joined(f"/findings/{quote(finding, safe='')}/decision", query.written())


def withdrawal_url(decision: str, query: Query) -> str:
    """Return where it is sent that a decision is taken back."""
    return _joined(f"/decisions/{quote(decision, safe='')}/withdrawal", query.written())


def reviewer_url(query: Query) -> str:
    """Return where a reviewer's name is sent to."""
    return _joined("/reviewer", query.written())


def document_url(document: str, claim: str | None = None) -> str:
    """Return the address of a document, at one of its claims.

    >>> document_url("a/../b?", "claim-1")
    '/document?id=a%2F..%2Fb%3F&claim=claim-1#claim-1'
    """
    named = {"id": document} if claim is None else {"id": document, "claim": claim}
    address = f"/document?{urlencode(named, errors='surrogatepass')}"
    return address if claim is None else f"{address}#{quote(claim, safe='')}"


def claim_url(group: str) -> str:
    """Return the address of everything that is said of one claim."""
    return f"/claims/{quote(group, safe='')}"


def claims_url(text: str = "", page: int = 1) -> str:
    """Return the address of the list of claims."""
    asked = {"text": text, "page": "" if page == 1 else str(page)}
    return _joined("/claims", _written(asked))


def commitments_url(
    as_of: dt.date, timing: str | None = None, stage: str | None = None, page: int = 1
) -> str:
    """Return the address of the board of commitments as of a day.

    >>> commitments_url(dt.date(2025, 5, 1), timing="overdue", page=2)
    '/commitments?as_of=2025-05-01&timing=overdue&page=2'
    """
    chosen = {"timing": timing, "stage": stage, "page": None if page == 1 else str(page)}
    return _joined("/commitments", _written({"as_of": str(as_of), **chosen}))


def _written(asked: Mapping[str, str | None]) -> str:
    return urlencode({name: value for name, value in asked.items() if value})


def _joined(path: str, *queries: str) -> str:
    written = "&".join(filter(None, queries))
    return f"{path}?{written}" if written else path
