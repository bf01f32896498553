"""``factcheck search``: has this been said, or checked, before?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from factcheck.cli.extraction import Extracting, extraction_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.messages import complain
from factcheck.cli.options import Format, format_option, settings_option
from factcheck.cli.output import write
from factcheck.cli.progress import counted
from factcheck.cli.searched import searching
from factcheck.errors import InputError
from factcheck.exports import spreadsheet
from factcheck.readers.rows import read_rows
from factcheck.records import Query
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="search",
    cls=Verb,
    examples=(
        Example(
            'factcheck search "The audit took three months." seeds/',
            "The claims that hold most of it, with what they share.",
        ),
        Example(
            """echo '{"id": "1", "text": "a review"}' | factcheck search --queries - seeds/""",
            "Many at once: a file, or '-', with 'id' and 'text' a line.",
        ),
    ),
)
@click.argument(
    "arguments", metavar="[TEXT] PATH…", nargs=-1, required=True, type=click.Path(allow_dash=True)
)
@format_option
@click.option(
    "--queries",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Search for the texts of a file of JSON Lines, or '-': 'id' and 'text' a line. "
    "Every argument is then a PATH.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    metavar="N",
    default=5,
    show_default=True,
    help="How many claims are shown for each text at most.",
)
@settings_option
@extraction_options
def command(
    arguments: tuple[str, ...],
    form: Format,
    queries: str | None,
    top: int,
    settings: Settings,
    extraction: Extracting,
) -> None:
    """Rank claims by how much of a text they hold: was this said, or checked, before?

    A figure that both have speaks for a claim; one that differs never speaks against it. A
    document of the kind 'checked-claim' is one claim and is searched whole, whatever it holds.
    """
    paths = arguments if queries is not None else arguments[1:]
    if not paths:
        raise click.UsageError("Give a TEXT in quotes, or --queries FILE, and then a PATH.")
    if queries == "-" and "-" in paths:
        raise click.UsageError("Standard input holds the queries or the documents, not both.")
    failures: list[InputError] = []
    asked = _asked(arguments[0], queries, failures)
    with searching(paths, settings, extraction) as (inputs, index, documents):
        hits = (
            hit
            for query in counted(asked, "searching")
            for hit in index.search(query.text, top, query=query.id)
        )

        def table(page: Page) -> Iterator[str]:
            from factcheck.exports.terminal.hits import hit_list

            return hit_list(hits, documents, page, named=queries is not None)

        write(form, hits, csv=spreadsheet.hits, table=table)
    inputs.finish(status=2 if failures else 0)


def _asked(text: str, path: str | None, failures: list[InputError]) -> list[Query]:
    """Return the text as the one query or, where there is a path, the queries of that file."""
    if path is None:
        return [Query(id=text, text=text)]

    def fail(error: InputError) -> None:
        failures.append(error)
        complain(str(error))

    return list(read_rows(Query, path, fail))
