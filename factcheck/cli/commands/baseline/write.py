"""``factcheck baseline write``: all that is asked today is known."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.analysis import analysed
from factcheck.cli.baseline import file_option, save
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import paths_argument, settings_option
from factcheck.cli.stdout import put
from factcheck.ledger.baseline_files import Baseline, read_baseline
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="write",
    cls=Verb,
    examples=(
        Example("factcheck baseline write seeds/", "Into baseline.yaml."),
        Example('factcheck baseline write --reason "Seen in May." seeds/', "Why they may stand."),
    ),
)
@paths_argument
@file_option
@click.option("--reason", metavar="TEXT", default="", help="Why what is new may stand.")
@settings_option
def command(paths: tuple[str, ...], path: str, reason: str, settings: Settings) -> None:
    """Write every question of the documents down as known.

    What is known already keeps the reason that a person gave. Where a document
    could not be read, nothing is written.
    """
    before = read_baseline(path) if Path(path).exists() else Baseline()
    inputs = Inputs(paths)
    found = [item.finding for item in analysed(inputs, settings).queue]
    inputs.finish()
    save(path, before.updated(found, reason))
    new = len(before.new(found))
    put(f"{len(found)} known, {new} of them new, {len(before.gone(found))} gone.\n")
