"""A question for a person, and its place in the queue."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from factcheck.records.claim import Claim
from factcheck.records.match import Match, Relation
from factcheck.records.quote import Quote

__all__ = ["Comparison", "Finding", "ReviewItem", "Severity"]


class Severity(StrEnum):
    """How soon a person should look."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@frozen
class Comparison:
    """One thing that a rule held side by side: what each claim says of it.

    Attributes:
        what: its name, such as ``value`` or ``unit``.
        values: what each claim says of it, in the order of the claims.
        relation: shared, differing, or unknown.
    """

    what: str
    values: tuple[str, ...]
    relation: Relation


@frozen(kw_only=True)
class Finding:
    """A question for a person, raised by a rule about claims. Never a verdict.

    Attributes:
        id: from the rule and the claims, so it survives re-runs.
        rule: the code of the rule that raised it.
        severity: high, medium or low.
        question: what a person is asked, in one sentence.
        claims: the claims it is about, whole.
        compared: what was held side by side, one value for each claim.
        normalised: what was converted before comparing, each step in words.
        unknown: what the documents do not say and the answer may hang on.
        matches: the evidence that the claims speak of the same thing, pair by pair.
    """

    id: str
    rule: str
    severity: Severity
    question: str
    claims: tuple[Claim, ...]
    compared: tuple[Comparison, ...] = ()
    normalised: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.claims:
            raise ValueError("a finding is about at least one claim")
        for comparison in self.compared:
            if len(comparison.values) != len(self.claims):
                raise ValueError(
                    f"'{comparison.what}' compares {len(comparison.values)} values "
                    f"of {len(self.claims)} claims"
                )


@frozen(kw_only=True)
class ReviewItem:
    """A finding in the queue, with its place and why it stands there.

    Attributes:
        rank: its place, counted from 1.
        priority: the sum of the points in ``why``; higher comes first.
        why: each reason for its place, with its points.
    """

    rank: int
    priority: Decimal
    why: tuple[tuple[str, Decimal], ...]
    finding: Finding

    def __attrs_post_init__(self) -> None:
        if self.rank < 1:
            raise ValueError("ranks are counted from 1")
        if self.priority != sum((points for _, points in self.why), Decimal(0)):
            raise ValueError("a priority is the sum of its reasons")

    @property
    def question(self) -> str:
        """What a person is asked."""
        return self.finding.question

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of the claims it is about."""
        return tuple(claim.quote for claim in self.finding.claims)
