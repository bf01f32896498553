"""``factcheck verify``: do the documents still say what the ledger says that they say?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.ledger import documents_of, opened
from factcheck.cli.options import Format, documents_argument, format_option, ledger_option
from factcheck.cli.output import write
from factcheck.exports import spreadsheet
from factcheck.ledger.verifying import verify

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="verify",
    cls=Verb,
    examples=(
        Example("factcheck verify", "The ledger in claims/, with the documents it names."),
        Example("factcheck verify --ledger claims seeds/", "Another, with these texts."),
    ),
)
@documents_argument
@ledger_option
@click.option("--all", "everything", is_flag=True, help="Also list what is as it should be.")
@format_option
def command(paths: tuple[str, ...], folder: str, everything: bool, form: Format) -> None:
    """Check that the documents still say what the ledger says; exit 1 where not.

    Each quote is exact, moved, changed, ambiguous or lost. Figures are read again and must be
    read as the file states them. Nothing is fetched and nothing is written.
    """
    ledger, _ = opened(folder)
    inputs = documents_of(ledger, paths) if ledger.files else Inputs(())
    found = list(verify(ledger, inputs))
    shown = found if everything else [one for one in found if not one.holds]

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.verifications import verification_list

        return verification_list(shown, page, of=found)

    write(form, shown, csv=spreadsheet.verifications, table=table)
    inputs.finish(status=0 if all(one.holds for one in found) else 1)
