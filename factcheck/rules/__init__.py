"""Rules that notice where claims differ, one small file each. See docs/rules.md to add one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from factcheck.errors import RuleError
from factcheck.records import Claim, Document, Finding, Group, Match
from factcheck.rules import asking
from factcheck.rules.companions import companions
from factcheck.rules.official_correction import explained
from factcheck.rules.pairs import Cluster, PairRule, pair_rule
from factcheck.rules.registry import GROUP, Rule, all_rules, declared, meanings, origins
from factcheck.rules.rule import (
    Asked,
    DocumentRule,
    GroupRule,
    document_rule,
    group_rule,
    side_by_side,
)
from factcheck.rules.rule import finding as made

__all__ = [
    "GROUP",
    "Asked",
    "Cluster",
    "DocumentRule",
    "GroupRule",
    "PairRule",
    "Rule",
    "all_rules",
    "apply",
    "declared",
    "document_rule",
    "group_rule",
    "meanings",
    "pair_rule",
    "sets_apart",
    "side_by_side",
]


def apply(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    matches: Sequence[Match],
    groups: Sequence[Group],
) -> tuple[Finding, ...]:
    """Return what the rules ask of matched pairs, of groups, and of each document by itself.

    Raises:
        RuleError: a rule of another package cannot be loaded, or failed.
    """
    material = _Material.of(documents, claims, matches, groups)
    found = {f.id: f for rule in all_rules() for f in _findings(rule, material)}
    replaced = _replaced(found.values())
    kept = [found[i] for i in found if i not in replaced]
    differ = frozenset(rule.code for rule in all_rules() if rule.values_differ)
    asked = explained(kept, differ, {document.id: document for document in documents})
    return tuple(sorted({f.id: f for f in asked}.values(), key=lambda finding: finding.id))


def _replaced(findings: Iterable[Finding]) -> set[str]:
    """Return the ids of findings whose claims another rule asks about more to the point."""
    instead = {r.code: r.instead_of for r in all_rules() if isinstance(r, PairRule)}
    pointed: dict[tuple[str, str], set[str]] = defaultdict(set)
    findings = list(findings)
    for finding in findings:
        for code in instead.get(finding.rule, ()):
            for claim in finding.claims:
                pointed[code, claim.id].add(finding.id)
    return {
        finding.id
        for finding in findings
        if set.intersection(*(pointed[finding.rule, claim.id] for claim in finding.claims))
    }


def sets_apart(code: str, left: Claim, right: Claim) -> bool:
    """Tell whether a finding of this rule that is about both says that their values differ.

    It does not of two claims that stand on one side of its question.
    """
    rule = {rule.code: rule for rule in all_rules()}[code]
    if not rule.values_differ:
        return False
    return not isinstance(rule, PairRule) or len(rule.sides((left, right))) > 1


@frozen
class _Material:
    documents: Sequence[Document]
    matches: Sequence[Match]
    groups: Sequence[Group]
    by_id: Mapping[str, Claim]
    by_document: Mapping[str, Sequence[Claim]]
    group_of: Mapping[str, Group]

    @classmethod
    def of(
        cls,
        documents: Sequence[Document],
        claims: Sequence[Claim],
        matches: Sequence[Match],
        groups: Sequence[Group],
    ) -> _Material:
        by_document: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_document[claim.document].append(claim)
        by_id = {claim.id: claim for claim in claims}
        return cls(
            documents,
            (*matches, *companions(by_id, matches)),
            groups,
            by_id,
            by_document,
            {claim.id: group for group in groups for claim in group.claims},
        )


def _findings(rule: Rule, material: _Material) -> list[Finding]:
    try:
        return list(_asked(rule, material))
    except Exception as error:
        origin = origins().get(rule.code)
        if origin is None:
            raise
        raise RuleError(origin, f"failed: {type(error).__name__}: {error}") from error


def _asked(rule: Rule, material: _Material) -> Iterator[Finding]:
    if isinstance(rule, PairRule):
        for question in asking.ask(
            rule, material.by_id, material.matches, material.group_of, material.by_document
        ):
            yield made(rule, question.asked, question.matches, question.key)
    elif isinstance(rule, GroupRule):
        for group in material.groups:
            for asked in rule.ask(group):
                yield made(rule, asked, group.matches)
    else:
        for document in material.documents:
            for asked in rule.ask(document, material.by_document.get(document.id, ())):
                yield made(rule, asked, ())
