"""``factcheck decide``: what a reviewer decided about a question."""

from __future__ import annotations

import datetime as dt

import click

from factcheck.cli.help import Example, Verb
from factcheck.cli.options import documents_argument, ledger_option, settings_option
from factcheck.cli.reviewing import at_option, open_desk, reviewer_option, role_option
from factcheck.cli.stdout import put
from factcheck.errors import FactcheckError
from factcheck.exports.visible import one_line
from factcheck.ledger.deciding import Reviewer, decide
from factcheck.records import Outcome, Support
from factcheck.settings import Settings

__all__ = ["command"]

_STEPS = ("take", "defer")
_CHOICES = [outcome.value.replace("_", "-") for outcome in Outcome]


@click.command(
    name="decide",
    cls=Verb,
    examples=(
        Example(
            'factcheck decide 1 different-claim --reviewer Ada --reason "Other bridges."',
            "About the first question of the queue.",
        ),
        Example(
            "factcheck decide 1 defer --until 2026-03-31 --reviewer Ada", "Look again on that day."
        ),
    ),
)
@click.argument("what", metavar="FINDING")
@click.argument("outcome", type=click.Choice([*_CHOICES, *_STEPS]))
@documents_argument
@ledger_option
@role_option
@reviewer_option
@click.option("--reason", metavar="TEXT", default="", help="Why.")
@click.option("--note", metavar="TEXT", default="", help="Anything else.")
@click.option(
    "--evidence",
    metavar="URL",
    multiple=True,
    help="What it rests on; words of it may follow after a space. May be given more than once.",
)
@click.option(
    "--until",
    metavar="DAY",
    type=click.DateTime(["%Y-%m-%d"]),
    help="With 'defer': the day on which it comes back.",
)
@at_option
@settings_option
def command(
    what: str,
    outcome: str,
    paths: tuple[str, ...],
    folder: str,
    role: str,
    reviewer: Reviewer,
    reason: str,
    note: str,
    evidence: tuple[str, ...],
    until: dt.datetime | None,
    at: dt.datetime,
    settings: Settings,
) -> None:
    """Keep what a reviewer decided about a question, and why.

    FINDING is the id of a finding or its rank in the queue. What is decided holds as long as the
    quotes say the same; what a reviewer said of it before is superseded, never erased. 'take'
    says that somebody is looking at it, 'defer' puts it off.
    """
    if (outcome == "defer") != (until is not None):
        raise FactcheckError("Give --until DAY with 'defer', and with nothing else.")
    desk = open_desk(folder, paths, settings, may_be_new=True)
    decision = decide(
        desk.ledger.decisions,
        desk.finding(what),
        reviewer,
        at,
        outcome=None if outcome in _STEPS else Outcome(outcome.replace("-", "_")),
        until=until.date() if until else None,
        reason=reason,
        note=note,
        evidence=[_support(words, at) for words in evidence],
    )
    put(one_line(f"{decision.id}: {decision.outcome or decision.step}") + "\n")
    desk.inputs.finish()


def _support(words: str, at: dt.datetime) -> Support:
    url, _, quote = words.strip().partition(" ")
    if not url:
        raise FactcheckError("Evidence begins with a URL.")
    return Support(url=url, quote=quote.strip(), retrieved=at.date())
