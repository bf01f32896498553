"""``factcheck report``: one file for an editor, with every question and how it was made."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path

import click

from factcheck import pipeline
from factcheck.cli.analysis import analysed, chosen
from factcheck.cli.deadlines import as_of_option, calendar_option
from factcheck.cli.extraction import Extracting, extraction_options
from factcheck.cli.files import put_file
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import paths_argument, rule_option, settings_option, severity_option
from factcheck.cli.output import write_data
from factcheck.decisions import Book
from factcheck.ledger import open_with_decisions
from factcheck.pipeline import Analysis
from factcheck.records import Calendar, Decision, ReviewItem, Status
from factcheck.settings import Settings

__all__ = ["command"]


class Form(StrEnum):
    """How a report is written."""

    HTML = "html"
    MARKDOWN = "markdown"


_SUFFIXES = {
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
}


@click.command(
    name="report",
    cls=Verb,
    examples=(
        Example("factcheck report seeds/ -o report.html", "One file, to send to an editor."),
        Example(
            "factcheck report seeds/ --severity high -o report.md", "The most urgent, as Markdown."
        ),
        Example(
            "factcheck report seeds/ --ledger claims/ --as-of 2025-09-01 -o report.html",
            "With what reviewers decided, and what is overdue on that day.",
        ),
    ),
)
@paths_argument
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True),
    default="-",
    help="Where to write it; without it, to standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Form]),
    callback=lambda _, __, value: None if value is None else Form(value),
    help="What it is written in; the ending of FILE says it too. HTML, unless either says so.",
)
@click.option("--title", metavar="WORDS", default="Questions to review", help="Its heading.")
@severity_option
@rule_option
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N questions.")
@click.option(
    "--ledger",
    "folder",
    metavar="FOLDER",
    type=click.Path(file_okay=False),
    help="Show what reviewers decided in this ledger.",
)
@as_of_option
@calendar_option
@settings_option
@extraction_options
def command(
    paths: tuple[str, ...],
    output: str,
    form: Form | None,
    title: str,
    severities: tuple[str, ...],
    codes: tuple[str, ...],
    limit: int | None,
    folder: str | None,
    as_of: dt.date | None,
    calendar: Calendar,
    settings: Settings,
    extraction: Extracting,
) -> None:
    """Write the questions into one file to send to an editor, with how it was made.

    It holds every question with its quotes, the time lines of the claims that they are about, the
    commitments, and what is needed to make it again: versions, settings, and the hash of each text.
    The HTML needs no other file, no script and no network, and can be printed.
    """
    form = form or _form_of(output)
    decisions = None if folder is None else open_with_decisions(folder)[1]
    inputs = Inputs(paths)
    analysis = analysed(inputs, settings, extraction)
    items = chosen(analysis.queue, severities, codes)[:limit]
    from factcheck.presentation import report

    made = report.build(
        analysis,
        items,
        pipeline.histories(analysis, calendar=calendar, as_of=as_of),
        report.Making(
            versions=(("factcheck", version("factcheck")), ("Python", platform.python_version())),
            settings=settings,
            as_of=as_of,
            asked_for=tuple(_asked_for(severities, codes, limit)),
            decisions=None if decisions is None else len(decisions),
            unread=inputs.problems,
        ),
        title=title,
        statuses=None if decisions is None else _statuses(decisions, analysis, items, as_of),
    )
    text = report.as_html(made) if form is Form.HTML else report.as_markdown(made)
    if output == "-":
        write_data([text])
    else:
        put_file(output, text)
    inputs.finish()


def _form_of(output: str) -> Form:
    """Return what the ending of a file's name says it is written in.

    Raises:
        click.UsageError: it says nothing.
    """
    if output == "-":
        return Form.HTML
    form = _SUFFIXES.get(Path(output).suffix.lower())
    if form is None:
        endings = ", ".join(_SUFFIXES)
        raise click.UsageError(f"Say --format html or markdown, or end FILE in one of {endings}.")
    return form


def _asked_for(severities: Sequence[str], codes: Sequence[str], limit: int | None) -> Iterator[str]:
    if severities:
        yield f"of severity {' or '.join(severities)}"
    if codes:
        yield f"of the rules {', '.join(codes)}"
    if limit is not None:
        yield f"the first {limit:,}"


def _statuses(
    decisions: Sequence[Decision],
    analysis: Analysis,
    items: Sequence[ReviewItem],
    as_of: dt.date | None,
) -> Mapping[str, Status]:
    """Return where each finding is on its way; without a day, what is set aside is so still."""
    book = Book(decisions, analysis.claims)
    day = as_of or dt.date.min
    return {item.finding.id: book.status(item.finding, day) for item in items}
