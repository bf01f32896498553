"""A share that is, and a share that is not: together they should make the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice

from factcheck.records import Claim, Document, Group, QuantityKind, Severity
from factcheck.records.agreement import normalise, plain
from factcheck.rules.figures import figures, same_figure
from factcheck.rules.rule import Asked, document_rule, group_rule, side_by_side
from factcheck.rules.words import listed
from factcheck.text.words import terms

_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_WHOLE = Decimal(100)
_CLOSE = Decimal(5)
"""How many points off the whole still reads as rounding."""

_NEAR = 500
"""How many code points apart two figures of one passage may stand."""

_IN_COMMON = 2
_MOSTLY = 0.5
"""How many words two sentences of one passage share when they say one thing, or else which share of
the words of the shorter; the words for those of whom it is said count for neither."""


@document_rule("complement", Severity.LOW)
def complement(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask whether two shares of one passage are of the same whole."""
    shares = [c for c in claims if c.quantity and c.quantity.kind in _SHARES]
    said = {claim.id: _said(claim) for claim in shares}
    for left, right in _neighbours(shares):
        one, other = said[left.id], said[right.id]
        common = len(one & other)
        if common >= _IN_COMMON or common > _MOSTLY * min(len(one), len(other)):
            yield from _asked(left, right, Severity.MEDIUM)


def _said(claim: Claim) -> frozenset[str]:
    """Return the content words of a claim, without those for what the share is of."""
    of = claim.quantity.noun if claim.quantity else None
    return frozenset(terms(claim.quote.exact)).difference(terms(of or ""))


def _neighbours(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each two claims of a passage whose quotes do not overlap, in the order given."""
    longest = max((len(claim.quote.exact) for claim in claims), default=0)
    for index, left in enumerate(claims):
        for right in islice(claims, index + 1, None):
            apart = right.quote.start - left.quote.end
            if apart > _NEAR + longest:
                break  # claims come in the order of their sentences: what follows is farther still
            if apart <= _NEAR and not left.quote.overlaps(right.quote):
                yield left, right


@group_rule("complement-across", Severity.LOW)
def complement_across(group: Group) -> Iterator[Asked]:
    """Ask whether two shares of one group are of the same whole."""
    shares = [c for c in group.claims if c.quantity and c.quantity.kind in _SHARES]
    for left, right in combinations(shares, 2):
        if left.document != right.document:
            yield from _asked(left, right, Severity.LOW)


def _asked(left: Claim, right: Claim, too_high: Severity) -> Iterator[Asked]:
    if left.polarity is right.polarity:
        return
    total, steps = _sum(left, right)
    if total is None or total < _WHOLE - _CLOSE:
        return
    if same_figure(left, right) and total > _WHOLE:
        return  # "nine in ten will not lose", "nine in ten are unaffected"
    quotes = listed([c.quantity.quote.exact for c in (left, right) if c.quantity])
    how = "make the whole" if total == _WHOLE else f"come to {plain(total)}%, close to the whole"
    too_much = total > _WHOLE + _CLOSE
    if too_much:
        how = f"come to {plain(total)}%, more than the whole"
    yield Asked(
        f"{quotes}, one of what is and one of what is not, {how}: are they shares of the same "
        "whole, at the same time?",
        (left, right),
        (
            *figures((left, right)),
            side_by_side("polarity", [str(left.polarity), str(right.polarity)]),
        ),
        steps,
        severity=too_high if too_much else None,
    )


def _sum(left: Claim, right: Claim) -> tuple[Decimal | None, tuple[str, ...]]:
    """Return what two shares come to in percent, where both are stated as one figure."""
    if left.quantity is None or right.quantity is None:
        return None, ()
    a, _, a_steps = normalise(left.quantity)
    b, _, b_steps = normalise(right.quantity)
    if a.low is None or a.low != a.high or b.low is None or b.low != b.high:
        return None, ()
    return a.low + b.low, (*a_steps, *b_steps)
