"""``factcheck stats``: how far the desk has come, and how far its reviewers agree."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs
import click

from factcheck.cli.help import Example, Verb
from factcheck.cli.options import (
    Format,
    documents_argument,
    ledger_option,
    object_format_option,
    settings_option,
)
from factcheck.cli.output import write_object
from factcheck.cli.reviewing import at_option, open_desk
from factcheck.decisions import agreement
from factcheck.records import State, Status
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]


@click.command(
    name="stats",
    cls=Verb,
    examples=(
        Example("factcheck stats", "With the documents that claims/ledger.yaml names."),
        Example("factcheck stats --format json seeds/", "For another program."),
    ),
)
@documents_argument
@ledger_option
@object_format_option
@at_option
@settings_option
def command(
    paths: tuple[str, ...], folder: str, form: Format, at: dt.datetime, settings: Settings
) -> None:
    """Count what is open and decided, and how far reviewers agree.

    Agreement is of what reviewers decided, not adjudicators: Cohen's kappa for each two of them,
    Krippendorff's alpha for all, with how many questions two or more decided and how many not.
    """
    desk = open_desk(folder, paths, settings)
    book = desk.book
    statuses = [book.status(found, at.date()) for found in desk.analysis.findings]
    content: dict[str, Any] = {
        "schema": "factcheck.stats/1",
        "findings": _counted(statuses),
        "outcomes": dict(sorted(Counter(s.outcome.value for s in statuses if s.outcome).items())),
        "reviewers": dict(sorted(Counter(d.reviewer for d in desk.decisions).items())),
        "stale": len(book.stale()),
        "agreement": attrs.asdict(agreement(desk.decisions)),
    }

    def table(page: Page) -> Iterator[str]:
        from factcheck.exports.terminal.decisions import statistics

        return statistics(content, page)

    write_object(form, content, table=table)
    desk.inputs.finish()


def _counted(statuses: list[Status]) -> dict[str, int]:
    counts = Counter(status.state for status in statuses)
    adjudicate = sum(status.because.startswith("to adjudicate") for status in statuses)
    return {
        "total": len(statuses),
        **{state.value: counts[state] for state in State},
        "to_adjudicate": adjudicate,
    }
