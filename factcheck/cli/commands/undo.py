"""``factcheck undo``: take a decision back."""

from __future__ import annotations

import datetime as dt

import click

from factcheck.cli.help import Example, Verb
from factcheck.cli.ledger import opened
from factcheck.cli.options import ledger_option
from factcheck.cli.reviewing import at_option, reviewer_option
from factcheck.cli.stdout import put
from factcheck.exports.visible import one_line
from factcheck.ledger.deciding import Reviewer, withdraw

__all__ = ["command"]


@click.command(
    name="undo",
    cls=Verb,
    examples=(
        Example(
            "factcheck decide 1 undecided --reviewer Ada && factcheck undo --reviewer Ada",
            "The last thing that Ada decided.",
        ),
    ),
)
@click.argument("decision", metavar="[DECISION]", required=False)
@ledger_option
@reviewer_option
@click.option("--reason", metavar="TEXT", default="", help="Why.")
@at_option
def command(
    decision: str | None, folder: str, reviewer: Reviewer, reason: str, at: dt.datetime
) -> None:
    """Take back a decision; nothing is erased.

    A new record says that the old one no longer stands. Without a DECISION it is the reviewer's
    last one that does.
    """
    ledger, _ = opened(folder)
    _, old = withdraw(ledger.decisions, reviewer, at, decision, reason)
    put(one_line(f"{old.id} no longer stands: {old.outcome or old.step}: {old.question}") + "\n")
