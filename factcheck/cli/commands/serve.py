"""``factcheck serve``: the review queue as a page in a browser."""

from __future__ import annotations

import threading
import webbrowser
from contextlib import suppress
from importlib.metadata import version

import click

from factcheck.cli.extraction import Extracting, extraction_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.options import (
    documents_argument,
    ledger_option,
    settings_option,
)
from factcheck.cli.reviewing import now, open_desk, role_option
from factcheck.cli.stdout import flush, put
from factcheck.readers.extras import needed
from factcheck.records import Role
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="serve",
    cls=Verb,
    examples=(
        Example("factcheck serve seeds/", "Review these documents in a browser."),
        Example(
            "factcheck serve --reviewer Ada --no-browser --port 9000 seeds/",
            "Print the address, and ask nobody for a name.",
        ),
    ),
)
@documents_argument
@ledger_option
@role_option
@click.option(
    "--reviewer",
    metavar="NAME",
    envvar="FACTCHECK_REVIEWER",
    default="",
    help="Who decides; or set FACTCHECK_REVIEWER. Without one the page asks.",
)
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    help="On which port, 0 for any that is free; 8321 unless stated, or another where taken.",
)
@click.option("--no-browser", is_flag=True, help="Open no browser; print the address only.")
@extraction_options
@settings_option
def command(
    paths: tuple[str, ...],
    folder: str,
    role: str,
    reviewer: str,
    port: int | None,
    no_browser: bool,
    extraction: Extracting,
    settings: Settings,
) -> None:
    """Review the queue on a page in a browser, one key a decision.

    The page is on this machine alone and shows nothing from anywhere else. Every decision is in
    the ledger when the page says so, as if 'factcheck decide' had made it; two windows, or two
    reviewers, cannot overwrite one another. Ctrl-C ends it.
    """
    for library in ("starlette", "uvicorn"):
        needed(library, "web", "serve")
    from factcheck.web import desk, server

    with server.listen(port) as listening:
        opened = open_desk(folder, paths, settings, extraction=extraction, may_be_new=True)
        page = desk.Desk(
            opened.analysis,
            opened.ledger.decisions,
            now,
            reviewer=" ".join(reviewer.split()) or None,
            role=Role(role),
            version=version("factcheck"),
        )
        address = f"http://{server.hosts(listening)[0]}/"
        put(f"{address}\n")
        flush()
        if not no_browser:
            threading.Thread(target=webbrowser.open, args=[address], daemon=True).start()
        with suppress(KeyboardInterrupt):
            server.serve(page, listening)
    opened.inputs.finish()
