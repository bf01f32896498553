"""One says it went up, the other that it went down."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Group, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule, side_by_side
from factcheck.rules.words import listed


@group_rule("direction-reversed", Severity.HIGH, values_differ=True)
def direction_reversed(group: Group) -> Iterator[Asked]:
    """Ask whether it rose or fell."""
    first: dict[str, Claim] = {}
    for claim in group.claims:
        if claim.quantity is not None and claim.quantity.change is not None:
            first.setdefault(claim.quantity.change, claim)
    if len(first) > 1:
        claims = list(first.values())
        figures = listed([c.quantity.quote.exact for c in claims if c.quantity])
        changes = [str(c.quantity.change) for c in claims if c.quantity]
        yield Asked(
            f"{figures} seem to speak of the same thing ({group.label}) in opposite directions: "
            "did it rise or fall?",
            claims,
            (side_by_side("direction", changes), *conflicts.figures(claims)),
        )
