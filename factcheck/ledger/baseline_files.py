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

    def covering(self, findings: Iterable[Finding]) -> list[KnownFinding | None]:
        """Return what is known of each of the findings, in their order; None of a new one."""
        index = _Index(self.known)
        return [index.covering(KnownFinding.of(found)) for found in findings]

    def new(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return those of the findings that are not known, in their order."""
        findings = list(findings)
        known = self.covering(findings)
        return [found for found, covering in zip(findings, known, strict=True) if not covering]

    def gone(self, findings: Iterable[Finding]) -> list[KnownFinding]:
        """Return what is known and no longer found, in the order of the file."""
        there = set(self.covering(findings))
        return [known for known in self.known if known not in there]

    def updated(self, findings: Iterable[Finding], reason: str = "") -> Baseline:
        """Return a baseline of these findings; what is known keeps its reason."""
        findings = list(findings)
        updated = (
            KnownFinding.of(finding, known.reason if known else reason)
            for finding, known in zip(findings, self.covering(findings), strict=True)
        )
        return Baseline(tuple(updated))

    def without(self, gone: Iterable[KnownFinding]) -> Baseline:
        """Return a baseline without what is gone."""
        left_out = set(gone)
        return Baseline(tuple(known for known in self.known if known not in left_out))


class _Index:
    """Known findings by each of their quotes, so that one is found without trying all."""

    def __init__(self, known: Iterable[KnownFinding]) -> None:
        self._by_claim: dict[tuple[str, str], list[KnownFinding]] = defaultdict(list)
        for one in known:
            for claim in one.claims:
                self._by_claim[one.rule, claim].append(one)

    def covering(self, finding: KnownFinding) -> KnownFinding | None:
        """Return the first known finding that covers this one."""
        near = self._by_claim.get((finding.rule, finding.claims[0]), ())
        return next((one for one in near if one.covers(finding)), None)


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
