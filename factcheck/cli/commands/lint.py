"""``factcheck lint``: a draft against the ledger, before it is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck import readers
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import (
    Format,
    format_option,
    ledger_option,
    paths_argument,
    settings_option,
)
from factcheck.cli.output import write
from factcheck.exports import spreadsheet
from factcheck.ledger import open_ledger
from factcheck.ledger.checked import checked_claims
from factcheck.lint import lint
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="lint",
    cls=Verb,
    examples=(
        Example("echo 'Good morning.' | factcheck lint -", "A draft from standard input."),
        Example("factcheck lint seeds/000* || echo look", "In a script."),
    ),
)
@paths_argument
@ledger_option
@click.option(
    "--checked",
    "feeds",
    multiple=True,
    metavar="PATH",
    help="Claims that others checked, such as a ClaimReview feed; may be given again.",
)
@click.option("--all", "everything", is_flag=True, help="Also list what agrees with the ledger.")
@format_option
@settings_option
def command(
    paths: tuple[str, ...],
    folder: str,
    feeds: tuple[str, ...],
    everything: bool,
    form: Format,
    settings: Settings,
) -> None:
    """Hold a draft against the ledger before publication; exit 1 where they differ.

    Each figure, promise or quotation that the ledger knows is held against what the ledger says:
    value, hedge, scope, date, attribution, and words in quotation marks. The files of the ledger
    are enough; its documents are not read. What somebody published about a claim, in the ledger or
    in a feed of checked claims, is told where the draft repeats it.
    """
    ledger = open_ledger(folder)
    inputs = Inputs(paths)
    checked = checked_claims(readers.read(*feeds)) if feeds else ()
    found = list(lint(inputs, [*ledger.claims, *checked], settings))
    shown = found if everything else [mention for mention in found if mention.remarks]

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.mentions import mention_list

        return mention_list(shown, page, of=found)

    write(form, shown, csv=spreadsheet.mentions, table=table)
    inputs.finish(status=1 if any(mention.remarks for mention in found) else 0)
