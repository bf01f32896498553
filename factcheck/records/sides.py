"""Which claims of a question say one thing, and which say another.

Who decides that the claims of a question are different claims says so of the sides, and nothing of
the claims on one side: "85 officers" and "85 bobbies" next to "120 officers" are left together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from factcheck.records.agreement import Outcome, agree
from factcheck.records.claim import Claim
from factcheck.records.decision import decided_claim

__all__ = ["sides_of"]


def sides_of(claims: Sequence[Claim]) -> tuple[int, ...]:
    """Return the side of each claim, counted from 0 in their order; nothing where each is its own.

    Claims are on one side where the same was read from both or, in a question about figures that
    differ, where their figures agree.
    """
    values = {claim.id: decided_claim(claim).values for claim in claims}
    differ = any(_is(Outcome.DIFFER, *pair) for pair in combinations(claims, 2))

    def alike(left: Claim, right: Claim) -> bool:
        return values[left.id] == values[right.id] or (differ and _is(Outcome.AGREE, left, right))

    found = _sorted_into_sides(claims, alike)
    return found if 1 < len(set(found)) < len(claims) else ()


def _is(outcome: Outcome, left: Claim, right: Claim) -> bool:
    if left.quantity is None or right.quantity is None:
        return False
    return agree(left.quantity, right.quantity).outcome is outcome


def _sorted_into_sides(
    claims: Sequence[Claim], alike: Callable[[Claim, Claim], bool]
) -> tuple[int, ...]:
    """Put each claim on the first side all of whose claims are like it, or on a new one."""
    found: list[list[Claim]] = []
    numbers = []
    for claim in claims:
        fitting = (n for n, side in enumerate(found) if all(alike(claim, one) for one in side))
        number = next(fitting, len(found))
        if number == len(found):
            found.append([])
        found[number].append(claim)
        numbers.append(number)
    return tuple(numbers)
