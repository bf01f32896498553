"""``factcheck ledger sync``: new appearances into the ledger, and new places of quotes."""

from __future__ import annotations

import click

from factcheck.cli.analysis import analysed
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.ledger import documents_of, opened
from factcheck.cli.options import documents_argument, ledger_option, settings_option
from factcheck.cli.stdout import put
from factcheck.decisions import Book
from factcheck.errors import InputError, InvalidInputsError
from factcheck.exports.visible import one_line
from factcheck.ledger.atomic import replace_unchanged
from factcheck.ledger.syncing import Synced, sync
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="sync",
    cls=Verb,
    examples=(
        Example("factcheck ledger sync", "With the documents that claims/ledger.yaml names."),
        Example("factcheck ledger sync --dry-run seeds/", "Only say what would change."),
    ),
)
@documents_argument
@ledger_option
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@settings_option
def command(paths: tuple[str, ...], folder: str, dry_run: bool, settings: Settings) -> None:
    """Add new appearances of tracked claims, and give quotes that moved their new place.

    Nothing is taken away and nothing that a person wrote is changed: comments, the order of keys
    and the layout stay. Quotes that changed, or stand in several places, are left as they are;
    'factcheck verify' lists them. Words listed under 'excluded' are never added again, nor
    what a reviewer decided is a different claim.
    """
    ledger, decisions = opened(folder)
    inputs = documents_of(ledger, paths) if ledger.files else Inputs(())
    analysis = analysed(inputs, settings)
    documents = {document.id: document for document in analysis.documents}
    rejected = Book(decisions, analysis.claims).rejected()
    problems: list[InputError] = []
    results: list[Synced] = []
    for file in ledger.files:
        try:
            results.append(sync(file, documents, analysis.groups, rejected))
        except InputError as error:
            problems.append(error)
    if problems:
        raise InvalidInputsError(problems)
    for result in results:
        if result.is_new and not dry_run:
            replace_unchanged(result.file.path, result.file.text, result.text)
        _report(result)
    changed = sum(result.is_new for result in results)
    would = "would change" if dry_run else "changed"
    put(f"{changed} of {len(results)} files {would}.\n")
    inputs.finish()


def _report(result: Synced) -> None:
    for appearance in result.added:
        words = appearance.figure.words if appearance.figure else appearance.exact
        put(one_line(f"{result.file.source}: new: “{words}” in {appearance.document}") + "\n")
    for appearance in result.moved:
        words = appearance.figure.words if appearance.figure else appearance.exact
        put(one_line(f"{result.file.source}: moved: “{words}” in {appearance.document}") + "\n")
