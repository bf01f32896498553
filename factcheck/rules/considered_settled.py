"""What one statement says is only considered, a later one says is done, promised or given up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.records import Claim, Match, Severity, Stage
from factcheck.rules.once import once
from factcheck.rules.pairs import Cluster, pair_rule
from factcheck.rules.rule import Asked, side_by_side
from factcheck.rules.undertakings import is_said_of
from factcheck.text.acts import acts, done
from factcheck.text.families import kin
from factcheck.text.standing import decided, dropped, weighed

_FIRM = Decimal("9.5")
"""The bits from which two statements are taken to be of one thing."""

_DECIDE = frozenset(kin("decide"))
_GIVEN_UP = frozenset({Stage.DECLINED, Stage.DROPPED})


def _differ(left: Claim, right: Claim, match: Match) -> Sequence[str] | None:
    """Tell whether what one says is considered, the other says at a later time is settled."""
    if left.document == right.document or match.total < _FIRM:
        return None
    for ahead, then in ((left, right), (right, left)):
        if ahead.since and then.since and ahead.since > then.since:
            continue
        considered = _considered(ahead)
        if considered and _outcome(then) and _is_of(considered, ahead, then):
            return ()
    return None


def _is_of(considered: str, ahead: Claim, then: Claim) -> bool:
    """Tell whether a later statement speaks of what was considered: of its first word at least.

    Who considers a sale has not settled it by a purchase of the same firm. Where no decision was
    taken, one that was taken is of the same.
    """
    words, said = kin(considered), set(kin(then.quote.exact))
    if not words or not is_said_of(set(words), said):
        return False
    return words[0] in said or said.intersection(kin(ahead.quote.exact)) >= _DECIDE


@pair_rule("considered-settled", Severity.LOW, _differ, states=lambda claim: _standing(claim))
def considered_settled(cluster: Cluster) -> Asked:
    """Ask when it was settled."""
    standings = [_standing(claim) for claim in cluster.claims]
    settled = next(standing for standing in standings if standing != "considered")
    return Asked(
        f"In one place this is only considered ({cluster.label}), in a later one it is {settled}: "
        "was it settled in between, and when?",
        cluster.claims,
        (side_by_side("standing", standings),),
    )


def _standing(claim: Claim) -> str:
    return _outcome(claim) or "considered"


@once
def _considered(claim: Claim) -> str | None:
    return weighed(claim.quote.exact)


@once
def _outcome(claim: Claim) -> str | None:
    """Return how a statement says that something was settled, or None."""
    text = claim.quote.exact
    if _considered(claim):
        return None
    if claim.commitment is not None:
        if claim.commitment.stage is Stage.CONSIDERED:
            return None
        return "given up" if claim.commitment.stage in _GIVEN_UP else "decided"
    if dropped(text):
        return "given up"
    if decided(text):
        return "decided"
    return "done" if done(text) or any(not act.ahead for act in acts(text)) else None
