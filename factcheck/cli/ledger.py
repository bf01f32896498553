"""The ledger of the command line: its files, its documents, and where to look for both."""

from __future__ import annotations

from collections.abc import Sequence

import click

from factcheck.cli.inputs import Inputs
from factcheck.cli.messages import complain
from factcheck.ledger import Ledger, open_with_decisions
from factcheck.ledger.atomic import unfinished
from factcheck.readers.files import shown
from factcheck.records import Decision

__all__ = ["documents_of", "opened"]


def documents_of(ledger: Ledger, paths: Sequence[str]) -> Inputs:
    """Return the documents at the paths given or, without one, those that the ledger names."""
    if not paths and not ledger.documents:
        raise click.UsageError(
            f"Give a PATH, or name the documents in {ledger.folder / 'ledger.yaml'}."
        )
    return Inputs(paths or ledger.documents)


def opened(folder: str) -> tuple[Ledger, tuple[Decision, ...]]:
    """Read a ledger and its decisions, and say which writes to it were cut short.

    What such a write was to replace is whole, as it was before.

    Raises:
        InvalidInputsError: something of either cannot be read; everything wrong is listed.
    """
    ledger, decisions = open_with_decisions(folder)
    for path in unfinished(ledger.folder):
        words = "left by a write that was cut short; the file itself is whole, and this can go"
        complain(f"note: {shown(str(path))}: {words}")
    return ledger, decisions
