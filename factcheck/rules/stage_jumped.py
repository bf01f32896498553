"""A promise in one place is already under way or delivered in another, or only considered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.records import Claim, Force, Group, Severity, Stage
from factcheck.rules.rule import Asked, group_rule, side_by_side

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
    undertaken = [claim for claim in group.claims if _stage(claim) in _ORDER]
    reached = sorted({stage for c in undertaken if (stage := _stage(c))}, key=_ORDER.index)
    if any(pair in _JUMPS for pair in combinations(reached, 2)):
        stages = [stage.replace("_", " ") for stage in reached]
        yield Asked(
            f"The same undertaking ({group.label}) stands as {' and as '.join(stages)}: "
            "which stage has it reached?",
            undertaken,
            (side_by_side("stage", [str(_stage(c)).replace("_", " ") for c in undertaken]),),
        )


def _stage(claim: Claim) -> Stage | None:
    commitment = claim.commitment
    if commitment is None or commitment.force is not Force.UNDERTAKING:
        return None
    return commitment.stage
