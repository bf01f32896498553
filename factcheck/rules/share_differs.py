"""A percentage that is not that of its counts: "300 of 1,200 (40%)", "from 200 to 250, up 30%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.records import Claim, Document, Hedge, Quantity, QuantityKind, Severity
from factcheck.records.agreement import plain
from factcheck.rules.figures import figures
from factcheck.rules.rule import Asked, document_rule, side_by_side

_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:a|the|all|some|total)\s+){0,3}")
_TO = re.compile(r"\s+(?:(?:in|on)\s+[\w ]{0,20})?to\s+")
_FROM = re.compile(r"\bfrom\s+$", flags=re.IGNORECASE)
_BRACKET = re.compile(r"[\w \-–]{0,40}?\s*[(,–—-]\s*(?:or\s+)?")
_CHANGE = re.compile(
    r"[\w ,]{0,40}?[(,–—-]\s*(?:\w+\s+){0,2}?(?:a|an|up|down|by|increase|decrease|rise|fall|cut)\b"
    r"[\w ]{0,25}?(?:of|by)?\s*",
    flags=re.IGNORECASE,
)

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY})
_LEEWAY = Decimal("0.6")
"""By how many units of its last digit a percentage may be off: counts are rounded too."""


@document_rule("share-differs", Severity.HIGH)
def share_differs(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask which of the figures is off."""
    text = document.text
    stated = [claim for claim in claims if claim.quantity and claim.quantity.value is not None]
    for one, other, share in zip(stated, stated[1:], stated[2:], strict=False):
        a, b, p = one.quantity, other.quantity, share.quantity
        assert a is not None
        assert b is not None
        assert p is not None
        if not (_are_counts(a, b) and _is_share(p)):
            continue
        between = text[a.quote.end : b.quote.start]
        beside = text[b.quote.end : p.quote.start]
        if _OF.fullmatch(between) and _BRACKET.fullmatch(beside) and p.change is None:
            yield from _asked((one, other, share), a, b, change=False)
        elif (
            _TO.fullmatch(between)
            and _FROM.search(text[: a.quote.start])
            and _CHANGE.fullmatch(beside)
        ):
            yield from _asked((one, other, share), a, b, change=True)


def _are_counts(left: Quantity, right: Quantity) -> bool:
    return left.kind in _COUNTS and right.kind in _COUNTS and bool(left.value and right.value)


def _is_share(quantity: Quantity) -> bool:
    exact = quantity.hedge is Hedge.EXACT
    return quantity.kind is QuantityKind.PERCENT and quantity.unit == "percent" and exact


def _asked(
    claims: Sequence[Claim], left: Quantity, right: Quantity, *, change: bool
) -> Iterator[Asked]:
    share = claims[-1].quantity
    assert left.value is not None
    assert right.value is not None
    assert share is not None
    assert share.value is not None
    if change:
        computed = abs(right.value - left.value) / left.value * 100
    else:
        computed = left.value / right.value * 100
    last = Decimal(1).scaleb(min(0, int(share.value.as_tuple().exponent)))
    if abs(computed - abs(share.value)) <= last * _LEEWAY + _rounding(left, right, computed):
        return
    yield Asked(
        f"“{left.quote.exact}” and “{right.quote.exact}” make {plain(computed)}%, and "
        f"“{share.quote.exact}” is stated: which figure is it that does not fit?",
        claims,
        (*figures(claims), side_by_side("computed", ["", "", f"{plain(computed)}%"])),
    )


def _rounding(left: Quantity, right: Quantity, computed: Decimal) -> Decimal:
    """Return by how many points a percentage is off where counts are written as "1.2 million"."""
    return sum((_relative(quantity) for quantity in (left, right)), Decimal(0)) * computed


def _relative(quantity: Quantity) -> Decimal:
    assert quantity.value
    exponent = int(quantity.value.normalize().as_tuple().exponent)
    return Decimal(5).scaleb(exponent - 1) / abs(quantity.value) if exponent > 0 else Decimal(0)
