"""Findings that are known, so that only new ones are to be looked at."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import min_len

from factcheck.records.decision import decided_claim, fingerprint_of
from factcheck.records.finding import Finding

__all__ = ["KnownFinding"]


@frozen(kw_only=True)
class KnownFinding:
    """A finding that was there when the baseline was written.

    Attributes:
        finding: the id that it had.
        rule: the rule that raised it.
        question: what was asked.
        claims: the fingerprints of what it was about.
        reason: why it may stand, in a person's words.
    """

    finding: str
    rule: str = field(validator=min_len(1))
    question: str = ""
    claims: tuple[str, ...] = field(validator=min_len(1))
    reason: str = ""

    @classmethod
    def of(cls, finding: Finding, reason: str = "") -> KnownFinding:
        """Return a finding as a known one."""
        return cls(
            finding=finding.id,
            rule=finding.rule,
            question=finding.question,
            claims=tuple(sorted({decided_claim(c).fingerprint for c in finding.claims})),
            reason=reason,
        )

    @property
    def fingerprint(self) -> str:
        """The fingerprint of what it asked, as decisions have it."""
        return fingerprint_of(self.rule, self.claims)

    def covers(self, other: KnownFinding) -> bool:
        """Tell whether another asks nothing that this one did not: the same rule and quotes."""
        return other.rule == self.rule and set(other.claims) <= set(self.claims)
