"""What one statement declines or drops, another promises, does or has done."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Force, Group, Severity, Stage
from factcheck.rules.rule import Asked, group_rule, side_by_side

_AGAINST = frozenset({Stage.DECLINED, Stage.DROPPED})
_FOR = frozenset({Stage.PROMISED, Stage.UNDER_WAY, Stage.DELIVERED})


@group_rule("promise-reversed", Severity.HIGH)
def promise_reversed(group: Group) -> Iterator[Asked]:
    """Ask what changed, once for the whole group."""
    undertaken = [
        c for c in group.claims if c.commitment and c.commitment.force is Force.UNDERTAKING
    ]
    against = [c for c in undertaken if _stage(c) in _AGAINST]
    in_favour = [c for c in undertaken if _stage(c) in _FOR]
    if against and in_favour:
        claims = [c for c in undertaken if _stage(c) in _AGAINST | _FOR]
        yield Asked(
            f"“{_cue(against[0])}” in one statement and “{_cue(in_favour[0])}” in another, of what "
            f"seems to be the same undertaking ({group.label}): was a decision reversed, and when?",
            claims,
            (
                side_by_side("stage", [_stage(c).replace("_", " ") for c in claims]),
                side_by_side("words", [_cue(c) for c in claims]),
            ),
        )


def _stage(claim: Claim) -> Stage:
    assert claim.commitment is not None
    return claim.commitment.stage


def _cue(claim: Claim) -> str:
    assert claim.commitment is not None
    return claim.commitment.cue.exact
