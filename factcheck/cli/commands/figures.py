"""``factcheck figures``: every figure and period, in documents or in a text given outright."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from factcheck import pipeline
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import Format, format_option
from factcheck.cli.output import write
from factcheck.cli.progress import counted
from factcheck.exports import spreadsheet
from factcheck.records import Document

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]

_PATH_STARTS = ("/", "./", "../", "~", ".\\", "..\\")
_SUFFIXES = (
    *(".txt", ".text", ".md", ".markdown", ".rst", ".json", ".jsonl", ".csv", ".yaml", ".yml"),
    *(".html", ".htm", ".xml", ".pdf", ".doc", ".docx", ".odt", ".rtf"),
)


@click.command(
    name="figures",
    cls=Verb,
    examples=(
        Example('factcheck figures "More than 800 cases were reviewed."', "How is this read?"),
        Example("factcheck figures seeds/", "Every figure and period, document by document."),
        Example("factcheck figures --format jsonl seeds/", "One object a line."),
        Example("factcheck figures --text 2024/25", "Text that might be taken for a path."),
    ),
)
@click.argument("paths", metavar="[PATH | TEXT]…", nargs=-1, type=click.Path(allow_dash=True))
@format_option
@click.option("--text", "texts", multiple=True, metavar="TEXT", help="Read this text.")
def command(paths: tuple[str, ...], form: Format, texts: tuple[str, ...]) -> None:
    """List every figure and every period, and how each was read.

    Figures that make no claim, such as the number of a question, are listed and marked.

    An argument that names nothing on disk and has a space in it is read as text itself, unless
    it looks like a path: it starts with '/', './', '../' or '~', or ends in a suffix such as
    '.txt'.
    """
    if not paths and not texts:
        raise click.UsageError("Give a PATH, '-' for standard input, or a TEXT in quotes.")
    if not all(map(str.strip, (*paths, *texts))):
        raise click.UsageError("The text is empty.")
    given = [Document(id=name, text=text) for name, text in _named(texts, paths)]
    inputs = Inputs([path for path in paths if not is_text(path)], given)
    documents = counted(inputs, "reading documents")
    figures = (figure for document in documents for figure in pipeline.figures(document))

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.figures import figure_table

        return (figure_table(document, pipeline.figures(document), page) for document in documents)

    write(form, figures, csv=spreadsheet.figures, table=table)
    inputs.finish()


def _named(texts: Iterable[str], arguments: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the texts among the arguments, each with the id of its document."""
    for number, text in enumerate(chain(texts, filter(is_text, arguments)), start=1):
        yield "text" if number == 1 else f"text-{number}", text


def is_text(argument: str) -> bool:
    """Tell whether an argument is a text itself rather than the path of one."""
    return (
        any(char.isspace() for char in argument.strip())
        and not os.path.exists(argument)
        and not argument.startswith(_PATH_STARTS)
        and not argument.lower().endswith(_SUFFIXES)
    )
