"""What documents state close to a claim, and what they tell apart by stating it side by side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence

from attrs import field, frozen

from factcheck.records import Claim
from factcheck.rules.linked import Known, Part
from factcheck.rules.rule import States

__all__ = ["Neighbours"]

_NEAR = 400
"""How many code points before and after a claim others begin that stand near it."""


@frozen
class Neighbours:
    """What stands near the claims of a part, in their documents."""

    known: Known
    part: Part
    _apart: dict[tuple[States, str], frozenset[frozenset[Hashable]]] = field(
        factory=dict, init=False
    )

    def of(self, claim: Claim) -> Sequence[Claim]:
        """Return the claims of its document that stand near a claim, itself among them."""
        own = self.known.by_start(claim.document)
        first = bisect_left(own, claim.quote.start - _NEAR, key=_start)
        return own[first : bisect_right(own, claim.quote.end + _NEAR, key=_start)]

    def tell_apart(self, left: Claim, right: Claim, states: States) -> bool:
        """Tell whether somebody states what both state close to one another, as two things.

        Who says in one breath that 80 of 350 halls are open, or that 1,400 places are built within
        a programme of 2,000, says that the two figures are not of one thing. It may be said in
        either document, or in another that speaks of either thing.
        """
        pair = frozenset((states(left), states(right)))
        return any(pair in self._told_apart(claim, states) for claim in (left, right))

    def _told_apart(self, claim: Claim, states: States) -> frozenset[frozenset[Hashable]]:
        """Return each two that stand close together where the thing of a claim is spoken of."""
        group = self.part.group_of.get(claim.id)
        key = states, claim.id if group is None else group.id
        if key not in self._apart:
            told = (claim,) if group is None else group.claims
            self._apart[key] = frozenset(
                frozenset((states(one), other)) for one in told for other in self._by(one, states)
            )
        return self._apart[key]

    def _by(self, claim: Claim, states: States) -> Iterable[Hashable]:
        """Return what is stated near a claim by whoever says that."""
        near = (other for other in self.of(claim) if other.speaker == claim.speaker)
        return {states(other) for other in near} - {None, states(claim)}


def _start(claim: Claim) -> int:
    return claim.quote.start
