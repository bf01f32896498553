"""Messages to the person at the keyboard, on standard error."""

from __future__ import annotations

from contextlib import suppress

import click

__all__ = ["complain"]


def complain(message: str) -> None:
    """Say what is wrong on one line of standard error.

    A message may hold the name of a file or words of a document, which are not to be trusted.
    Where nothing can be said, on a full disk, the exit status still tells.
    """
    from factcheck.exports.visible import one_line

    with suppress(OSError):
        click.echo(f"factcheck: {one_line(message)}", err=True)
