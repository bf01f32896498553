"""``factcheck export``: what was found, in the standards of the field."""

from __future__ import annotations

import datetime as dt

import click

from factcheck.cli.delivery import deliver
from factcheck.cli.exporting import NOUNS, Material, Noun, Target, export
from factcheck.cli.extraction import Extracting, extraction_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import (
    documents_argument,
    rule_option,
    settings_option,
    severity_option,
)
from factcheck.cli.reviewing import at_option
from factcheck.ledger import Ledger, open_with_decisions
from factcheck.ledger.baseline_files import read_baseline
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="export",
    cls=Verb,
    examples=(
        Example("factcheck export --to claim seeds/", "Every claim, in the words of schema.org."),
        Example(
            "factcheck export --to claimreview --ledger claims/",
            "The tracked claims, with what was published about them.",
        ),
        Example("factcheck export --to sarif seeds/ -o r.sarif", "The questions, in a file."),
        Example("factcheck export --to csv --of groups seeds/", "Every appearance, as a table."),
    ),
)
@documents_argument
@click.option(
    "--to",
    "target",
    required=True,
    type=click.Choice([target.value for target in Target]),
    callback=lambda _, __, value: Target(value),
    help="The standard, or the form of file.",
)
@click.option(
    "--of",
    "noun",
    type=click.Choice([noun.value for noun in Noun]),
    callback=lambda _, __, value: None if value is None else Noun(value),
    help="What is exported, where that can be chosen.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(allow_dash=True),
    default="-",
    help="A file to write, whole or not at all; standard output, unless stated.",
)
@click.option(
    "--ledger",
    "folder",
    metavar="FOLDER",
    type=click.Path(file_okay=False),
    help="The ledger: its tracked claims, its documents, what its reviewers decided.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="What is known; see 'factcheck baseline'.",
)
@severity_option
@rule_option
@at_option
@settings_option
@extraction_options
def command(
    paths: tuple[str, ...],
    target: Target,
    noun: Noun | None,
    output: str,
    folder: str | None,
    baseline: str | None,
    severities: tuple[str, ...],
    codes: tuple[str, ...],
    at: dt.datetime,
    settings: Settings,
    extraction: Extracting,
) -> None:
    """Write what was found in a standard of the field.

    'claimreview' is of the tracked claims of a ledger; a verdict is only ever what a person put
    there. Findings that the ledger or the baseline settles are marked in SARIF and JUnit, and left
    out elsewhere.
    """
    nouns = NOUNS[target]
    if noun is not None and noun not in nouns:
        raise click.UsageError(f"'--to {target}' is of {' or '.join(nouns)}, not of {noun}.")
    known = None if baseline is None else read_baseline(baseline)
    ledger, decisions = (None, ()) if folder is None else open_with_decisions(folder)
    inputs = _inputs(target, paths, ledger)
    material = Material(
        inputs=inputs,
        noun=noun or nouns[0],
        settings=settings,
        extraction=extraction,
        tracked=() if ledger is None else ledger.claims,
        decisions=decisions,
        baseline=known,
        severities=severities,
        codes=codes,
        today=at.date(),
    )
    deliver(export(target, material), output, inputs.finish)


def _inputs(target: Target, paths: tuple[str, ...], ledger: Ledger | None) -> Inputs:
    """Return the documents at the paths or, without one, those that the ledger names."""
    if target is Target.CLAIMREVIEW and ledger is None:
        raise click.UsageError("'--to claimreview' is of tracked claims: give --ledger FOLDER.")
    named = paths or (() if ledger is None else ledger.documents)
    if not named and target is not Target.CLAIMREVIEW:
        raise click.UsageError("Give a PATH, or a ledger that names its documents.")
    return Inputs(named)
