"""Messages to the person at the keyboard, on standard error."""

from __future__ import annotations

import click

__all__ = ["complain"]


def complain(message: str) -> None:
    """Say what is wrong on one line of standard error.

    A message may hold the name of a file or words of a document, which are not to be trusted.
    """
    from factcheck.exports.visible import one_line

    click.echo(f"factcheck: {one_line(message)}", err=True)
