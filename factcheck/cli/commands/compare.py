"""``factcheck compare``: whether the figures of two texts can all be right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from factcheck import pipeline
from factcheck.cli.help import Example, Verb
from factcheck.cli.messages import complain
from factcheck.cli.options import Format, format_option
from factcheck.cli.output import write
from factcheck.cli.progress import counted
from factcheck.errors import InputError
from factcheck.exports import spreadsheet
from factcheck.readers.rows import read_rows
from factcheck.records import TextComparison, TextPair

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="compare",
    cls=Verb,
    examples=(
        Example(
            'factcheck compare "It cost over £5m." "The bridge cost £5.2 million."',
            "Does the first agree with the second?",
        ),
        Example(
            "factcheck compare --pairs pairs.jsonl --format jsonl",
            "Many at once: 'id', 'left' and 'right' a line.",
        ),
    ),
)
@click.argument("texts", metavar="[TEXT TEXT]", nargs=-1)
@format_option
@click.option(
    "--pairs",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Compare the pairs of a file of JSON Lines, or '-': 'id', 'left', 'right' a line.",
)
def command(texts: tuple[str, ...], form: Format, pairs: str | None) -> None:
    """Tell whether the figures of two texts can all be right, and why.

    The texts are taken to speak of the same thing. Each figure and date of the first is held
    against the one of the second that speaks of the same: 'differ' where one cannot be right
    together with it, 'agree' where all of them can, 'unknown' where the second text says nothing
    of one.
    """
    if (len(texts) != 2) if pairs is None else texts:
        raise click.UsageError("Give two TEXTs in quotes, or --pairs FILE.")
    failures: list[InputError] = []

    def fail(error: InputError) -> None:
        failures.append(error)
        complain(str(error))

    compared = _compared(pairs, fail) if pairs else iter((pipeline.compare(*texts),))

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.text_comparisons import comparison_list

        return comparison_list(compared, page, named=pairs is not None)

    write(form, compared, csv=spreadsheet.comparisons, table=table)
    if failures:
        click.get_current_context().exit(2)


def _compared(path: str, fail: Callable[[InputError], None]) -> Iterator[TextComparison]:
    for pair in counted(read_rows(TextPair, path, fail), "comparing pairs"):
        yield pipeline.compare(pair.left, pair.right, name=pair.id)
