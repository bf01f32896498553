"""Findings as the results of one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from factcheck.exports import jsontext
from factcheck.exports.reported import Report, Reported, decided
from factcheck.exports.sarif.messages import message
from factcheck.exports.sarif.places import Object, Places
from factcheck.records import KnownFinding, State, Status, fingerprint

__all__ = ["log"]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_PRINT = "factcheckQuestion/v1"
_LOWEST, _HIGHEST = Decimal(0), Decimal(100)
"""The ranks there are."""


def log(report: Report) -> Iterator[str]:
    """Yield a log of findings.

    Each is a result of the kind ``review``: it needs a person to tell. Such a result has no level
    of its own, says the standard; how pressing it is stands in its ``rank``, from 0 to 100, which
    is the priority of the queue. A finding that is settled, by a decision or by the baseline, is
    suppressed and not left out.

    Args:
        report: what was found.
    """
    found = report.findings
    quoted = (claim.document for reported in found for claim in reported.finding.claims)
    places = Places(report.documents, quoted)
    codes = sorted({*report.rules, *_codes(report)})
    index = {code: number for number, code in enumerate(codes)}
    results = [_result(reported, report, places, index) for reported in found]
    results += [_absent(known, index) for known in report.gone]
    run = {
        "tool": {"driver": _driver(report, codes)},
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "factcheck/"},
        "artifacts": places.artifacts,
        "results": results,
    }
    yield from jsontext.lines([{"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}])


def _codes(report: Report) -> Iterator[str]:
    yield from (reported.finding.rule for reported in report.findings)
    yield from (known.rule for known in report.gone)


def _driver(report: Report, codes: Iterable[str]) -> Object:
    driver: Object = {"name": "factcheck"}
    if report.version:
        driver["version"] = report.version
    return driver | {"rules": [_rule(code, report.rules.get(code, "")) for code in codes]}


def _rule(code: str, noticed: str) -> Object:
    rule: Object = {"id": code}
    if noticed:
        rule["shortDescription"] = message(noticed)
    return rule | {"defaultConfiguration": {"level": "none"}}


def _result(reported: Reported, report: Report, places: Places, index: Mapping[str, int]) -> Object:
    finding = reported.finding
    first, *others = [
        places.location(claim, number) for number, claim in enumerate(finding.claims, start=1)
    ]
    result = _question(finding.rule, finding.question, index) | {
        "rank": float(min(_HIGHEST, max(_LOWEST, reported.item.priority))),
        "locations": [first],
        "relatedLocations": others,
        "partialFingerprints": {_PRINT: fingerprint(finding)},
        "suppressions": list(_suppressions(reported)),
        "properties": _properties(reported),
    }
    if report.has_baseline:
        result["baselineState"] = "new" if reported.known is None else "unchanged"
    return result


def _absent(known: KnownFinding, index: Mapping[str, int]) -> Object:
    return _question(known.rule, known.question or known.rule, index) | {
        "partialFingerprints": {_PRINT: known.fingerprint},
        "baselineState": "absent",
    }


def _question(rule: str, question: str, index: Mapping[str, int]) -> Object:
    return {
        "ruleId": rule,
        "ruleIndex": index[rule],
        "kind": "review",
        "level": "none",
        "message": message(question),
    }


def _suppressions(reported: Reported) -> Iterator[Object]:
    """Yield why nobody need look at a finding, and what is under way."""
    if reported.known is not None:
        yield _suppression("accepted", reported.settled)
    status = reported.status
    if not status.is_open:
        yield _suppression("accepted", decided(status))
    elif status.state is State.IN_REVIEW:
        yield _suppression("underReview", status.because)


def _suppression(status: str, why: str) -> Object:
    return {"kind": "external", "status": status, "justification": why}


def _properties(reported: Reported) -> dict[str, Any]:
    finding = reported.finding
    return {
        "finding": finding.id,
        "severity": finding.severity.value,
        "unknown": list(finding.unknown),
        "normalised": list(finding.normalised),
        **_decision(reported.status),
    }


def _decision(status: Status) -> Object:
    if status == Status():
        return {}
    outcome = None if status.outcome is None else status.outcome.value
    return {"state": status.state.value, "outcome": outcome}
