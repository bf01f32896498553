"""One says it went up, the other that it went down."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Claim, Match, Severity
from factcheck.rules.figures import figures
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.times import is_apart
from factcheck.rules.words import listed


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    a, b = _change(left), _change(right)
    if not a or not b or a == b or left.document == right.document:
        return None
    return None if is_apart(left, right) else ()


@pair_rule("direction-reversed", Severity.HIGH, _differ, values_differ=True)
def direction_reversed(cluster: Cluster) -> Asked:
    """Ask whether it rose or fell."""
    quotes = listed([c.quantity.quote.exact for c in cluster.claims if c.quantity])
    return Asked(
        f"{quotes} seem to speak of the same thing ({cluster.label}) in opposite directions: "
        "did it rise or fall?",
        cluster.claims,
        (
            side_by_side("direction", [_change(c) for c in cluster.claims]),
            *figures(cluster.claims),
        ),
    )


def _change(claim: Claim) -> str:
    return str(claim.quantity.change) if claim.quantity and claim.quantity.change else ""
