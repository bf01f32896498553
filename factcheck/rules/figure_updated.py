"""A bound that moved: "over 1,900", later "over 2,500". Both can be right, if time has passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import Claim, Group, Hedge, Severity
from factcheck.rules import conflicts
from factcheck.rules.rule import Asked, group_rule
from factcheck.rules.words import listed

_ABOVE = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_BELOW = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})


@group_rule("figure-updated", Severity.MEDIUM)
def figure_updated(group: Group) -> Iterator[Asked]:
    """Ask whether the figure has grown since, or one of the bounds is wrong."""
    for side in (_ABOVE, _BELOW):
        bounds = [
            claim
            for claim in group.claims
            if claim.quantity is not None
            and claim.quantity.hedge in side
            and claim.quantity.value is not None
            and not conflicts.is_expected(claim)
        ]
        values = {c.quantity.value for c in bounds if c.quantity}
        units = {c.quantity.unit for c in bounds if c.quantity}
        if len(values) > 1 and len(units) == 1:
            figures = listed([c.quantity.quote.exact for c in bounds if c.quantity])
            yield Asked(
                f"The same thing ({group.label}) stands as {figures}: has the figure moved with "
                "time, or is one of them out of date?",
                bounds,
                tuple(conflicts.figures(bounds)),
                severity=Severity.LOW if _dated_apart(bounds) else None,
            )


def _dated_apart(claims: Sequence[Claim]) -> bool:
    """Tell whether each was said on another day, so that time explains the difference."""
    days = [claim.said for claim in claims if claim.said is not None]
    return len(days) == len(claims) == len(set(days))
