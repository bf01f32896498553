"""Something is foreseen or undertaken by a time: a question for later, not an inconsistency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.records import Claim, ClaimKind, Commitment, Document, Period, Severity, Stage
from factcheck.rules.figures import is_expected
from factcheck.rules.rule import Asked, document_rule, side_by_side

_SETTLED = frozenset({Stage.DELIVERED, Stage.EXCEEDED, Stage.DECLINED, Stage.DROPPED})

_TOLD = re.compile(
    r"(?<!\bas )\b(?:announced|confirmed|said|told|pledged|promised|launched|agreed|committed"
    r"|set\ out|published)\b",
    flags=re.IGNORECASE,
)
"""Between a day and an action, that on the day somebody only spoke of it."""

_UP_TO = re.compile(r"(?<!\bdue )\bto (?:the )?$", flags=re.IGNORECASE)
"""Before a day, that something runs up to it: "what is spent to the end of March"."""

_TIME = re.compile(
    r"\d|day|week|month|year|decade|spring|summer|autumn|winter|christmas|easter|recess|parliament"
    r"|budget|review",
    flags=re.IGNORECASE,
)


@document_rule("follow-up", Severity.LOW)
def follow_up(document: Document, claims: Sequence[Claim]) -> Iterator[Asked]:
    """Ask whether it came about, where it has a time to be held to."""
    for claim in claims:
        commitment = claim.commitment
        if commitment is None or claim.kind is not ClaimKind.COMMITMENT:
            continue
        if commitment.stage in _SETTLED or not _names_a_time(commitment.deadline):
            continue
        if _is_of_another_verb(claim, commitment):
            continue
        assert commitment.deadline is not None
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


def _names_a_time(deadline: Period | None) -> bool:
    """Tell whether a deadline is one to ask after: "in due course" and "at pace" never pass.

    The length of something ("a three-month audit") says nothing of when, without a day to count
    from.
    """
    if deadline is None or (deadline.timex.startswith("P") and deadline.latest is None):
        return False
    return _TIME.search(deadline.quote.exact) is not None


def _is_of_another_verb(claim: Claim, commitment: Commitment) -> bool:
    """Tell whether a day is that on which somebody spoke, or up to which something else runs."""
    assert commitment.deadline is not None
    day, at = commitment.deadline.quote, claim.quote.start
    text = claim.quote.exact
    if _UP_TO.search(text, 0, max(0, day.start - at)):
        return True
    return (
        _TOLD.search(text, max(0, day.end - at), max(0, commitment.action.start - at)) is not None
    )
