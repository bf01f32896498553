"""Findings as other programs are told of them: what is new, and what a person has settled."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from factcheck.exports.visible import one_line
from factcheck.exports.wording import count, day
from factcheck.records import Document, Finding, KnownFinding, ReviewItem, Severity, State, Status

__all__ = ["Report", "Reported"]


@frozen(kw_only=True)
class Reported:
    """A finding, and what is known of it.

    Attributes:
        item: the finding with its place in the queue.
        status: what reviewers decided about it.
        known: what of the baseline covers it; None where it is new or there is no baseline.
    """

    item: ReviewItem
    status: Status = field(factory=Status)
    known: KnownFinding | None = None

    @property
    def finding(self) -> Finding:
        """The finding."""
        return self.item.finding

    @property
    def is_open(self) -> bool:
        """Whether a person should still look at it."""
        return self.known is None and self.status.is_open

    @property
    def settled(self) -> str:
        """Why nobody need look at it, in words; empty where somebody should."""
        if self.known is not None:
            reason = one_line(self.known.reason)
            return f"known: {reason}" if reason else "known"
        return "" if self.status.is_open else decided(self.status)


@frozen(kw_only=True)
class Report:
    """The findings of some documents.

    Attributes:
        findings: what was asked for of the queue, in its order.
        gone: what the baseline knows and is no longer found.
        has_baseline: what is found was held against a baseline.
        documents: the documents that were read, by id.
        rules: what each rule notices, in a sentence, by its code.
        version: that of this program.
    """

    findings: tuple[Reported, ...]
    gone: tuple[KnownFinding, ...] = ()
    has_baseline: bool = False
    documents: Mapping[str, Document] = field(factory=dict)
    rules: Mapping[str, str] = field(factory=dict)
    version: str = ""

    @property
    def open(self) -> tuple[Reported, ...]:
        """The findings that a person should look at."""
        return tuple(reported for reported in self.findings if reported.is_open)

    @property
    def total(self) -> str:
        """How many questions are open, in a sentence for people."""
        severities = [reported.finding.severity for reported in self.open]
        shares = ", ".join(
            f"{severities.count(severity)} {severity}"
            for severity in Severity
            if severity in severities
        )
        total = f"{count(len(severities), 'question')} in {count(len(self.documents), 'document')}"
        settled = len(self.findings) - len(severities)
        return (
            total
            + (f": {shares}" if shares else "")
            + (f"; {settled:,} settled or known before" if settled else "")
            + ". A question is not a verdict."
        )


def decided(status: Status) -> str:
    """Return what reviewers decided about a finding, by whom, when and why."""
    if status.state is State.DEFERRED and status.until is not None:
        words = f"deferred until {day(status.until)}"
    else:
        words = (status.outcome or status.state).replace("_", " ")
    if not status.decisions:
        return words
    last = status.decisions[-1]
    by = f"{words}, {last.reviewer}, {day(last.at.date())}"
    return one_line(f"{by}: {last.reason}" if last.reason else by)
