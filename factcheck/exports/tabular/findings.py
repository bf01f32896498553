"""A row a finding, with its quotes side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.exports.tabular.sheet import Row, Sheet, typed
from factcheck.records import Claim, Finding, ReviewItem

__all__ = ["findings", "most_quotes", "queue"]

_FEWEST = 2
"""For how many quotes there are columns at least."""

_FINDING = typed(str, "severity rule finding question")
_QUOTE: dict[str, type] = {
    **typed(str, "document speaker"),
    **typed(dt.date, "said"),
    **typed(str, "figure quote"),
}


def findings(most: int) -> Sheet[Finding]:
    """Return the table of findings of which none has more than ``most`` quotes."""
    return Sheet({**_FINDING, **_quotes(most)}, _finding)


def queue(most: int) -> Sheet[ReviewItem]:
    """Return the table of items of the queue: their place, then their finding."""
    placed = {**typed(int, "rank"), **typed(Decimal, "priority")}
    return Sheet({**placed, **_FINDING, **_quotes(most)}, _item)


def most_quotes(found: Iterable[Finding]) -> int:
    """Return how many quotes the longest of some findings has."""
    return max((len(finding.claims) for finding in found), default=0)


def _quotes(most: int) -> dict[str, type]:
    return {
        f"{name}_{place}": kind
        for place in range(1, max(_FEWEST, most) + 1)
        for name, kind in _QUOTE.items()
    }


def _item(item: ReviewItem) -> Iterator[Row]:
    placed: Row = {"rank": item.rank, "priority": item.priority}
    yield placed | _cells(item.finding)


def _finding(finding: Finding) -> Iterator[Row]:
    yield _cells(finding)


def _cells(finding: Finding) -> Row:
    row: Row = {
        "severity": finding.severity,
        "rule": finding.rule,
        "finding": finding.id,
        "question": finding.question,
    }
    for place, claim in enumerate(finding.claims, start=1):
        row |= {f"{name}_{place}": cell for name, cell in _quoted(claim).items()}
    return row


def _quoted(claim: Claim) -> Row:
    return {
        "document": claim.document,
        "speaker": claim.speaker,
        "said": claim.said,
        "figure": None if claim.quantity is None else claim.quantity.quote.exact,
        "quote": claim.quote.exact,
    }
