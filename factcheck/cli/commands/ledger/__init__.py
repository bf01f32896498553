"""``factcheck ledger``: work on the ledger as a whole."""

from __future__ import annotations

import click

from factcheck.cli.help import Example
from factcheck.cli.verbs import Verbs

__all__ = ["command"]

SUMMARIES = {
    "sync": "Add new appearances of tracked claims, and give quotes that moved their new place.",
}


@click.command(
    name="ledger",
    cls=Verbs,
    package=__name__,
    summaries=SUMMARIES,
    examples=(
        Example("factcheck ledger sync", "With the documents that claims/ledger.yaml names."),
        Example("factcheck ledger sync --dry-run seeds/", "Only say what would change."),
    ),
)
def command() -> None:
    """Bring the ledger up to date with its documents.

    The ledger is a folder of files, a tracked claim each; what a person wrote is never changed.
    """
