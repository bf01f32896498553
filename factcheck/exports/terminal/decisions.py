"""What was decided, and how far reviewers agree, for people."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from factcheck.exports.terminal.page import Page
from factcheck.exports.visible import one_line
from factcheck.exports.wording import count
from factcheck.records import Decision, Step

__all__ = ["decision_line", "decision_list", "statistics"]


def decision_list(
    decisions: Sequence[Decision], page: Page, *, of: Collection[Decision]
) -> Iterator[str]:
    """Yield each record in the order given; those among ``of`` say which no longer stand."""
    page = page.prose
    superseded = {decision.supersedes for decision in of}
    for decision in decisions:
        yield page.text(_lines(decision, decision.id in superseded)) + "\n"
    yield page.text(f"{count(len(decisions), 'record')}.")


def decision_line(decision: Decision) -> str:
    """Return who decided what, when and why, in one line."""
    what = (decision.outcome or decision.step).replace("_", " ")
    until = f" until {decision.until}" if decision.until else ""
    role = "" if decision.role == "reviewer" else f" ({decision.role})"
    why = f": {decision.reason}" if decision.reason else ""
    return one_line(f"{what}{until} · {decision.reviewer}{role} · {decision.at.date()}{why}")


def statistics(content: Mapping[str, Any], page: Page) -> Iterator[str]:
    """Yield how many questions are open, what was decided, and how far reviewers agree."""
    page = page.prose
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    findings = content["findings"]
    states = ", ".join(
        f"{number:,} {name.replace('_', ' ')}"
        for name, number in findings.items()
        if number and name != "total"
    )
    grid.add_row("questions", f"{findings['total']:,}: {states or 'none'}")
    outcomes = content["outcomes"].items()
    if outcomes:
        listed = (f"{number:,} {name.replace('_', ' ')}" for name, number in outcomes)
        grid.add_row("decided", ", ".join(listed))
    for name, number in content["reviewers"].items():
        grid.add_row(one_line(name), count(number, "record"))
    if content["stale"]:
        grid.add_row("stale", f"{count(content['stale'], 'decision')} on words that are gone")
    _agreement(grid, content["agreement"])
    yield page.text(grid)


def _agreement(grid: Table, agreement: Mapping[str, Any]) -> None:
    grid.add_row(
        "agreement",
        f"Krippendorff’s alpha {_measure(agreement['alpha'])} of "
        f"{count(agreement['items'], 'question')} that two or more decided "
        f"({agreement['disagreed']:,} not alike, {agreement['incomplete']:,} incomplete)",
    )
    for pair in agreement["pairs"]:
        who = one_line(f"{pair['left']} and {pair['right']}")
        grid.add_row(
            "",
            f"{who}: Cohen’s kappa {_measure(pair['kappa'])} of "
            f"{count(pair['items'], 'question')}, {pair['agreed']:,} alike",
        )


def _measure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _lines(decision: Decision, superseded: bool) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(style="dim")
    line = Text(decision_line(decision), style="bold")
    if superseded or decision.step is Step.WITHDRAWN:
        line = Text.assemble(line, (" (no longer stands)" if superseded else "", "dim"))
    grid.add_row(line)
    grid.add_row(one_line(f"{decision.rule}: {decision.question}"))
    for support in decision.evidence:
        grid.add_row(one_line(f"{support.url} {support.quote}"))
    grid.add_row(one_line(f"{decision.id} · {decision.finding}"))
    return grid
