"""``factcheck baseline diff``: what is new, and what is gone."""

from __future__ import annotations

import click

from factcheck.cli.analysis import analysed
from factcheck.cli.baseline import file_option, listed
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import paths_argument, settings_option
from factcheck.cli.stdout import put
from factcheck.ledger.baseline_files import read_baseline
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="diff",
    cls=Verb,
    examples=(
        Example(
            "factcheck baseline write seeds/ && factcheck baseline diff seeds/",
            "What changed since it was written.",
        ),
    ),
)
@paths_argument
@file_option
@settings_option
def command(paths: tuple[str, ...], path: str, settings: Settings) -> None:
    """List what is new and what is gone.

    A '+' stands before what is new, a '-' before what is known and no longer found.
    """
    baseline = read_baseline(path)
    inputs = Inputs(paths)
    found = [item.finding for item in analysed(inputs, settings).queue]
    new, gone = baseline.new(found), baseline.gone(found)
    for finding in new:
        listed("+", finding.rule, finding.question, finding.id)
    for known in gone:
        listed("-", known.rule, known.question, known.finding)
    put(f"{len(new)} new, {len(gone)} gone, {len(found) - len(new)} known.\n")
    inputs.finish()
