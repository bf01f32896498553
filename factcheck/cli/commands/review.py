"""``factcheck review``: the queue at the terminal, one key a decision."""

from __future__ import annotations

import datetime as dt

import click

from factcheck.cli.analysis import chosen
from factcheck.cli.help import Example, Verb
from factcheck.cli.options import (
    documents_argument,
    ledger_option,
    rule_option,
    settings_option,
    severity_option,
)
from factcheck.cli.reviewing import (
    at_option,
    now,
    open_desk,
    reviewer_option,
    role_option,
)
from factcheck.cli.session import Session
from factcheck.cli.stdout import put
from factcheck.decisions import Agenda
from factcheck.ledger.deciding import Reviewer
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="review",
    cls=Verb,
    examples=(
        Example("echo q | factcheck review --reviewer Ada", "The questions that are open."),
        Example("echo q | factcheck review --reviewer Bo --second", "Those that Ada decided, too."),
    ),
)
@documents_argument
@ledger_option
@role_option
@reviewer_option
@click.option(
    "--second",
    is_flag=True,
    help="Also what others decided and this reviewer has not, so that two decide on each.",
)
@severity_option
@rule_option
@at_option
@settings_option
def command(
    paths: tuple[str, ...],
    folder: str,
    role: str,
    reviewer: Reviewer,
    second: bool,
    severities: tuple[str, ...],
    codes: tuple[str, ...],
    at: dt.datetime,
    settings: Settings,
) -> None:
    """Walk the queue at the terminal, one key a decision.

    Every decision is kept as it is made, so that a session goes on where the last one stopped.
    The keys stand below each question; '?' explains them, 'u' takes the last one back. What other
    reviewers decided is not shown, except to an adjudicator.
    """
    desk = open_desk(folder, paths, settings, may_be_new=True)
    book = desk.book
    agenda = Agenda(desk.decisions, reviewer.name, reviewer.role)
    items = [
        item
        for item in chosen(desk.analysis.queue, severities, codes)
        if agenda.has(book.status(item.finding, at.date()), second=second)
    ]
    given = click.get_current_context().get_parameter_source("at")
    is_fixed = given is not None and given.name in ("COMMANDLINE", "ENVIRONMENT")
    session = Session(desk, items, reviewer, (lambda: at) if is_fixed else now)
    session.run()
    left = len(items) - session.decided
    put(f"{session.decided} decided, {left} left.\n")
    desk.inputs.finish()
