"""The same figure with another hedge: "800", "more than 800", "up to 800"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Group, Hedge, Severity
from factcheck.rules import conflicts
from factcheck.rules.agreement import Outcome, agree
from factcheck.rules.rule import Asked, group_rule
from factcheck.rules.words import listed


@group_rule("hedge-changed", Severity.MEDIUM)
def hedge_changed(group: Group) -> Iterator[Asked]:
    """Ask whether a hedge that came, went or turned changes what is claimed."""
    by_value: dict[tuple[str, str], list[Claim]] = {}
    for claim in group.claims:
        quantity = claim.quantity
        if quantity is not None and quantity.value is not None and not conflicts.is_expected(claim):
            value = format(quantity.value.normalize(), "f")
            by_value.setdefault((value, quantity.kind), []).append(claim)
    for claims in by_value.values():
        first_of: dict[Hedge, Claim] = {}
        for claim in claims:
            if claim.quantity is not None:
                first_of.setdefault(claim.quantity.hedge, claim)
        differing = list(first_of.values())
        if len(differing) < 2 or _disagree(differing):
            continue
        figures = listed([c.quantity.quote.exact for c in differing if c.quantity])
        yield Asked(
            f"The same figure stands as {figures}: does the wording change what is claimed?",
            differing,
            tuple(conflicts.figures(differing)),
        )


def _disagree(claims: list[Claim]) -> bool:
    """Leave "more than 800" against "fewer than 800" to the rule on values."""
    first, *others = [c.quantity for c in claims if c.quantity]
    return any(agree(first, other).outcome is Outcome.DIFFER for other in others)
