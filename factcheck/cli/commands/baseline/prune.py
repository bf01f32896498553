"""``factcheck baseline prune``: without what is gone."""

from __future__ import annotations

import click

from factcheck.cli.analysis import analysed
from factcheck.cli.baseline import file_option, listed, save
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import paths_argument, settings_option
from factcheck.cli.stdout import put
from factcheck.ledger.baseline_files import read_baseline
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="prune",
    cls=Verb,
    examples=(
        Example(
            "factcheck baseline write seeds/ && factcheck baseline prune seeds/",
            "What is no longer asked is no longer known.",
        ),
    ),
)
@paths_argument
@file_option
@settings_option
def command(paths: tuple[str, ...], path: str, settings: Settings) -> None:
    """Take out what is gone.

    What is left keeps its reasons. Where a document could not be read, nothing is written.
    """
    baseline = read_baseline(path)
    inputs = Inputs(paths)
    gone = baseline.gone([item.finding for item in analysed(inputs, settings).queue])
    inputs.finish()
    for known in gone:
        listed("-", known.rule, known.question, known.finding)
    if gone:
        save(path, baseline.without(gone))
    put(f"{len(gone)} taken out, {len(baseline.known) - len(gone)} known.\n")
