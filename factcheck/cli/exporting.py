"""What can be exported, to what, and what each export is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from importlib.metadata import version

from attrs import frozen

from factcheck import pipeline
from factcheck.cli.analysis import analysed
from factcheck.cli.asked import of_analysis
from factcheck.cli.delivery import Pieces
from factcheck.cli.extraction import Extracting
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import ReportForm
from factcheck.cli.progress import counted
from factcheck.cli.reporting import report_of, report_text
from factcheck.exports.reported import Report
from factcheck.ledger.baseline_files import Baseline
from factcheck.pipeline import Analysis
from factcheck.readers.extras import needed
from factcheck.records import Claim, Decision, Document, Finding, Group, TrackedClaim
from factcheck.settings import Settings

__all__ = ["NOUNS", "Material", "Noun", "Target", "export"]


class Target(StrEnum):
    """To what is exported."""

    CLAIM = "claim"
    CLAIMREVIEW = "claimreview"
    ANNOTATIONS = "annotations"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"


class Noun(StrEnum):
    """Of what an export is."""

    CLAIMS = "claims"
    GROUPS = "groups"
    FINDINGS = "findings"


NOUNS: Mapping[Target, tuple[Noun, ...]] = {
    Target.CLAIM: (Noun.CLAIMS,),
    Target.CLAIMREVIEW: (Noun.CLAIMS,),
    Target.ANNOTATIONS: (Noun.CLAIMS, Noun.FINDINGS),
    Target.SARIF: (Noun.FINDINGS,),
    Target.JUNIT: (Noun.FINDINGS,),
    Target.GITHUB: (Noun.FINDINGS,),
    Target.CSV: tuple(Noun),
    Target.JSONL: tuple(Noun),
    Target.PARQUET: tuple(Noun),
}
"""Of what each export can be; what comes first, unless another is asked for."""


@frozen(kw_only=True)
class Material:
    """What an export is made of.

    Attributes:
        inputs: the documents.
        noun: of what it is.
        settings: those of matching.
        extraction: how the documents are read into claims.
        tracked: the tracked claims of the ledger.
        decisions: what reviewers decided.
        baseline: what is known.
        severities, codes: which findings; none named means all of them.
        today: the day it is asked, for what is deferred.
    """

    inputs: Inputs
    noun: Noun
    settings: Settings
    extraction: Extracting
    tracked: tuple[TrackedClaim, ...] = ()
    decisions: tuple[Decision, ...] = ()
    baseline: Baseline | None = None
    severities: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    today: dt.date

    def claims(self) -> Iterator[Claim]:
        """Yield the claims of the documents, read one after another."""
        read = counted(self.extraction(self.inputs, pipeline.extract_each), "reading documents")
        for _, found in read:
            yield from found

    def analysis(self) -> Analysis:
        """Return everything that was found."""
        return analysed(self.inputs, self.settings, self.extraction)

    def groups(self) -> tuple[Group, ...]:
        """Return the groups of claims that speak of the same thing."""
        return self.analysis().groups

    def report(self) -> Report:
        """Return the findings, with what is known of each."""
        return report_of(
            of_analysis(self.analysis()),
            self.severities,
            self.codes,
            baseline=self.baseline,
            decisions=self.decisions,
            today=self.today,
        )

    def findings(self) -> list[Finding]:
        """Return the findings that a person should look at."""
        return [reported.finding for reported in self.report().open]


def export(target: Target, material: Material) -> Pieces:
    """Return what an export consists of, piece by piece.

    Raises:
        InputError: it needs a library that is not installed.
    """
    return _EXPORTS[target](material)


def _claim(material: Material) -> Pieces:
    from factcheck.exports import schema_org

    found = material.analysis()
    return schema_org.claims(found.claims, found.groups, _by_id(found.documents))


def _claimreview(material: Material) -> Pieces:
    from factcheck.exports import schema_org

    return schema_org.reviews(material.tracked, _by_id(material.inputs))


def _annotations(material: Material) -> Pieces:
    from factcheck.exports import web_annotations

    program = version("factcheck")
    if material.noun is Noun.FINDINGS:
        report = material.report()
        findings = [reported.finding for reported in report.open]
        return web_annotations.of_findings(findings, report.documents, program)
    documents: dict[str, Document] = {}
    claims: list[Claim] = []
    read = material.extraction(material.inputs, pipeline.extract_each)
    for document, found in counted(read, "reading documents"):
        documents[document.id] = document
        claims += found
    return web_annotations.of_claims(claims, documents, program)


def _sarif(material: Material) -> Pieces:
    return report_text(ReportForm.SARIF, material.report())


def _junit(material: Material) -> Pieces:
    return report_text(ReportForm.JUNIT, material.report())


def _github(material: Material) -> Pieces:
    return report_text(ReportForm.GITHUB, material.report())


def _csv(material: Material) -> Pieces:
    from factcheck.exports import spreadsheet

    if material.noun is Noun.CLAIMS:
        return spreadsheet.claims(material.claims())
    if material.noun is Noun.GROUPS:
        return spreadsheet.appearances(material.groups())
    return spreadsheet.findings(material.findings())


def _jsonl(material: Material) -> Pieces:
    from factcheck.exports import jsontext
    from factcheck.records import codec

    of: Mapping[Noun, Callable[[], Iterable[Claim | Group | Finding]]] = {
        Noun.CLAIMS: material.claims,
        Noun.GROUPS: material.groups,
        Noun.FINDINGS: material.findings,
    }
    return jsontext.lines(map(codec.row, of[material.noun]()))


def _parquet(material: Material) -> Pieces:
    needed("pyarrow.parquet", "parquet", "--to parquet")
    from factcheck.exports import parquet, tabular

    if material.noun is Noun.CLAIMS:
        return parquet.written(tabular.CLAIMS, material.claims())
    if material.noun is Noun.GROUPS:
        return parquet.written(tabular.APPEARANCES, material.groups())
    findings = material.findings()
    return parquet.written(tabular.findings(tabular.most_quotes(findings)), findings)


def _by_id(documents: Iterable[Document]) -> dict[str, Document]:
    return {document.id: document for document in documents}


_EXPORTS: Mapping[Target, Callable[[Material], Pieces]] = {
    Target.CLAIM: _claim,
    Target.CLAIMREVIEW: _claimreview,
    Target.ANNOTATIONS: _annotations,
    Target.SARIF: _sarif,
    Target.JUNIT: _junit,
    Target.GITHUB: _github,
    Target.CSV: _csv,
    Target.JSONL: _jsonl,
    Target.PARQUET: _parquet,
}
