"""``factcheck log``: what was decided, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck.cli.help import Example, Verb
from factcheck.cli.options import Format, format_option, ledger_option
from factcheck.cli.output import write
from factcheck.exports import spreadsheet
from factcheck.ledger import open_ledger
from factcheck.ledger.decision_files import read_decisions

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="log",
    cls=Verb,
    examples=(
        Example("factcheck log", "Everything, the oldest first."),
        Example("factcheck log --format csv > decisions.csv", "For a spreadsheet."),
    ),
)
@click.option("--finding", metavar="ID", help="Only what is about this finding.")
@click.option("--reviewer", metavar="NAME", help="Only what this reviewer decided.")
@ledger_option
@format_option
def command(finding: str | None, reviewer: str | None, folder: str, form: Format) -> None:
    """List what was decided, by whom, when and why.

    Every record is listed, those that no longer stand too.
    """
    everything = read_decisions(open_ledger(folder).decisions)
    decisions = [
        decision
        for decision in sorted(everything, key=lambda decision: (decision.at, decision.id))
        if finding in (None, decision.finding) and reviewer in (None, decision.reviewer)
    ]

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.decisions import decision_list

        return decision_list(decisions, page, of=everything)

    write(form, decisions, csv=spreadsheet.decisions, table=table)
