"""The ledger of the command line: its files, its documents, and where to look for both."""

from __future__ import annotations

from collections.abc import Sequence

import click

from factcheck.cli.inputs import Inputs
from factcheck.ledger import Ledger

__all__ = ["documents_of"]


def documents_of(ledger: Ledger, paths: Sequence[str]) -> Inputs:
    """Return the documents at the paths given or, without one, those that the ledger names."""
    if not paths and not ledger.documents:
        raise click.UsageError(
            f"Give a PATH, or name the documents in {ledger.folder / 'ledger.yaml'}."
        )
    return Inputs(paths or ledger.documents)
