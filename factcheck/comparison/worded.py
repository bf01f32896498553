"""Counts that stand in words of another sort: "no deaths", "nobody", "twice"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from factcheck.comparison.passage import Passage
from factcheck.records import Interval, Quantity, QuantityKind, Quote

__all__ = ["in_words"]

_NONE = re.compile(
    r"\b(?:(?P<body>nobody|no\ one)|(?:no|none|zero)\ "
    r"(?!more|fewer|less|longer|later|doubt|matter|one|other|such|\d)"
    r"(?P<noun>[a-z]+(?:\ [a-z]+)?))\b",
    flags=re.IGNORECASE | re.VERBOSE,
)
_TIMES = re.compile(r"\b(?:(once)|(twice)|(thrice))\b(?!\ (?:as|again|more)\b)", re.IGNORECASE)
_HOLDER = re.compile(r"(?:\ [a-z-]+){0,4}\ (?:ha(?:ve|s|d)|with|report(?:ed)?)\ ", re.VERBOSE)


def in_words(passage: Passage, taken: list[Quote]) -> Iterator[Quantity]:
    """Yield the counts that stand in words of another sort: "no deaths", "twice"."""
    document = passage.document
    ends = sorted((quote.start, quote.end) for quote in taken)
    for sentence in passage.sentences:
        for pattern in (_NONE, _TIMES):
            for match in pattern.finditer(document.text, sentence.start, sentence.end):
                index = bisect_left(ends, (match.end(), 0)) - 1
                end = ends[index][1] if index >= 0 else 0
                if end <= match.start() and not _HOLDER.fullmatch(
                    document.text, end, match.start()
                ):
                    yield _counted(document.quote(*match.span()), match)


def _counted(quote: Quote, match: re.Match[str]) -> Quantity:
    if match.re is _TIMES:
        value, unit = Decimal(match.lastindex or 1), "time"
    else:
        noun = match["noun"]
        value, unit = Decimal(0), "person" if noun is None else noun.lower()
    return Quantity(quote, QuantityKind.COUNT, value, Interval(value, value), unit=unit)
