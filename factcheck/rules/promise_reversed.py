"""What one statement declines or drops, another promises, does or has done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.records import Claim, Force, Group, Match, Relation, Severity, Stage
from factcheck.rules.rule import Asked, group_rule, side_by_side
from factcheck.text.words import stem

_AGAINST = frozenset({Stage.DECLINED, Stage.DROPPED})
_FOR = frozenset({Stage.PROMISED, Stage.UNDER_WAY, Stage.DELIVERED})


@group_rule("promise-reversed", Severity.HIGH)
def promise_reversed(group: Group) -> Iterator[Asked]:
    """Ask what changed, once for the whole group."""
    undertaken = [
        c for c in group.claims if c.commitment and c.commitment.force is Force.UNDERTAKING
    ]
    facing = _facing(undertaken, group.matches)
    against = [c for c in facing if _stage(c) in _AGAINST]
    in_favour = [c for c in facing if _stage(c) in _FOR]
    if against and in_favour:
        claims = [c for c in group.claims if c in facing]
        yield Asked(
            f"“{_cue(against[0])}” in one statement and “{_cue(in_favour[0])}” in another, of what "
            f"seems to be the same undertaking ({group.label}): was a decision reversed, and when?",
            claims,
            (
                side_by_side("stage", [_stage(c).replace("_", " ") for c in claims]),
                side_by_side("words", [_cue(c) for c in claims]),
            ),
        )


def _facing(undertaken: Sequence[Claim], matches: Iterable[Match]) -> list[Claim]:
    """Return the claims that another one goes against, of the same thing or by the same verb."""
    by_id = {claim.id: claim for claim in undertaken}
    facing: dict[str, Claim] = {}
    for match in matches:
        left, right = by_id.get(match.left), by_id.get(match.right)
        if left is None or right is None or not _opposed(left, right):
            continue
        if _same_thing(match) or _verb(left) == _verb(right):
            facing.update({left.id: left, right.id: right})
    return list(facing.values())


def _opposed(left: Claim, right: Claim) -> bool:
    stages = _stage(left), _stage(right)
    return any(stage in _AGAINST for stage in stages) and any(stage in _FOR for stage in stages)


def _same_thing(match: Match) -> bool:
    return any(e.feature == "thing" and e.relation is Relation.SHARED for e in match.evidence)


def _verb(claim: Claim) -> str:
    assert claim.commitment is not None
    return stem(claim.commitment.action.exact.split()[0].lower())


def _stage(claim: Claim) -> Stage:
    assert claim.commitment is not None
    return claim.commitment.stage


def _cue(claim: Claim) -> str:
    assert claim.commitment is not None
    return claim.commitment.cue.exact
