"""What an analysis makes of two quotes: their claims, groups and findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from attrs import frozen

from factcheck import rules
from factcheck.evaluation.report import Link
from factcheck.pipeline import Analysis
from factcheck.records import Claim, Finding, Match, Quote

__all__ = ["Index", "overlapping", "pairs_of"]

ClaimPair = tuple[Claim, Claim]


def pairs_of(left: Sequence[Claim], right: Sequence[Claim]) -> list[ClaimPair]:
    """Return every pair of a claim of the one and another claim of the other."""
    return [(a, b) for a, b in product(left, right) if a.id != b.id]


def overlapping(
    by_document: Mapping[str, Sequence[Claim]], places: Sequence[Quote]
) -> tuple[Claim, ...]:
    """Return the claims of a quote: those whose own quote overlaps one of its places."""
    return tuple(
        claim
        for claim in by_document.get(places[0].document, ())
        if any(claim.quote.overlaps(place) for place in places)
    )


@frozen
class Index:
    """An analysis, laid out to look quotes and pairs of claims up in."""

    _claims: Mapping[str, Sequence[Claim]]
    _groups: Mapping[str, str]
    _findings: Mapping[str, Sequence[Finding]]
    _matches: Mapping[frozenset[str], Match]

    @classmethod
    def of(cls, analysis: Analysis) -> Index:
        """Lay an analysis out."""
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in analysis.claims:
            claims[claim.document].append(claim)
        groups = {c.id: group.id for group in analysis.groups for c in group.claims}
        findings: dict[str, list[Finding]] = defaultdict(list)
        for finding in analysis.findings:
            for claim in finding.claims:
                findings[claim.id].append(finding)
        matches = {frozenset((m.left, m.right)): m for m in analysis.matches}
        return cls(claims, groups, findings, matches)

    def claims(self, places: Sequence[Quote]) -> tuple[Claim, ...]:
        """Return the claims whose quote overlaps one of these, in order of position."""
        return overlapping(self._claims, places)

    def match(self, left: Claim, right: Claim) -> Match | None:
        """Return the match of two claims, where they are matched."""
        return self._matches.get(frozenset((left.id, right.id)))

    def grouped(self, left: Claim, right: Claim) -> bool:
        """Tell whether two claims share a group."""
        group = self._groups.get(left.id)
        return group is not None and group == self._groups.get(right.id)

    def linked(self, pairs: Iterable[ClaimPair]) -> tuple[Link, ...]:
        """Return the findings that are about both claims of at least one of these pairs."""
        linked: dict[str, Finding] = {}
        apart: set[str] = set()
        for left, right in pairs:
            of_right = {finding.id for finding in self._findings.get(right.id, ())}
            for finding in self._findings.get(left.id, ()):
                if finding.id in of_right:
                    linked[finding.id] = finding
                    if rules.sets_apart(finding.rule, left, right):
                        apart.add(finding.id)
        return tuple(_link(linked[id_], id_ in apart) for id_ in sorted(linked))


def _link(finding: Finding, values_differ: bool) -> Link:
    return Link(
        id=finding.id,
        rule=finding.rule,
        values_differ=values_differ,
        question=finding.question,
    )
