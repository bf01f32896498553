"""The options and arguments that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

import click

from factcheck import rules
from factcheck.readers.settings import read_settings
from factcheck.records import Severity
from factcheck.settings import DEFAULT

__all__ = [
    "Format",
    "ReportForm",
    "documents_argument",
    "format_option",
    "ledger_option",
    "object_format_option",
    "paths_argument",
    "report_format_option",
    "rule_option",
    "settings_option",
    "severity_option",
]

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Format(StrEnum):
    """How output is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class ReportForm(StrEnum):
    """How findings are written for programs that know them under other names."""

    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"


def paths_argument(command: Decorated) -> Decorated:
    """Take files, folders and ``-``."""
    argument = click.argument(
        "paths", metavar="PATH…", nargs=-1, required=True, type=click.Path(allow_dash=True)
    )
    return argument(command)


def documents_argument(command: Decorated) -> Decorated:
    """Take files, folders and ``-``; none at all stands for the documents of the ledger."""
    argument = click.argument(
        "paths", metavar="[PATH…]", nargs=-1, type=click.Path(allow_dash=True)
    )
    return argument(command)


def ledger_option(command: Decorated) -> Decorated:
    """Take the folder of the ledger."""
    option = click.option(
        "--ledger",
        "folder",
        metavar="FOLDER",
        type=click.Path(file_okay=False),
        default="claims",
        show_default=True,
        help="The folder of the ledger.",
    )
    return option(command)


def format_option(command: Decorated) -> Decorated:
    """Take the format of the output."""
    option = click.option(
        "--format",
        "form",
        type=click.Choice([form.value for form in Format]),
        default=Format.TABLE.value,
        callback=lambda _, __, value: Format(value),
        show_default=True,
        help="A table for people, or rows for programs: one array, a row a line, or CSV.",
    )
    return option(command)


def report_format_option(command: Decorated) -> Decorated:
    """Take the format of findings: those of every output, and those of reports."""
    reports = [form.value for form in ReportForm]
    option = click.option(
        "--format",
        "form",
        type=click.Choice([*(form.value for form in Format), *reports]),
        default=Format.TABLE.value,
        callback=lambda _, __, value: ReportForm(value) if value in reports else Format(value),
        show_default=True,
        help="A table for people, rows for programs, or what continuous integration shows.",
    )
    return option(command)


def object_format_option(command: Decorated) -> Decorated:
    """Take the format of output that is one thing, not rows."""
    option = click.option(
        "--format",
        "form",
        type=click.Choice([Format.TABLE.value, Format.JSON.value]),
        default=Format.TABLE.value,
        callback=lambda _, __, value: Format(value),
        show_default=True,
        help="A page for people, or one object for programs.",
    )
    return option(command)


def severity_option(command: Decorated) -> Decorated:
    """Take the severities to show."""
    option = click.option(
        "--severity",
        "severities",
        multiple=True,
        type=click.Choice([severity.value for severity in Severity]),
        help="Only findings of this severity. May be given more than once.",
    )
    return option(command)


def settings_option(command: Decorated) -> Decorated:
    """Take a file of settings, read; without one, the defaults."""
    option = click.option(
        "--settings",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        callback=lambda _, __, path: DEFAULT if path is None else read_settings(path),
        help="Weights, thresholds and points from a file; see 'factcheck settings'.",
    )
    return option(command)


def _known(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    codes = [rule.code for rule in rules.all_rules()]
    for value in values:
        if value not in codes:
            message = f"There is no rule {value!r}; the rules are {', '.join(codes)}."
            raise click.BadParameter(message, ctx, param)
    return values


def _codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [rule.code for rule in rules.all_rules() if rule.code.startswith(incomplete)]


def rule_option(command: Decorated) -> Decorated:
    """Take the rules to show."""
    option = click.option(
        "--rule",
        "codes",
        multiple=True,
        callback=_known,
        shell_complete=_codes,
        metavar="CODE",
        help="Only findings of this rule. May be given more than once.",
    )
    return option(command)
