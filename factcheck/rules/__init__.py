"""Rules that notice where claims differ, one small file each.

A module of this package that holds a ``GroupRule`` or a ``DocumentRule`` is found by itself.
"""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module

from factcheck.records import Claim, Document, Finding, Group
from factcheck.rules.rule import DocumentRule, GroupRule, finding

__all__ = ["all_rules", "apply"]


@cache
def all_rules() -> tuple[GroupRule | DocumentRule, ...]:
    """Return every rule, by code."""
    found: dict[str, GroupRule | DocumentRule] = {}
    for module in pkgutil.iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, GroupRule | DocumentRule):
                found[value.code] = value
    return tuple(found[code] for code in sorted(found))


def apply(
    documents: Iterable[Document], claims: Iterable[Claim], groups: Sequence[Group]
) -> tuple[Finding, ...]:
    """Return what the rules ask about the groups, and about each document by itself."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    found = [
        *_of_groups(groups),
        *(f for d in documents for f in _of_document(d, by_document[d.id])),
    ]
    return tuple({f.id: f for f in sorted(found, key=lambda f: f.id)}.values())


def _of_groups(groups: Iterable[Group]) -> Iterator[Finding]:
    for group in groups:
        for rule in all_rules():
            if isinstance(rule, GroupRule):
                for asked in rule.ask(group):
                    yield finding(rule, asked, group.matches)


def _of_document(document: Document, claims: Sequence[Claim]) -> Iterator[Finding]:
    for rule in all_rules():
        if isinstance(rule, DocumentRule):
            for asked in rule.ask(document, claims):
                yield finding(rule, asked, ())
