"""Rules that notice where claims differ, one small file each. See docs/rules.md to add one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from attrs import evolve

from factcheck.errors import RuleError
from factcheck.processes import Each, here
from factcheck.records import Claim, Document, Finding, Group, Match
from factcheck.rules import asking
from factcheck.rules.companions import companions
from factcheck.rules.linked import Known, Part, in_parts
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
    each: Each = here,
) -> tuple[Finding, ...]:
    """Return what the rules ask of matched pairs, of groups, and of each document by itself.

    ``each`` shares the work, and changes nothing else.

    Raises:
        RuleError: a rule of another package cannot be loaded, or failed.
    """
    known = Known.of(claims)
    together = [*in_parts(known, matches, groups), *(Part([document]) for document in documents)]
    parts = each(partial(_found, known), together, weigh=Part.weight, known=chain(claims, matches))
    found = {f.id: f for part in parts for f in part}
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


def _found(known: Known, part: Part) -> list[Finding]:
    """Return what all rules ask of a part."""
    about = DocumentRule if part.documents else PairRule | GroupRule
    rules = [rule for rule in all_rules() if isinstance(rule, about)]
    part = evolve(part, matches=[*part.matches, *companions(part.matches, known)])
    return [finding for rule in rules for finding in _findings(rule, part, known)]


def _findings(rule: Rule, part: Part, known: Known) -> list[Finding]:
    try:
        return list(_asked(rule, part, known))
    except Exception as error:
        origin = origins().get(rule.code)
        if origin is None:
            raise
        raise RuleError(origin, f"failed: {type(error).__name__}: {error}") from error


def _asked(rule: Rule, part: Part, known: Known) -> Iterator[Finding]:
    if isinstance(rule, PairRule):
        for question in asking.ask(rule, part, known):
            yield made(rule, question.asked, question.matches, question.key)
    elif isinstance(rule, GroupRule):
        for group in part.groups:
            for asked in rule.ask(group):
                yield made(rule, asked, group.matches)
    else:
        for document in part.documents:
            for asked in rule.ask(document, known.documents.get(document.id, ())):
                yield made(rule, asked, ())
