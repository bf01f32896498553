"""Annotations for GitHub Actions, written as commands of its workflows.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands

GitHub shows ten notices and ten warnings of a step and drops the others without a word, so the
first line says how many questions there are. A question is never an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from factcheck.exports.own_lines import has_lines_of_file
from factcheck.exports.reported import Report, Reported
from factcheck.exports.sources import source
from factcheck.exports.visible import one_line
from factcheck.records import Claim, Document, Severity

__all__ = ["commands"]

_SHOWN = 10
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def commands(report: Report) -> Iterator[str]:
    """Yield how many questions are open, then a command for each.

    Args:
        report: what was found.
    """
    limit = f" GitHub shows {_SHOWN} of each kind at most." if len(report.open) >= _SHOWN else ""
    yield _command("notice", report.total + limit, {"title": "factcheck"})
    for reported in report.open:
        yield _annotation(reported, report)


def _annotation(reported: Reported, report: Report) -> str:
    finding = reported.finding
    first, *others = finding.claims
    lines = [finding.question, f"“{first.quote.exact}” {source(first, report.documents)}"]
    lines += [f"“{other.quote.exact}” {source(other, report.documents)}" for other in others]
    kind = "warning" if finding.severity is Severity.HIGH else "notice"
    place = _place(first, report.documents.get(first.document))
    properties = {**place, "title": f"{finding.rule} ({finding.severity})"}
    return _command(kind, "\n".join(map(one_line, lines)), properties)


def _place(claim: Claim, document: Document | None) -> dict[str, str]:
    """Return the lines of the file, where the document's text has those of its source."""
    if document is None or document.source in (None, "-"):
        return {}
    place = {"file": PurePath(str(document.source)).as_posix()}
    if has_lines_of_file(document):
        quote = claim.quote
        place |= {
            "line": str(document.line(quote.start)),
            "endLine": str(document.line(quote.end - 1)),
        }
    return place


def _command(kind: str, message: str, properties: dict[str, str]) -> str:
    """Return a command on a line of its own: nothing in a document can begin another."""
    stated = ",".join(
        f"{name}={one_line(value).translate(_PROPERTY)}" for name, value in properties.items()
    )
    return f"::{kind} {stated}::{message.translate(_DATA)}\n"
