"""What a finding's place in the queue hangs on: the reasons for it, each with its points."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from factcheck.records import Finding, Match, Severity
from factcheck.records.passages import Span
from factcheck.review.growing import grows
from factcheck.review.one_figure import is_hedged_otherwise, is_of_one_figure
from factcheck.review.pledges import Pledge, is_soon_due, pledge
from factcheck.settings import QueueSettings, Settings

__all__ = ["Reason", "Weighed", "weigh"]

_TENTH_MORE = Decimal("1.1")

Reason = tuple[str, Decimal]


@frozen(kw_only=True)
class Weighed:
    """A finding as the queue sees it.

    Attributes:
        id, rule, severity: its own.
        why: the reasons for its place, each with its points.
        spans: where its claims stand.
        core: the ids of the claims that show best what it asks about, the two that match most.
        first: the place of its first claim among all claims.
        pledge: what the one undertaking that it is about can be held to, if it is about one.
    """

    id: str
    rule: str
    severity: Severity
    why: tuple[Reason, ...]
    spans: tuple[Span, ...]
    core: tuple[str, ...]
    first: tuple[dt.date, str, int, str]
    pledge: Pledge | None

    @property
    def priority(self) -> Decimal:
        """The sum of its reasons."""
        return sum((points for _, points in self.why), Decimal(0))

    def order(self) -> tuple[Decimal, str, tuple[dt.date, str, int, str], str]:
        """Return its place among others."""
        return (-self.priority, self.rule, self.first, self.id)


def weigh(finding: Finding, settings: Settings) -> Weighed:
    """Weigh a finding by itself."""
    return Weighed(
        id=finding.id,
        rule=finding.rule,
        severity=finding.severity,
        why=tuple(_reasons(finding, settings)),
        spans=tuple(map(Span.of, finding.claims)),
        core=_core(finding),
        first=finding.claims[0].order(),
        pledge=pledge(finding.claims),
    )


def _reasons(finding: Finding, settings: Settings) -> Iterator[Reason]:
    points = settings.queue
    yield f"severity {finding.severity}", _of_severity(finding.severity, points)
    documents = {claim.document for claim in finding.claims}
    if len(documents) > 1:
        yield f"across {len(documents)} documents", points.across_documents
    if finding.matches:
        yield _matched(finding, settings)
    held = pledge(finding.claims)
    if held is not None and is_soon_due(finding.claims[0], held.by):
        yield "a day to hold it to", points.due
    if _are_near(finding):
        yield "figures within a tenth of one another", points.near
    if grows(finding.claims):
        yield "a count that grows", points.growing
    if is_hedged_otherwise(finding.claims):
        yield "one figure, hedged otherwise", points.hedged_otherwise
    elif is_of_one_figure(finding.claims):
        yield "all state one figure", points.one_figure
    if finding.unknown:
        unknown = max(points.most_for_unknown, points.unknown * len(finding.unknown))
        yield f"{len(finding.unknown)} unknown", unknown


def _matched(finding: Finding, settings: Settings) -> Reason:
    """Return what the strongest match adds that tells of what the finding asks."""
    strongest = _bits(finding, _strongest(finding))
    above = max(Decimal(0), strongest - Decimal(repr(settings.match.threshold)))
    points = min(settings.queue.most_for_match, above / 2).quantize(Decimal("0.1"))
    return f"matched by {strongest} bits", points


def _of_severity(severity: Severity, points: QueueSettings) -> Decimal:
    return {
        Severity.HIGH: points.high,
        Severity.MEDIUM: points.medium,
        Severity.LOW: points.low,
    }[severity]


def _telling(finding: Finding) -> Sequence[Match]:
    """Return the matches of claims whose figures differ, or all where there are none of these.

    That two who say the same speak of one thing says nothing of a third.
    """
    stated = {claim.id: claim.quantity and claim.quantity.value for claim in finding.claims}
    differing = [m for m in finding.matches if stated[m.left] != stated[m.right]]
    return differing or finding.matches


def _core(finding: Finding) -> tuple[str, ...]:
    if not finding.matches:
        return tuple(claim.id for claim in finding.claims)
    strongest = _strongest(finding)
    return strongest.left, strongest.right


def _strongest(finding: Finding) -> Match:
    return max(_telling(finding), key=lambda match: _bits(finding, match))


def _bits(finding: Finding, match: Match) -> Decimal:
    """Return what shows that two claims of a finding speak of one thing.

    Where it asks of a figure, that both state another or that theirs lie close is beside the point.
    Where it asks how firmly one figure is stated, that the figure is a rare one shows it to be one.
    """
    if is_hedged_otherwise(finding.claims):
        return match.total
    return match.without("figure", "size")


def _are_near(finding: Finding) -> bool:
    """Tell whether the figures of claims differ, and the largest by no more than a tenth."""
    stated = {abs(c.quantity.value) for c in finding.claims if c.quantity and c.quantity.value}
    return len(stated) > 1 and max(stated) <= min(stated) * _TENTH_MORE
