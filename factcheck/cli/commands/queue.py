"""``factcheck queue``: documents in, the review queue out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck.cli.asked import Items, Listed, asking
from factcheck.cli.engines import engine_options
from factcheck.cli.extraction import Extracting, extraction_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.options import (
    Format,
    format_option,
    paths_argument,
    rule_option,
    settings_option,
    severity_option,
)
from factcheck.cli.output import write
from factcheck.cli.reviewing import at_option
from factcheck.decisions import Book
from factcheck.exports import jsontext, spreadsheet
from factcheck.ledger import open_with_decisions
from factcheck.matching import Engine
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="queue",
    cls=Verb,
    examples=(
        Example("factcheck queue seeds/", "Everything a person should look at, in order."),
        Example(
            "factcheck queue --severity high --limit 5 seeds/", "The five most urgent questions."
        ),
        Example("factcheck queue --format csv seeds/ > queue.csv", "For a spreadsheet."),
        Example("cat seeds/001*.txt | factcheck queue -", "One text, held against itself."),
    ),
)
@paths_argument
@format_option
@severity_option
@rule_option
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N only.")
@click.option(
    "--ledger",
    "folder",
    metavar="FOLDER",
    type=click.Path(file_okay=False),
    help="Leave out what reviewers decided, or deferred, in this ledger.",
)
@at_option
@settings_option
@extraction_options
@engine_options
def command(
    paths: tuple[str, ...],
    form: Format,
    severities: tuple[str, ...],
    codes: tuple[str, ...],
    limit: int | None,
    folder: str | None,
    at: dt.datetime,
    settings: Settings,
    extraction: Extracting,
    engine: Engine,
) -> None:
    """Print the review queue: every question, with its quotes and the work shown.

    The documents are read together. Each item asks a person about claims that seem to speak of
    the same thing and do not agree, or about a promise to follow up. Items stand in the order of
    their priority, and keep their rank in the whole queue when some are left out.
    """
    decisions = None if folder is None else open_with_decisions(folder)[1]
    with asking(paths, settings, extraction, engine) as (inputs, asked):
        items = asked.queue.chosen(severities, codes)
        if decisions is not None:
            book = Book(decisions, asked.claims)
            still = [item for item in items if book.status(item.finding, at.date()).is_open]
            items = Listed(still)
        items = items.first(limit)

        def table(page: Page) -> Iterator[str]:
            from factcheck.exports.terminal.findings import cards

            return cards(list(items), asked.documents, page, of=len(asked.queue))

        write(form, items, csv=_csv, rows=_rows, table=table)
    inputs.finish()


def _csv(items: Items) -> Iterator[str]:
    return spreadsheet.queue(list(items))


def _rows(items: Items) -> Iterator[jsontext.Row]:
    return items.rows()
