"""What a finding's place in the queue hangs on: the reasons for it, each with its points."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from factcheck.records import Claim, Finding, Force, Match, Severity, Stage
from factcheck.records.passages import Span
from factcheck.settings import QueueSettings, Settings

__all__ = ["Pledge", "Reason", "Weighed", "weigh"]

_AHEAD = frozenset({Stage.CONSIDERED, Stage.PROMISED})

_TENTH_MORE = Decimal("1.1")

_SOON = 3 * 366
"""Within how many days of being said an undertaking falls due that is soon asked after."""

Reason = tuple[str, Decimal]
Pledge = tuple[Decimal, str | None, dt.date]


@frozen(kw_only=True)
class Weighed:
    """A finding as the queue sees it.

    Attributes:
        id, rule, severity: its own.
        why: the reasons for its place, each with its points.
        spans: where its claims stand.
        first: the place of its first claim among all claims.
        pledge: the figure and the day of the one undertaking that it is about, if it is.
    """

    id: str
    rule: str
    severity: Severity
    why: tuple[Reason, ...]
    spans: tuple[Span, ...]
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
        first=finding.claims[0].order(),
        pledge=_pledge(finding.claims),
    )


def _pledge(claims: tuple[Claim, ...]) -> Pledge | None:
    commitment = claims[0].commitment
    if len(claims) > 1 or commitment is None:
        return None
    target, by = commitment.target, commitment.deadline
    if target is None or target.value is None or by is None or by.latest is None:
        return None
    return target.value, target.unit, by.latest


def _reasons(finding: Finding, settings: Settings) -> Iterator[Reason]:
    points = settings.queue
    yield f"severity {finding.severity}", _of_severity(finding.severity, points)
    documents = {claim.document for claim in finding.claims}
    if len(documents) > 1:
        yield f"across {len(documents)} documents", points.across_documents
    if finding.matches:
        strongest = max(map(_bits, finding.matches))
        above = max(Decimal(0), strongest - Decimal(repr(settings.match.threshold)))
        yield (
            f"matched by {strongest} bits",
            min(points.most_for_match, above / 2).quantize(Decimal("0.1")),
        )
    if _can_be_held_to(finding):
        yield "a figure and a day to hold it to", points.measurable
    if _are_near(finding):
        yield "figures within a tenth of one another", points.near
    if _is_of_one_figure(finding):
        yield "all state one figure", points.one_figure
    if finding.unknown:
        unknown = max(points.most_for_unknown, points.unknown * len(finding.unknown))
        yield f"{len(finding.unknown)} unknown", unknown


def _of_severity(severity: Severity, points: QueueSettings) -> Decimal:
    return {
        Severity.HIGH: points.high,
        Severity.MEDIUM: points.medium,
        Severity.LOW: points.low,
    }[severity]


def _bits(match: Match) -> Decimal:
    """Return what shows that two claims speak of one thing, without the figure that both state.

    What is asked of one figure is not more pressing because the figure is a rare one.
    """
    shared = sum((e.bits for e in match.evidence if e.feature == "figure"), Decimal(0))
    return match.total - shared


def _is_of_one_figure(finding: Finding) -> bool:
    """Tell whether claims that are held against one another all state the same figure."""
    stated = {claim.quantity.value if claim.quantity else None for claim in finding.claims}
    return len(finding.claims) > 1 and len(stated) == 1 and None not in stated


def _are_near(finding: Finding) -> bool:
    """Tell whether the figures of claims differ, and the largest by no more than a tenth."""
    stated = {abs(c.quantity.value) for c in finding.claims if c.quantity and c.quantity.value}
    return len(stated) > 1 and max(stated) <= min(stated) * _TENTH_MORE


def _can_be_held_to(finding: Finding) -> bool:
    """Tell whether it is about one undertaking of a figure to reach by a day not years away."""
    claim = finding.claims[0]
    commitment = claim.commitment
    if len(finding.claims) > 1 or commitment is None or commitment.target is None:
        return False
    by = commitment.deadline
    if by is None or by.latest is None or "/" in by.timex:
        return False  # "£5 million in 2025/26" says for when, not by when
    soon = claim.since is None or (by.latest - claim.since).days <= _SOON
    return soon and commitment.force is Force.UNDERTAKING and commitment.stage in _AHEAD
