"""A percentage that is not that of its counts: "300 of 1,200 (40%)", "from 200 to 250, up 30%"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.records import Claim, Document, Quantity, QuantityKind, Severity
from factcheck.records.agreement import plain
from factcheck.rules.counted_shares import counted_shares, is_exact_percentage
from factcheck.rules.figures import figures
from factcheck.rules.rule import Asked, document_rule, side_by_side
from factcheck.rules.words import listed

_TO = re.compile(r"\s+(?:(?:in|on)\s+[\w ]{0,20})?to\s+")
_FROM = re.compile(r"\bfrom\s+$", flags=re.IGNORECASE)
_CHANGE = re.compile(
    r"[\w ,]{0,40}?[(,–—-]\s*(?:\w+\s+){0,2}?(?:a|an|up|down|by|increase|decrease|rise|fall|cut)\b"
    r"[\w ]{0,25}?(?:of|by)?\s*",
    flags=re.IGNORECASE,
)

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY})
_REACH = 20
_LEEWAY = Decimal("0.6")
"""By how many units of its last digit a percentage may be off: counts are rounded too."""


@document_rule("share-differs", Severity.HIGH)
def share_differs(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask which of the figures is off."""
    stated = [claim for claim in claims if claim.quantity and claim.quantity.value is not None]
    for found in counted_shares(document.text, stated):
        computed = found.part / found.whole * 100
        yield from _asked(found.claims, found.words, computed, _rounding(found.rounded, computed))
    yield from _changes(document.text, stated)


def _changes(text: str, stated: Sequence[Claim]) -> Iterator[Asked]:
    for claims in zip(stated, stated[1:], stated[2:], strict=False):
        one, other, share = (claim.quantity for claim in claims)
        assert one is not None
        assert other is not None
        assert share is not None
        counts = one.kind in _COUNTS and other.kind in _COUNTS and one.value and other.value
        if not (counts and is_exact_percentage(share)):
            continue
        if (
            _TO.fullmatch(text, one.quote.end, other.quote.start)
            and _FROM.search(text, max(0, one.quote.start - _REACH), one.quote.start)
            and _CHANGE.fullmatch(text, other.quote.end, share.quote.start)
        ):
            assert one.value is not None
            assert other.value is not None
            computed = abs(other.value - one.value) / one.value * 100
            words = (one.quote.exact, other.quote.exact)
            yield from _asked(claims, words, computed, _rounding((one, other), computed))


def _asked(
    claims: Sequence[Claim], words: Sequence[str], computed: Decimal, rounding: Decimal
) -> Iterator[Asked]:
    share = claims[-1].quantity
    assert share is not None
    assert share.value is not None
    last = Decimal(1).scaleb(min(0, int(share.value.as_tuple().exponent)))
    if abs(computed - abs(share.value)) <= last * _LEEWAY + rounding:
        return
    make = "make" if len(words) > 1 else "makes"
    yield Asked(
        f"{listed(words)} {make} {plain(computed)}%, and "
        f"“{share.quote.exact}” is stated: which figure is it that does not fit?",
        claims,
        (
            *figures(claims),
            side_by_side("computed", [*[""] * (len(claims) - 1), f"{plain(computed)}%"]),
        ),
    )


def _rounding(counts: Iterable[Quantity], computed: Decimal) -> Decimal:
    """Return by how many points a percentage is off where counts are written as "1.2 million"."""
    return sum(map(_relative, counts), Decimal(0)) * computed


def _relative(quantity: Quantity) -> Decimal:
    assert quantity.value
    exponent = int(quantity.value.normalize().as_tuple().exponent)
    return Decimal(5).scaleb(exponent - 1) / abs(quantity.value) if exponent > 0 else Decimal(0)
