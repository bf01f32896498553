"""Rules that notice where claims differ, one small file each.

A module of this package that holds a ``PairRule``, a ``GroupRule`` or a ``DocumentRule`` is found
by itself.
"""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module

from factcheck.records import Claim, Document, Finding, Group, Match
from factcheck.rules import pairs
from factcheck.rules.pairs import PairRule
from factcheck.rules.rule import DocumentRule, GroupRule, finding

__all__ = ["Rule", "all_rules", "apply"]

Rule = PairRule | GroupRule | DocumentRule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, Rule):
                found[value.code] = value
    return tuple(found[code] for code in sorted(found))


def apply(
    documents: Iterable[Document],
    claims: Sequence[Claim],
    matches: Sequence[Match],
    groups: Sequence[Group],
) -> tuple[Finding, ...]:
    """Return what the rules ask of matched pairs, of groups, and of each document by itself."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    found: list[Finding] = []
    for rule in all_rules():
        if isinstance(rule, PairRule):
            found.extend(_of_pairs(rule, claims, matches, groups))
        elif isinstance(rule, GroupRule):
            found.extend(finding(rule, a, g.matches) for g in groups for a in rule.ask(g))
        else:
            found.extend(
                finding(rule, asked, ())
                for document in documents
                for asked in rule.ask(document, by_document[document.id])
            )
    return tuple({f.id: f for f in sorted(found, key=lambda f: f.id)}.values())


def _of_pairs(
    rule: PairRule, claims: Iterable[Claim], matches: Iterable[Match], groups: Iterable[Group]
) -> Iterator[Finding]:
    by_id = {claim.id: claim for claim in claims}
    group_of = {claim.id: group for group in groups for claim in group.claims}
    for asked, held in pairs.ask(rule, by_id, matches, group_of):
        yield finding(rule, asked, held)
