"""What the verbs of baselines share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from factcheck.cli.files import put_file
from factcheck.cli.stdout import put
from factcheck.exports.visible import one_line
from factcheck.ledger.baseline_files import Baseline, written

__all__ = ["file_option", "listed", "save"]

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def file_option(command: Decorated) -> Decorated:
    """Take the file of the baseline."""
    option = click.option(
        "--file",
        "path",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        default="baseline.yaml",
        show_default=True,
        help="The file of what is known.",
    )
    return option(command)


def save(path: str, baseline: Baseline) -> None:
    """Write a baseline, whole or not at all."""
    put_file(path, written(baseline))


def listed(sign: str, rule: str, question: str, name: str) -> None:
    """Print a line of what is new (``+``) or gone (``-``)."""
    put(one_line(f"{sign} {rule}: {question} ({name})") + "\n")
