"""A promise in one place is under way or done in another, or only considered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factcheck.records import Claim, Force, Group, Severity, Stage
from factcheck.rules.rule import Asked, group_rule, side_by_side
from factcheck.text.words import stem

_ORDER = (Stage.CONSIDERED, Stage.PROMISED, Stage.UNDER_WAY, Stage.DELIVERED)
_JUMPS = frozenset(
    {
        (Stage.CONSIDERED, Stage.PROMISED),
        (Stage.CONSIDERED, Stage.UNDER_WAY),
        (Stage.CONSIDERED, Stage.DELIVERED),
        (Stage.PROMISED, Stage.DELIVERED),
    }
)
_DONE = re.compile(
    r"\b(?:has|have)\s+(?:already\s+|now\s+|also\s+|been\s+){0,2}(\w+)", re.IGNORECASE
)


@group_rule("stage-jumped", Severity.LOW)
def stage_jumped(group: Group) -> Iterator[Asked]:
    """Ask which stage it has reached."""
    verbs = {_verb(c) for c in group.claims if _undertaken(c) in (Stage.CONSIDERED, Stage.PROMISED)}
    stages = {c.id: stage for c in group.claims if (stage := _stage(c, verbs)) is not None}
    reached = sorted(set(stages.values()), key=_ORDER.index)
    if any(pair in _JUMPS for pair in combinations(reached, 2)):
        staged = [claim for claim in group.claims if claim.id in stages]
        yield Asked(
            f"The same undertaking ({group.label}) stands as "
            f"{' and as '.join(map(_words, reached))}: which stage has it reached?",
            staged,
            (side_by_side("stage", [_words(stages[claim.id]) for claim in staged]),),
        )


def _stage(claim: Claim, verbs: set[str]) -> Stage | None:
    """Return the stage a claim shows; "have set up" shows that what was to be set up is done."""
    if claim.commitment is None:
        done = {stem(verb.lower()) for verb in _DONE.findall(claim.quote.exact)}
        return Stage.DELIVERED if done & verbs else None
    return _undertaken(claim)


def _undertaken(claim: Claim) -> Stage | None:
    commitment = claim.commitment
    if commitment is None or commitment.force is not Force.UNDERTAKING:
        return None
    return commitment.stage if commitment.stage in _ORDER else None


def _verb(claim: Claim) -> str:
    assert claim.commitment is not None
    return stem(claim.commitment.action.exact.split()[0].lower())


def _words(stage: Stage) -> str:
    return stage.replace("_", " ")
