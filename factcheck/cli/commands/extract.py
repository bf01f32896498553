"""``factcheck extract``: the claims and commitments of each document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck import pipeline
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import Format, format_option, paths_argument, workers_option
from factcheck.cli.output import write
from factcheck.cli.progress import counted
from factcheck.exports import spreadsheet
from factcheck.processes import Workers

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="extract",
    cls=Verb,
    examples=(
        Example("factcheck extract seeds/", "What is claimed and promised, document by document."),
        Example("factcheck extract --format jsonl seeds/", "A claim a line, with its quote."),
        Example("factcheck extract --format csv seeds/ > claims.csv", "For a spreadsheet."),
    ),
)
@paths_argument
@format_option
@workers_option
def command(paths: tuple[str, ...], form: Format, workers: Workers) -> None:
    """List the claims and commitments, each with its exact quote.

    Documents are read one after another and need not fit in memory together.
    """
    inputs = Inputs(paths)
    read = counted(pipeline.extracted(inputs, workers), "reading documents")
    claims = (claim for _, found in read for claim in found)

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.claims import claim_list

        return (claim_list(document, found, page) for document, found in read)

    write(form, claims, csv=spreadsheet.claims, table=table)
    inputs.finish()
