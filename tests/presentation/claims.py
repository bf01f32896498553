"""Claims of figures, made by hand for what is drawn of them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from factcheck.records import Claim, ClaimKind, Interval, Quantity, QuantityKind
from tests.exports.samples import STATEMENT, words

__all__ = ["figure"]


def figure(
    *,
    value: Decimal | None,
    interval: Interval | None = None,
    unit: str | None = "week",
    kind: QuantityKind = QuantityKind.COUNT,
    said: dt.date | None = None,
    asked: str | None = None,
) -> Claim:
    """Return a claim of a figure, whose words are nothing to the point."""
    quote = words(STATEMENT, "four-week")
    return Claim(
        id=f"claim-{value}",
        kind=ClaimKind.FIGURE,
        quote=quote,
        said=said,
        asked=asked,
        quantity=Quantity(
            quote=quote,
            kind=kind,
            value=value,
            interval=interval or Interval(value, value),
            unit=unit,
        ),
    )
