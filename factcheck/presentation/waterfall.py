"""The evidence of a match as a waterfall: each feature goes on from the sum of those before it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from factcheck.exports.wording import RELATIONS
from factcheck.records import Match

__all__ = ["WIDTH", "Step", "Waterfall", "waterfall"]

WIDTH = 200
"""How wide the space for the bars is, in the units of the drawing."""


@frozen
class Step:
    """One feature of a match and what it contributes.

    Attributes:
        feature: its name.
        relation: how the two claims compare, in words.
        left, right: what was compared.
        bits: what it contributes.
        total: the sum up to and with this one.
        start, end: where its bar begins and ends, from 0 to ``WIDTH``; against the match, it runs
            to the left.
    """

    feature: str
    relation: str
    left: str
    right: str
    bits: Decimal
    total: Decimal
    start: Decimal
    end: Decimal

    @property
    def x(self) -> Decimal:
        """Where the bar stands."""
        return min(self.start, self.end)

    @property
    def width(self) -> Decimal:
        """How wide the bar is."""
        return abs(self.end - self.start)


@frozen
class Waterfall:
    """The evidence of a match, adding up to its total.

    Attributes:
        left, right: the ids of the two claims, in the order in which they are shown.
        steps: what each feature contributes, in order.
        total: the sum, in bits.
        zero: where nothing would stand, from 0 to ``WIDTH``.
        end: where the total stands.
    """

    left: str
    right: str
    steps: tuple[Step, ...]
    total: Decimal
    zero: Decimal
    end: Decimal


def waterfall(match: Match, *, swapped: bool = False) -> Waterfall:
    """Return the evidence of a match; with ``swapped``, its right claim stands on the left.

    Features without words and without weight are left out.
    """
    told = [part for part in match.evidence if part.bits or part.left or part.right]
    totals = [Decimal(0)]
    for part in told:
        totals.append(totals[-1] + part.bits)
    low, high = min(totals), max(totals)

    def place(total: Decimal) -> Decimal:
        share = Fraction(total - low) / Fraction(high - low) if high > low else Fraction(0)
        return Decimal(round(share * WIDTH * 100)) / 100

    steps = []
    for part, before, after in zip(told, totals[:-1], totals[1:], strict=True):
        left, right = (part.right, part.left) if swapped else (part.left, part.right)
        relation = RELATIONS[part.relation]
        start, end = place(before), place(after)
        steps.append(Step(part.feature, relation, left, right, part.bits, after, start, end))
    left, right = (match.right, match.left) if swapped else (match.left, match.right)
    return Waterfall(left, right, tuple(steps), totals[-1], place(Decimal(0)), place(totals[-1]))
