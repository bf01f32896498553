"""``factcheck match``: the same claim in different wording."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck.cli.analysis import analysed
from factcheck.cli.engines import engine_options
from factcheck.cli.extraction import Extracting, extraction_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import (
    Format,
    format_option,
    paths_argument,
    settings_option,
)
from factcheck.cli.output import write
from factcheck.exports import spreadsheet
from factcheck.matching import Engine
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="match",
    cls=Verb,
    examples=(
        Example("factcheck match seeds/", "Each claim that appears again, side by side."),
        Example("factcheck match --explain seeds/", "Why: the evidence, feature by feature."),
        Example("factcheck match --format jsonl seeds/", "A group a line, with its matches."),
    ),
)
@paths_argument
@format_option
@click.option(
    "--explain",
    is_flag=True,
    help="Show what each match rests on, feature by feature, adding up to its total. "
    "The rows of other formats always hold it.",
)
@settings_option
@extraction_options
@engine_options
def command(
    paths: tuple[str, ...],
    form: Format,
    explain: bool,
    settings: Settings,
    extraction: Extracting,
    engine: Engine,
) -> None:
    """Group the appearances of the same claim across documents.

    The appearances of a group speak of the same thing; they may state different figures.
    """
    inputs = Inputs(paths)
    analysis = analysed(inputs, settings, extraction, engine)
    documents = {document.id: document for document in analysis.documents}

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.groups import group_list

        return group_list(analysis.groups, documents, page, explain=explain)

    write(form, analysis.groups, csv=spreadsheet.appearances, table=table)
    inputs.finish()
