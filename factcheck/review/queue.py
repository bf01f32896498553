"""Put findings in order by a priority that is the sum of reasons a person can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.records import Finding, ReviewItem, Severity
from factcheck.settings import Settings

__all__ = ["queue"]


def queue(findings: Iterable[Finding], settings: Settings) -> tuple[ReviewItem, ...]:
    """Return the findings as review items, the most pressing first."""
    weighed = [(tuple(_reasons(finding, settings)), finding) for finding in findings]
    ranked = sorted(
        (
            (sum((points for _, points in why), Decimal(0)), why, finding)
            for why, finding in weighed
        ),
        key=lambda row: (-row[0], row[2].rule, row[2].claims[0].order(), row[2].id),
    )
    return tuple(
        ReviewItem(rank=rank, priority=priority, why=why, finding=finding)
        for rank, (priority, why, finding) in enumerate(ranked, start=1)
    )


def _reasons(finding: Finding, settings: Settings) -> Iterator[tuple[str, Decimal]]:
    points = settings.queue
    by_severity = {
        Severity.HIGH: points.high,
        Severity.MEDIUM: points.medium,
        Severity.LOW: points.low,
    }
    yield f"severity {finding.severity}", by_severity[finding.severity]
    documents = {claim.document for claim in finding.claims}
    if len(documents) > 1:
        yield f"across {len(documents)} documents", points.across_documents
    if finding.matches:
        strongest = max(match.total for match in finding.matches)
        above = max(Decimal(0), strongest - Decimal(repr(settings.match.threshold)))
        yield (
            f"matched by {strongest} bits",
            min(points.most_for_match, above / 2).quantize(Decimal("0.1")),
        )
    if finding.unknown:
        yield f"{len(finding.unknown)} unknown", points.unknown * len(finding.unknown)
