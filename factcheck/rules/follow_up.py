"""Something is foreseen or undertaken by a time: a question for later, not an inconsistency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import Claim, ClaimKind, Document, Severity, Stage
from factcheck.rules.figures import is_expected
from factcheck.rules.rule import Asked, document_rule, side_by_side

_SETTLED = frozenset({Stage.DELIVERED, Stage.DECLINED, Stage.DROPPED})


@document_rule("follow-up", Severity.LOW)
def follow_up(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask whether it came about, where it has a time to be held to."""
    for claim in claims:
        commitment = claim.commitment
        if commitment is None or claim.kind is not ClaimKind.COMMITMENT:
            continue
        if commitment.stage in _SETTLED or commitment.deadline is None:
            continue
        by = commitment.deadline.quote.exact
        parts = []
        if commitment.target is not None:
            parts.append(side_by_side("expected", [commitment.target.quote.exact]))
        parts.append(side_by_side("by", [by]))
        said = "expected" if is_expected(claim) else "undertaken"
        yield Asked(
            f"“{commitment.action.exact}” was {said} for “{by}”: has it come about?",
            (claim,),
            parts,
            unknown=()
            if commitment.deadline.latest
            else (f"which day “{by}” means at the latest",),
        )
