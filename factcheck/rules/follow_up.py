"""Somebody foresees a figure or an end: a question for later, not an inconsistency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import Claim, Document, Severity
from factcheck.rules.conflicts import is_expected
from factcheck.rules.rule import Asked, document_rule, side_by_side


@document_rule("follow-up", Severity.LOW)
def follow_up(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask whether what was expected came about, where it has a figure or a time to be held to."""
    for claim in claims:
        commitment = claim.commitment
        if commitment is None or not is_expected(claim):
            continue
        if commitment.deadline is None and commitment.target is None:
            continue
        by = f" {commitment.deadline.quote.exact}" if commitment.deadline else ""
        parts = []
        if commitment.target is not None:
            parts.append(side_by_side("expected", [commitment.target.quote.exact]))
        if commitment.deadline is not None:
            parts.append(side_by_side("by", [commitment.deadline.quote.exact]))
        yield Asked(
            f"“{commitment.action.exact}” was expected{by and f' (“{by.strip()}”)'}: "
            "has it come about?",
            (claim,),
            parts,
        )
