"""The report: one file for an editor, with every question, its quotes, and how it was made.

`build` puts records together into a `Report`, which `as_html` and `as_markdown` write. A report
says what was asked, what the documents say, and what named reviewers decided; it has no view of
its own.
"""

from factcheck.presentation.report.as_html import as_html
from factcheck.presentation.report.as_markdown import as_markdown
from factcheck.presentation.report.building import build
from factcheck.presentation.report.model import Making, Report

__all__ = ["Making", "Report", "as_html", "as_markdown", "build"]
