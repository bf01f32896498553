"""What one statement declines or drops, another promises, does or has done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Commitment, Force, Match, Severity, Stage
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.undertakings import is_same_object, is_whole_object
from factcheck.text.acts import leading_verb

_FIRM = Decimal(9)
"""The bits from which two undertakings are taken to be one, rather than two of one sort."""

_UNTIL = re.compile(r"\b(?:until|till|before|prior to|pending)\b", flags=re.IGNORECASE)
_AGAINST = frozenset({Stage.DECLINED, Stage.DROPPED})
_FOR = frozenset({Stage.PROMISED, Stage.LEGISLATED, Stage.FUNDED, Stage.UNDER_WAY, Stage.DELIVERED})


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether one goes against the other, of the same thing."""
    a, b = _undertaken(left), _undertaken(right)
    if a is None or b is None or match.total < _FIRM or left.document == right.document:
        return None
    if not ((a.stage in _AGAINST and b.stage in _FOR) or (a.stage in _FOR and b.stage in _AGAINST)):
        return None
    if _is_put_off(a) or _is_put_off(b):
        return None
    same_verb = leading_verb(a.action.exact) == leading_verb(b.action.exact)
    same = is_same_object(a, b) if same_verb else is_whole_object(a, b)
    return () if same else None


def _is_put_off(commitment: Commitment) -> bool:
    """Tell whether it only waits: "will not be set until the Budget"."""
    return commitment.stage in _AGAINST and _UNTIL.search(commitment.action.exact) is not None


def _side(claim: Claim) -> str | None:
    commitment = _undertaken(claim)
    if commitment is None:
        return None
    return "against" if commitment.stage in _AGAINST else "for"


@pair_rule("promise-reversed", Severity.HIGH, _differ, states=_side)
def promise_reversed(cluster: Cluster) -> Asked:
    """Ask what changed, once for all statements of it."""
    stated = [c for claim in cluster.claims if (c := _undertaken(claim)) is not None]
    against = next(c for c in stated if c.stage in _AGAINST)
    in_favour = next(c for c in stated if c.stage in _FOR)
    claims = [claim for claim in cluster.claims if _undertaken(claim) is not None]
    return Asked(
        f"“{against.cue.exact}” in one statement and “{in_favour.cue.exact}” in another, of what "
        f"seems to be the same undertaking ({cluster.label}): was a decision reversed, and when?",
        claims,
        (
            side_by_side("stage", [c.stage.replace("_", " ") for c in stated]),
            side_by_side("words", [c.cue.exact for c in stated]),
            side_by_side("action", [c.action.exact for c in stated]),
        ),
    )


def _undertaken(claim: Claim) -> Commitment | None:
    commitment = claim.commitment
    if commitment is None or commitment.force is not Force.UNDERTAKING:
        return None
    return commitment if commitment.stage in _AGAINST | _FOR else None
