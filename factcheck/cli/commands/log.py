"""``factcheck log``: what was decided, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.help import Example, Verb
from factcheck.cli.ledger import opened
from factcheck.cli.options import Format, format_option, ledger_option
from factcheck.cli.output import write
from factcheck.cli.stdout import put
from factcheck.decisions import Labelled, labelled
from factcheck.exports import jsontext, spreadsheet

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="log",
    cls=Verb,
    examples=(
        Example("factcheck log", "Everything, the oldest first."),
        Example("factcheck log --cases > cases.jsonl", "For 'factcheck calibrate'."),
        Example("factcheck log --format csv > decisions.csv", "For a spreadsheet."),
    ),
)
@click.option("--finding", metavar="ID", help="Only what is about this finding.")
@click.option("--reviewer", metavar="NAME", help="Only what this reviewer decided.")
@click.option(
    "--cases",
    is_flag=True,
    help="What is settled about two or more quotes, as labelled cases for 'calibrate'.",
)
@ledger_option
@format_option
def command(
    finding: str | None, reviewer: str | None, cases: bool, folder: str, form: Format
) -> None:
    """List what was decided, by whom, when and why.

    Every record is listed, those that no longer stand too. With --cases, pairs that were confirmed
    or rejected are written as JSON Lines, for 'factcheck evaluate' and 'factcheck calibrate'.
    """
    _, everything = opened(folder)
    if cases:
        for line in jsontext.lines(map(_case, labelled(everything))):
            put(line)
        return
    decisions = [
        decision
        for decision in sorted(everything, key=lambda decision: decision.at)
        if finding in (None, decision.finding) and reviewer in (None, decision.reviewer)
    ]

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.decisions import decision_list

        return decision_list(decisions, page, of=everything)

    write(form, decisions, csv=spreadsheet.decisions, table=table)


def _case(settled: Labelled) -> dict[str, Any]:
    decision = settled.decision
    return {
        "case": decision.id,
        "kind": settled.kind,
        "subtype": decision.outcome.value if decision.outcome else "",
        "why": decision.reason,
        "quotes": [{"document": c.document, "exact": c.exact} for c in settled.claims],
    }
