"""Findings in the forms in which other programs take reports: SARIF, JUnit, GitHub."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.metadata import version

from factcheck import rules
from factcheck.cli.asked import Asked
from factcheck.cli.options import ReportForm
from factcheck.decisions import Book
from factcheck.exports.reported import Report, Reported
from factcheck.ledger.baseline_files import Baseline
from factcheck.records import Decision, Status

__all__ = ["report_of", "report_text"]

_WRITERS = {
    ReportForm.SARIF: ("sarif", "log"),
    ReportForm.JUNIT: ("junit", "suites"),
    ReportForm.GITHUB: ("github", "commands"),
}


def report_of(
    asked: Asked,
    severities: Sequence[str] = (),
    codes: Sequence[str] = (),
    *,
    baseline: Baseline | None = None,
    decisions: Sequence[Decision] = (),
    today: dt.date = dt.date.min,
) -> Report:
    """Return the findings of these severities and rules, with what is known of each.

    Args:
        asked: every question, and what it is about.
        severities, codes: which of it was asked for; none named means all of them.
        baseline: what is known.
        decisions: what reviewers decided.
        today: the day it is asked, for what is deferred.
    """
    items = list(asked.queue.chosen(severities, codes))
    known = (baseline or Baseline()).covering(item.finding for item in items)
    book = Book(decisions, asked.claims) if decisions else None
    gone = (
        ()
        if baseline is None or severities
        else baseline.gone([item.finding for item in asked.queue])
    )
    return Report(
        findings=tuple(
            Reported(
                item=item,
                status=book.status(item.finding, today) if book else Status(),
                known=covering,
            )
            for item, covering in zip(items, known, strict=True)
        ),
        gone=tuple(known for known in gone if not codes or known.rule in codes),
        has_baseline=baseline is not None,
        documents=asked.documents,
        rules={
            code: meaning
            for code, meaning in rules.meanings().items()
            if not codes or code in codes
        },
        version=version("factcheck"),
    )


def report_text(form: ReportForm, report: Report) -> Iterator[str]:
    """Yield a report in one of these forms."""
    module, function = _WRITERS[form]
    written: Iterator[str] = getattr(import_module(f"factcheck.exports.{module}"), function)(report)
    return written
