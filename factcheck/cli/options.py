"""The options and arguments that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from factcheck import rules

__all__ = ["Format", "format_option", "paths_argument", "rule_option", "severity_option"]

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Format(StrEnum):
    """How output is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def paths_argument(command: Decorated) -> Decorated:
    """Take files, folders and ``-``."""
    argument = click.argument(
        "paths", metavar="PATH…", nargs=-1, required=True, type=click.Path(allow_dash=True)
    )
    return argument(command)


def format_option(command: Decorated) -> Decorated:
    """Take the format of the output."""
    option = click.option(
        "--format",
        "form",
        type=click.Choice(Format, case_sensitive=False),
        default=Format.TABLE,
        show_default=True,
        help="A table for people, or rows for programs: one array, a row a line, or CSV.",
    )
    return option(command)


def severity_option(command: Decorated) -> Decorated:
    """Take the severities to show."""
    option = click.option(
        "--severity",
        "severities",
        multiple=True,
        type=click.Choice(["high", "medium", "low"]),
        help="Only findings of this severity. May be given more than once.",
    )
    return option(command)


class RuleCode(click.ParamType[str]):
    """The code of a rule, such as ``value-differs``."""

    name = "code"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the code, or fail with those there are."""
        codes = self._codes()
        if value not in codes:
            self.fail(f"there is no rule {value!r}; the rules are {', '.join(codes)}.", param, ctx)
        return value

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete the code of a rule."""
        return [CompletionItem(code) for code in self._codes() if code.startswith(incomplete)]

    def _codes(self) -> list[str]:
        return [rule.code for rule in rules.all_rules()]


def rule_option(command: Decorated) -> Decorated:
    """Take the rules to show."""
    option = click.option(
        "--rule",
        "codes",
        multiple=True,
        type=RuleCode(),
        metavar="CODE",
        help="Only findings of this rule. May be given more than once.",
    )
    return option(command)
