"""The parts of a figure's words: how firmly it is stated, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.exports.emphasis import Span
from factcheck.presentation.segments import Kind
from factcheck.records import Hedge, Quantity
from factcheck.text.numerals import CARDINAL, FRACTION

__all__ = ["figure_parts"]

_NUMBER = re.compile(rf"(?P<currency>[£$€¥] ?)?(?:(?<=[£$€¥ ])|\b)(?:{CARDINAL}|{FRACTION})")
_HEDGE_AFTER = re.compile(
    r"\bor (?:above|below|fewer|less|more|over|so|under)\b|\bat (?:least|most)\b|\bplus\b|\+"
)


def figure_parts(quantity: Quantity) -> Iterator[tuple[Kind, Span]]:
    """Yield the words of a figure that hedge it and those that say in what it is counted.

    The spans count from the beginning of the figure's own quote. Where the words do not show
    where a part begins, it is left out.
    """
    words = quantity.quote.exact.lower()
    number = _NUMBER.search(words)
    if number is None or len(words) != len(quantity.quote.exact):
        return
    if quantity.hedge is not Hedge.EXACT:
        yield from _hedge(words, number)
    if number["currency"]:
        yield Kind.UNIT, _trimmed(words, *number.span("currency"))
    if quantity.noun is not None:
        start = words.rfind(quantity.noun.lower(), number.end())
        if start >= 0:
            yield Kind.UNIT, (start, start + len(quantity.noun))


def _hedge(words: str, number: re.Match[str]) -> Iterator[tuple[Kind, Span]]:
    start, end = _trimmed(words, 0, number.start())
    if start < end:
        yield Kind.HEDGE, (start, end)
    after = _HEDGE_AFTER.search(words, number.end())
    if after is not None:
        yield Kind.HEDGE, after.span()


def _trimmed(words: str, start: int, end: int) -> Span:
    part = words[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
