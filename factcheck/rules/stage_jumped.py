"""A promise in one place is under way or done in another, or only considered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.records import Claim, Group, Severity, Stage
from factcheck.rules.rule import Asked, group_rule, side_by_side
from factcheck.text.acts import done, leading_verb

_ORDER = (Stage.CONSIDERED, Stage.PROMISED, Stage.UNDER_WAY, Stage.DELIVERED)
_JUMPS = frozenset(
    {
        (Stage.CONSIDERED, Stage.PROMISED),
        (Stage.CONSIDERED, Stage.UNDER_WAY),
        (Stage.CONSIDERED, Stage.DELIVERED),
        (Stage.PROMISED, Stage.DELIVERED),
    }
)


@group_rule("stage-jumped", Severity.LOW)
def stage_jumped(group: Group) -> Iterator[Asked]:
    """Ask which stage it has reached."""
    ahead = [c for c in group.claims if _ahead(c)]
    stages = {c.id: stage for c in group.claims if (stage := _stage(c, ahead)) is not None}
    reached = sorted(set(stages.values()), key=_ORDER.index)
    if any(pair in _JUMPS for pair in combinations(reached, 2)):
        staged = [claim for claim in group.claims if claim.id in stages]
        yield Asked(
            f"The same undertaking ({group.label}) stands as "
            f"{' and as '.join(map(_words, reached))}: which stage has it reached?",
            staged,
            (side_by_side("stage", [_words(stages[claim.id]) for claim in staged]),),
        )


def _ahead(claim: Claim) -> bool:
    """Tell whether the claim speaks of something still to be done."""
    commitment = claim.commitment
    return commitment is not None and commitment.stage in (Stage.CONSIDERED, Stage.PROMISED)


def _stage(claim: Claim, ahead: Sequence[Claim]) -> Stage | None:
    """Return the stage a claim shows.

    "Have set up" shows that what was to be set up is done, and "have spent £70m" that the £70m
    that were to be spent are.
    """
    if claim.commitment is not None:
        return claim.commitment.stage if claim.commitment.stage in _ORDER else None
    finished = done(claim.quote.exact)
    fulfilled = any(_verb(c) in finished or _same_figure(c, claim) for c in ahead)
    return Stage.DELIVERED if finished and fulfilled else None


def _same_figure(left: Claim, right: Claim) -> bool:
    a, b = left.quantity, right.quantity
    return a is not None and b is not None and a.value == b.value and a.unit == b.unit


def _verb(claim: Claim) -> str:
    assert claim.commitment is not None
    return leading_verb(claim.commitment.action.exact)


def _words(stage: Stage) -> str:
    return stage.replace("_", " ")
