"""A row a figure that was compared, and one for a text that states none."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.exports.tabular.sheet import SEPARATOR, Row, Sheet, typed
from factcheck.records import TextComparison

__all__ = ["COMPARISONS"]


def _rows(comparison: TextComparison) -> Iterator[Row]:
    whole: Row = {"id": comparison.id, "outcome": comparison.outcome}
    if not comparison.reasons:
        yield whole
    for part in comparison.reasons:
        yield {
            **whole,
            "what": part.what,
            "left": part.left.exact,
            "right": SEPARATOR.join(quote.exact for quote in part.right),
            "relation": part.relation,
            "reason": part.reason,
            "normalised": SEPARATOR.join(part.normalised),
            "decides": part.decides,
        }


COMPARISONS = Sheet(
    {
        **typed(str, "id outcome what left right relation reason normalised"),
        **typed(bool, "decides"),
    },
    _rows,
)
