"""A stage left out: what was considered is promised or done, what was promised is done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Severity, Stage
from factcheck.rules.figures import is_telling, same_figure
from factcheck.rules.once import once
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.undertakings import is_about, names_one_thing
from factcheck.text.acts import done, leading_verb
from factcheck.text.families import kin

_ORDER = (Stage.CONSIDERED, Stage.PROMISED, Stage.UNDER_WAY, Stage.DELIVERED)
_JUMPS = frozenset(
    {
        (Stage.CONSIDERED, Stage.PROMISED),
        (Stage.CONSIDERED, Stage.UNDER_WAY),
        (Stage.CONSIDERED, Stage.DELIVERED),
        (Stage.PROMISED, Stage.DELIVERED),
    }
)
_PROPOSED = re.compile(r"\b(?:would|proposals?|propose[ds]?|proposing)\b", flags=re.IGNORECASE)
"""Words with which a figure is of what is only put forward."""

_NEAR = 60
"""How far before a figure they stand, in code points."""

_FIRM = Decimal(9)
"""The bits from which a figure that both state is of one undertaking."""


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether what one has ahead of it, the other says at a later time is further along."""
    if left.document == right.document:
        return None
    for ahead, then in ((left, right), (right, left)):
        if not _is_before(ahead, then) or (_stage(ahead), _stage(then)) not in _JUMPS:
            continue
        if _is_one_thing(ahead, then, match) and _bears_out(ahead, then):
            return ()
    return None


@once
def _stage(claim: Claim) -> Stage | None:
    if claim.commitment is not None:
        return claim.commitment.stage if claim.commitment.stage in _ORDER else None
    if _is_proposed(claim):
        return Stage.CONSIDERED
    return Stage.DELIVERED if done(claim.quote.exact) else None


def _is_proposed(claim: Claim) -> bool:
    """Tell whether words closely before the figure put it forward only."""
    if claim.quantity is None or not is_telling(claim.quantity):
        return False
    at = claim.quantity.quote.start - claim.quote.start
    return _PROPOSED.search(claim.quote.exact, max(0, at - _NEAR), at) is not None


@pair_rule("stage-jumped", Severity.LOW, _differ, states=_stage)
def stage_jumped(cluster: Cluster) -> Asked:
    """Ask which stage it has reached."""
    stages = [stage for claim in cluster.claims if (stage := _stage(claim)) is not None]
    reached = sorted(set(stages), key=_ORDER.index)
    return Asked(
        f"The same undertaking ({cluster.label}) stands as "
        f"{' and as '.join(map(_words, reached))}: which stage has it reached?",
        cluster.claims,
        (side_by_side("stage", [_words(stage) for stage in stages]),),
    )


def _is_before(ahead: Claim, then: Claim) -> bool:
    """Tell whether one can have been said before the other."""
    return ahead.since is None or then.since is None or ahead.since <= then.since


def _is_one_thing(ahead: Claim, then: Claim, match: Match) -> bool:
    """Tell whether they share a telling figure, or what the undertaking is about."""
    figure = ahead.quantity
    if figure and is_telling(figure) and same_figure(ahead, then) and match.total >= _FIRM:
        return True
    if ahead.commitment is None or not names_one_thing(match):
        return False
    return is_about(ahead.commitment, set(kin(then.quote.exact)))


def _bears_out(ahead: Claim, then: Claim) -> bool:
    """Tell whether a later statement is of a stage by its own words, or has done what was ahead.

    "Have set up" shows that what was to be set up is done, and "have spent £70m" that the £70m
    that were to be spent are.
    """
    if then.commitment is not None:
        return True
    if same_figure(ahead, then):
        return True
    assert ahead.commitment is not None
    return leading_verb(ahead.commitment.action.exact) in done(then.quote.exact)


def _words(stage: Stage) -> str:
    return stage.replace("_", " ")
