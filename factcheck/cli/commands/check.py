"""``factcheck check``: is there something to look at? For scripts and continuous integration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck.cli.asked import asking
from factcheck.cli.engines import engine_options
from factcheck.cli.extraction import Extracting, extraction_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.options import (
    Format,
    ReportForm,
    paths_argument,
    report_format_option,
    rule_option,
    settings_option,
    severity_option,
)
from factcheck.cli.output import write, write_data
from factcheck.cli.reporting import report_of, report_text
from factcheck.exports import spreadsheet
from factcheck.ledger.baseline_files import read_baseline
from factcheck.matching import Engine
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="check",
    cls=Verb,
    examples=(
        Example("factcheck check seeds/", "Each question in a line, with its places below."),
        Example("factcheck check --severity high seeds/ || echo look", "In a script."),
        Example("factcheck check --format sarif seeds/ > r.sarif || true", "For code scanning."),
        Example("factcheck check --format jsonl seeds/", "A finding a line, its quotes whole."),
    ),
)
@paths_argument
@report_format_option
@severity_option
@rule_option
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Leave out what this file says is known; see 'factcheck baseline'.",
)
@settings_option
@extraction_options
@engine_options
def command(
    paths: tuple[str, ...],
    form: Format | ReportForm,
    severities: tuple[str, ...],
    codes: tuple[str, ...],
    baseline: str | None,
    settings: Settings,
    extraction: Extracting,
    engine: Engine,
) -> None:
    """List what there is to look at; exit with status 1 when there is something.

    The findings are those of 'factcheck queue', in the same order. With a baseline, only those
    are listed that are not known.
    """
    known = None if baseline is None else read_baseline(baseline)
    with asking(paths, settings, extraction, engine) as (inputs, asked):
        reported = report_of(asked, severities, codes, baseline=known)
        found = [one.finding for one in reported.open]

        def table(page: Page) -> Iterator[str]:
            from factcheck.exports.terminal.findings import report

            return report(found, reported.documents, page, of=len(asked.queue))

        if isinstance(form, ReportForm):
            write_data(report_text(form, reported))
        else:
            write(form, found, csv=spreadsheet.findings, table=table)
    inputs.finish(status=1 if found else 0)
