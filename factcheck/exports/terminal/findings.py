"""The review queue as cards: everything a reviewer needs to decide, and nothing to scroll past."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from rich.console import Group as Stack
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from factcheck.exports.emphasis import finding_marks
from factcheck.exports.sources import Documents, place
from factcheck.exports.terminal.appearances import appearance_table, numbers, pair
from factcheck.exports.terminal.comparing import comparison_table
from factcheck.exports.terminal.page import Ink, Page
from factcheck.exports.visible import one_line
from factcheck.exports.wording import count, evidence_line, points
from factcheck.records import Claim, Finding, ReviewItem, Severity

__all__ = ["card", "cards", "report"]

_MOST_EVIDENCE = 3
"""More lines of evidence than this are left to ``factcheck match --explain``."""
_STYLES = {Severity.HIGH: "bold red", Severity.MEDIUM: "bold yellow", Severity.LOW: "bold cyan"}


def cards(
    items: Sequence[ReviewItem], documents: Documents, page: Page, *, of: int | None = None
) -> Iterator[str]:
    """Yield the queue, a card a finding, in the order given.

    ``of`` is how many there are in all, where some are left out.
    """
    page = page.prose
    yield page.text(_summary([item.finding for item in items], documents, of))
    for item in items:
        yield card(item, documents, page)


def card(item: ReviewItem, documents: Documents, page: Page) -> str:
    """Return the card of one finding."""
    page = page.prose
    return page.text(_card(item, documents, page.ink))


def report(
    found: Sequence[Finding], documents: Documents, page: Page, *, of: int | None = None
) -> Iterator[str]:
    """Yield the findings in the order given, each as a question and the places it is about.

    ``of`` is how many there are in all, where some are left out.
    """
    page = page.prose
    for finding in found:
        yield page.text(_lines(finding, documents)) + "\n"
    yield page.text(_summary(found, documents, of))


def _lines(finding: Finding, documents: Documents) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, min_width=max(map(len, Severity)))
    grid.add_column()
    severity = Text(finding.severity, style=_STYLES[finding.severity])
    grid.add_row(severity, f"{one_line(finding.rule)}: {one_line(finding.question)}")
    for claim in finding.claims:
        grid.add_row("", f"{place(claim.quote, documents)}: {one_line(_figure(claim))}")
    return grid


def _figure(claim: Claim) -> str:
    return f"“{claim.quantity.quote if claim.quantity else claim.quote}”"


def _summary(found: Sequence[Finding], documents: Documents, of: int | None) -> str:
    where = f"in {count(len(documents), 'document')}"
    shown, total = len(found), len(found) if of is None else of
    if not shown:
        others = f" ({count(total, 'question')} left out)" if total else ""
        return f"Nothing to review {where}{others}."
    severities = [finding.severity for finding in found]
    counts = [(severity, severities.count(severity)) for severity in Severity]
    listed = ", ".join(f"{number} {severity}" for severity, number in counts if number)
    some = f"{shown:,} of " if shown < total else ""
    return f"{some}{count(total, 'question')} {where}: {listed}. A question is not a verdict."


def _card(item: ReviewItem, documents: Documents, ink: Ink) -> Stack:
    return Stack(
        "",
        _title(item),
        Padding(
            Stack(
                Text(one_line(item.question), style="bold"),
                "",
                appearance_table(item.finding.claims, finding_marks(item.finding), documents, ink),
                _work(item),
            ),
            (0, 0, 0, 2),
        ),
    )


def _title(item: ReviewItem) -> Rule:
    finding = item.finding
    title = Text.assemble(
        f"{item.rank}. ",
        (finding.severity.upper(), _STYLES[finding.severity]),
        f" {one_line(finding.rule)}",
    )
    return Rule(title, align="left", style="dim")


def _work(item: ReviewItem) -> Table:
    """Set out how the machine came to ask: what it compared, what it does not know."""
    finding = item.finding
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    if any(any(comparison.values) for comparison in finding.compared):
        grid.add_row("compared", comparison_table(finding.compared))
    if finding.normalised:
        grid.add_row("normalised", _listed(finding.normalised))
    if finding.unknown:
        grid.add_row("unknown", _listed(finding.unknown))
    if finding.matches:
        grid.add_row("same thing?", "\n".join(_evidence(finding)))
    grid.add_row("priority", _priority(item))
    grid.add_row("finding", one_line(finding.id))
    return grid


def _priority(item: ReviewItem) -> str:
    reasons = (f"{one_line(reason)} {points(value)}" for reason, value in item.why)
    return f"{points(item.priority)} = " + ", ".join(reasons)


def _evidence(finding: Finding) -> Iterator[str]:
    """Yield the evidence of the matches, the strongest first; what recurs, once."""
    numbered = numbers(finding.claims)
    pairs: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in sorted(finding.matches, key=lambda match: -match.total):
        pairs[evidence_line(match)].append(pair(match, numbered))
    shown = 0
    for line, alike in islice(pairs.items(), _MOST_EVIDENCE):
        shown += len(alike)
        left, right = min(alike)
        others = f" and {count(len(alike) - 1, 'other pair')}" if len(alike) > 1 else ""
        yield f"[{left}]~[{right}]{others} {line}"
    left_out = sum(map(len, pairs.values())) - shown
    if left_out:
        yield f"… and {left_out:,} weaker"


def _listed(parts: Sequence[str]) -> str:
    return "; ".join(map(one_line, parts))
