"""Which rules there are: those of this package, and those that other packages declare.

A module of this package that holds a rule is found by itself. Another package names a rule, or a
module that holds some, under the entry point group ``factcheck.rules`` of its own metadata.
"""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType

from factcheck.errors import RuleError
from factcheck.rules.pairs import PairRule
from factcheck.rules.rule import DocumentRule, GroupRule

__all__ = ["GROUP", "Rule", "all_rules", "declared", "meanings", "origins"]

GROUP = "factcheck.rules"
"""The entry point group under which other packages declare rules."""

Rule = PairRule | GroupRule | DocumentRule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code.

    Raises:
        RuleError: a declared rule cannot be loaded, is none, or has the code of another.
    """
    found = {rule.code: rule for rule in _own()}
    for point, rule in _declared():
        if rule.code in found:
            raise RuleError(_named(point), f"there is already a rule '{rule.code}'")
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


@cache
def origins() -> dict[str, str]:
    """Return by its code which entry point declares each rule of another package."""
    return {rule.code: _named(point) for point, rule in _declared()}


@cache
def declared() -> dict[str, ModuleType | None]:
    """Return by its code the module of each rule of another package."""
    return {rule.code: _module(rule) for _, rule in _declared()}


def meanings() -> dict[str, str]:
    """Return what each rule notices, by its code: the first line of its module."""
    return {rule.code: _meaning(rule) for rule in all_rules()}


def _meaning(rule: Rule) -> str:
    return (inspect.getdoc(_module(rule)) or "").partition("\n")[0]


def _module(rule: Rule) -> ModuleType | None:
    return inspect.getmodule(rule.differ if isinstance(rule, PairRule) else rule.ask)


def _own() -> Iterator[Rule]:
    package = Path(__file__).parent
    for module in pkgutil.iter_modules([str(package)]):
        yield from _held(import_module(f"{__package__}.{module.name}"))


@cache
def _declared() -> tuple[tuple[EntryPoint, Rule], ...]:
    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return tuple((point, rule) for point in points for rule in _loaded(point))


def _loaded(point: EntryPoint) -> list[Rule]:
    try:
        target = point.load()
    except Exception as error:
        reason = f"cannot be loaded: {type(error).__name__}: {error}"
        raise RuleError(_named(point), reason) from error
    rules = list(_held(target)) if isinstance(target, ModuleType) else [target]
    if not rules or not all(isinstance(rule, Rule) for rule in rules):
        reason = "is neither a rule nor a module that holds one; see docs/rules.md"
        raise RuleError(_named(point), reason)
    return rules


def _held(module: ModuleType) -> Iterator[Rule]:
    """Yield the rules of a module, each once: it may hold one under two names."""
    held = {id(value): value for value in vars(module).values() if isinstance(value, Rule)}
    yield from held.values()


def _named(point: EntryPoint) -> str:
    package = f" of {point.dist.name}" if point.dist is not None else ""
    return f"rule '{point.name}'{package} ({point.value})"
