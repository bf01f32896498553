"""What the verbs that look at deadlines share: from which day, and what words of days mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from factcheck.readers.calendar import read_calendar
from factcheck.records import Calendar

__all__ = ["as_of_option", "calendar_option"]

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def as_of_option(command: Decorated) -> Decorated:
    """Take the day from which deadlines are looked at; without it, none has passed."""
    option = click.option(
        "--as-of",
        type=click.DateTime(formats=["%Y-%m-%d"]),
        metavar="DATE",
        callback=lambda _, __, value: None if value is None else value.date(),
        help="The day to look from; what was said later is left out. "
        "Without it, nothing is overdue.",
    )
    return option(command)


def calendar_option(command: Decorated) -> Decorated:
    """Take the file that says which days words such as "this Parliament" stand for."""
    option = click.option(
        "--calendar",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        callback=lambda _, __, path: Calendar() if path is None else read_calendar(path),
        help="The days that words of a deadline stand for, as TOML.",
    )
    return option(command)
