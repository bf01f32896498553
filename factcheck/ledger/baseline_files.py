"""The file of findings that are known, for a person to say why each may stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from factcheck.errors import InputError, InvalidInputsError
from factcheck.ledger.migrations import SCHEMAS, UnknownVersionError, migrated
from factcheck.ledger.yaml_text import block
from factcheck.readers.encoding import decode
from factcheck.readers.files import reason as why
from factcheck.readers.files import shown
from factcheck.readers.yaml_records import YamlFile
from factcheck.records import Finding, KnownFinding

__all__ = ["Baseline", "read_baseline", "written"]

KIND = "factcheck.baseline"


@frozen
class Baseline:
    """Findings that are known.

    Attributes:
        known: each of them, in the order of the file.
    """

    known: tuple[KnownFinding, ...] = ()

    def new(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return those of the findings that are not known, in their order."""
        by_rule = self._by_rule()
        return [f for f in findings if not any(known.covers(f) for known in by_rule[f.rule])]

    def gone(self, findings: Iterable[Finding]) -> list[KnownFinding]:
        """Return what is known and no longer found, in the order of the file."""
        there: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            there[finding.rule].append(finding)
        return [k for k in self.known if not any(k.covers(f) for f in there[k.rule])]

    def updated(self, findings: Iterable[Finding], reason: str = "") -> Baseline:
        """Return a baseline of these findings; what is known keeps its reason."""
        by_rule = self._by_rule()
        updated = []
        for finding in findings:
            known = next((k for k in by_rule[finding.rule] if k.covers(finding)), None)
            updated.append(KnownFinding.of(finding, known.reason if known else reason))
        return Baseline(tuple(updated))

    def without(self, gone: Iterable[KnownFinding]) -> Baseline:
        """Return a baseline without what is gone."""
        left_out = set(gone)
        return Baseline(tuple(known for known in self.known if known not in left_out))

    def _by_rule(self) -> dict[str, list[KnownFinding]]:
        by_rule: dict[str, list[KnownFinding]] = defaultdict(list)
        for known in self.known:
            by_rule[known.rule].append(known)
        return by_rule


def read_baseline(path: str) -> Baseline:
    """Read a baseline.

    Raises:
        InvalidInputsError: it cannot be read; everything wrong is listed.
    """
    source = shown(path)
    try:
        file = YamlFile(source, decode(Path(path).read_bytes(), source))
    except OSError as error:
        raise InvalidInputsError([InputError(source, why(error, path))]) from None
    except InputError as error:
        raise InvalidInputsError([error]) from None
    baseline = _baseline(file)
    if baseline is None or file.problems:
        raise InvalidInputsError(file.problems)
    return baseline


def written(baseline: Baseline) -> str:
    """Return the file of a baseline."""
    from factcheck.records.codec import to_json

    return block({"schema": f"{KIND}/{SCHEMAS[KIND]}", **to_json(baseline)})


def _baseline(file: YamlFile) -> Baseline | None:
    if not isinstance(file.data, dict):
        if not file.problems:
            file.problem(f"expected 'schema: {KIND}/{SCHEMAS[KIND]}' and 'known:'")
        return None
    try:
        return file.record(Baseline, migrated(file.data, KIND))
    except UnknownVersionError as error:
        file.problem(str(error), "schema")
        return None
