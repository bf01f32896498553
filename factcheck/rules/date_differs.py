"""A document that says "today" and gives another date than its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.records import Claim, Document, Severity
from factcheck.rules.rule import Asked, document_rule, side_by_side

_APPOSED = re.compile(r"\s*(?:[(\[,–—-]\s*|\bthat\ is,?\s+)$")
"""What may stand between a word such as "today" and the date it is said to be."""


@document_rule("date-differs", Severity.HIGH, values_differ=True)
def date_differs(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask on which day it was said."""
    asked: set[int] = set()
    for claim in claims:
        for word, date in pairwise(claim.periods):
            between = document.text[word.quote.end : date.quote.start]
            if not word.relative or date.relative or not _APPOSED.match(between):
                continue
            if word.quote.start in asked or not word.resolved or word.overlaps(date):
                continue
            asked.add(word.quote.start)
            own = document.date.isoformat() if document.date else ""
            end = date.quote.end + document.text.startswith((")", "]"), date.quote.end)
            yield Asked(
                f"It says “{document.text[word.quote.start : end]}” in a document of "
                f"{own}: which day is meant, and was the passage written for another occasion?",
                (claim,),
                (
                    side_by_side("stated", [date.quote.exact]),
                    side_by_side("document's date", [own]),
                ),
            )
