"""``factcheck extract``: the claims and commitments of each document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck import pipeline
from factcheck.cli.extraction import extraction_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import Format, format_option, paths_argument
from factcheck.cli.output import write
from factcheck.cli.progress import counted
from factcheck.exports import spreadsheet

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
@extraction_options
def command(paths: tuple[str, ...], form: Format, extraction: pipeline.Extraction) -> None:
    """List the claims and commitments, each with its exact quote.

    Documents are read one after another and need not fit in memory together.
    """
    inputs = Inputs(paths)
    read = counted(extraction(inputs, pipeline.extract_each), "reading documents")
    claims = (claim for _, found in read for claim in found)

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.claims import claim_list

        return (claim_list(document, found, page) for document, found in read)

    write(form, claims, csv=spreadsheet.claims, table=table)
    inputs.finish()
