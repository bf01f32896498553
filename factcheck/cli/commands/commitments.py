"""``factcheck commitments``: what was promised, by when, and how it changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck import pipeline
from factcheck.cli.analysis import analysed
from factcheck.cli.deadlines import as_of_option, calendar_option
from factcheck.cli.extraction import Extracting, extraction_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.lengths import Length
from factcheck.cli.options import (
    Format,
    format_option,
    paths_argument,
    settings_option,
)
from factcheck.cli.output import write
from factcheck.exports import spreadsheet
from factcheck.records import SOON, Calendar
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="commitments",
    cls=Verb,
    examples=(
        Example("factcheck commitments seeds/", "What was promised, by when, and what changed."),
        Example(
            "factcheck commitments --as-of 2025-09-01 --due-within '8 weeks' seeds/",
            "What is overdue on that day, and what falls due in the eight weeks after it.",
        ),
        Example(
            "factcheck commitments --calendar days.toml --as-of 2025-09-01 seeds/",
            "The same, with the days that words such as 'this Parliament' stand for.",
        ),
    ),
)
@paths_argument
@as_of_option
@click.option(
    "--due-within",
    "within",
    type=Length(),
    metavar="LENGTH",
    help="How soon after --as-of something falls due to be listed as due soon: '90 days', "
    "'3 months' (the default).",
)
@calendar_option
@format_option
@settings_option
@extraction_options
def command(
    paths: tuple[str, ...],
    as_of: dt.date | None,
    within: str | None,
    calendar: Calendar,
    form: Format,
    settings: Settings,
    extraction: Extracting,
) -> None:
    """List commitments by deadline, with every statement of each and what changed.

    The documents are read together. A commitment that is stated again is one entry, with each
    change of stage, target, hedge, scope, deadline or condition. Those that state neither a target
    nor a day are listed once more as hard to rate. Whether one was kept is for a person to say.
    """
    if within is not None and as_of is None:
        raise click.UsageError("--due-within counts from --as-of, which is not given.")
    inputs = Inputs(paths)
    analysis = analysed(inputs, settings, extraction)
    tracked = pipeline.histories(analysis, calendar=calendar, as_of=as_of, within=within or SOON)
    documents = {document.id: document for document in analysis.documents}

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.commitments import commitment_list

        return commitment_list(tracked, documents, page)

    write(form, tracked, csv=spreadsheet.commitments, table=table)
    inputs.finish()
