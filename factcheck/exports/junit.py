"""JUnit's XML, which most systems of continuous integration show.

The form is that of Jenkins (``junit-10.xsd`` of its xUnit plugin): a suite for each rule, in it a
case for each question. A case fails while a person should look at it; what is settled is skipped,
with why. A rule that asks nothing has one case, which passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from xml.sax.saxutils import escape, quoteattr

from factcheck.exports.reported import Report, Reported
from factcheck.exports.sources import source
from factcheck.exports.visible import one_line, visible

__all__ = ["suites"]

_NO_CHARACTER = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, however it is escaped."""


def suites(report: Report) -> Iterator[str]:
    """Yield the suites of a report.

    Args:
        report: what was found.
    """
    by_rule = sorted(report.findings, key=lambda reported: reported.finding.rule)
    found = {
        rule: list(reported) for rule, reported in groupby(by_rule, key=attrgetter("finding.rule"))
    }
    cases = sum(map(len, found.values())) + len(report.rules.keys() - found.keys())
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<testsuites{_counts('factcheck', cases, len(report.open))}>\n"
    for rule in sorted({*report.rules, *found}):
        yield from _suite(rule, found.get(rule, []), report)
    yield "</testsuites>\n"


def _suite(rule: str, found: Sequence[Reported], report: Report) -> Iterator[str]:
    failures = sum(reported.is_open for reported in found)
    counts = _counts(rule, len(found) or 1, failures)
    yield f'  <testsuite{counts} skipped="{len(found) - failures}">\n'
    if not found:
        yield f"    <testcase{_case(rule, 'nothing to look at')}/>\n"
    for reported in found:
        name = f"{reported.finding.question} ({reported.finding.id})"
        yield f"    <testcase{_case(rule, name)}>\n      {_outcome(reported, report)}\n"
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _counts(name: str, cases: int, failures: int) -> str:
    return f'{_attribute("name", name)} tests="{cases}" failures="{failures}" errors="0"'


def _case(rule: str, name: str) -> str:
    return _attribute("name", name) + _attribute("classname", f"factcheck.{rule}")


def _outcome(reported: Reported, report: Report) -> str:
    if not reported.is_open:
        return f"<skipped{_attribute('message', reported.settled)}/>"
    finding = reported.finding
    about = _attribute("type", finding.severity) + _attribute("message", finding.question)
    return f"<failure{about}>{_text(_places(reported, report))}</failure>"


def _places(reported: Reported, report: Report) -> str:
    lines = [
        f"[{number}] “{one_line(claim.quote.exact)}”\n    {source(claim, report.documents)}"
        for number, claim in enumerate(reported.finding.claims, start=1)
    ]
    if reported.finding.unknown:
        lines.append("unknown: " + one_line("; ".join(reported.finding.unknown)))
    return "\n".join(lines)


def _attribute(name: str, value: str) -> str:
    return f" {name}={quoteattr(_allowed(one_line(value)))}"


def _text(words: str) -> str:
    return escape(_allowed(visible(words)))


def _allowed(text: str) -> str:
    return _NO_CHARACTER.sub(lambda char: f"\\u{ord(char[0]):04x}", text)
