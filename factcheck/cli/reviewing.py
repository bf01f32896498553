"""What the verbs of reviewers share: who, when, and the findings with what was decided of them.

This is the one place where the clock is read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import frozen

from factcheck.cli.analysis import analysed
from factcheck.cli.extraction import Extracting
from factcheck.cli.inputs import Inputs
from factcheck.cli.ledger import documents_of, opened
from factcheck.cli.messages import complain
from factcheck.decisions import Book
from factcheck.errors import FactcheckError
from factcheck.ledger import Ledger
from factcheck.ledger.deciding import Reviewer
from factcheck.pipeline import Analysis
from factcheck.records import Decision, Finding, Role
from factcheck.settings import Settings

__all__ = [
    "Desk",
    "at_option",
    "now",
    "open_desk",
    "reviewer_option",
    "role_option",
]

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


@frozen
class Desk:
    """The ledger, what its documents hold today, and what was decided of it."""

    ledger: Ledger
    inputs: Inputs
    analysis: Analysis
    decisions: tuple[Decision, ...]

    @property
    def book(self) -> Book:
        """The decisions, to be brought to bear on the findings of today."""
        return Book(self.decisions, self.analysis.claims)

    def finding(self, name: str) -> Finding:
        """Return the finding of an id or of a rank in the queue.

        Raises:
            FactcheckError: there is none.
        """
        for item in self.analysis.queue:
            if name in (item.finding.id, str(item.rank)):
                return item.finding
        raise FactcheckError(f"These documents give no finding '{name}'; see 'factcheck queue'.")


def open_desk(
    folder: str,
    paths: Sequence[str],
    settings: Settings,
    *,
    extraction: Extracting | None = None,
    may_be_new: bool = False,
) -> Desk:
    """Read the ledger and its documents, or those at the paths; ``extraction`` reads the claims.

    Where it ``may_be_new``, a folder that is not there is a ledger without anything in it, which
    is said, for its name may be mistyped.
    """
    is_new = may_be_new and not Path(folder).exists()
    ledger, decisions = (Ledger(Path(folder)), ()) if is_new else opened(folder)
    inputs = documents_of(ledger, paths)
    if is_new:
        complain(f"note: {folder}: no such folder yet; the first decision makes it")
    return Desk(ledger, inputs, analysed(inputs, settings, extraction), decisions)


def reviewer_option(command: Decorated) -> Decorated:
    """Take the name of the reviewer."""
    option = click.option(
        "--reviewer",
        metavar="NAME",
        envvar="FACTCHECK_REVIEWER",
        required=True,
        callback=_reviewer,
        help="Who decides; or set FACTCHECK_REVIEWER.",
    )
    return option(command)


def role_option(command: Decorated) -> Decorated:
    """Take the role of the reviewer."""
    option = click.option(
        "--role",
        is_eager=True,
        type=click.Choice([role.value for role in Role]),
        default=Role.REVIEWER.value,
        show_default=True,
        help="An adjudicator settles what reviewers disagree on.",
    )
    return option(command)


def at_option(command: Decorated) -> Decorated:
    """Take the time of a decision; the present, unless one is given."""
    option = click.option(
        "--at",
        metavar="TIME",
        envvar="FACTCHECK_AT",
        callback=_time,
        help="When, as 2025-04-28T09:30:00+01:00; now, unless stated.",
    )
    return option(command)


def now() -> dt.datetime:
    """Return the present, to the second."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def _reviewer(ctx: click.Context, param: click.Parameter, name: str) -> Reviewer:
    name = " ".join(name.split())
    if not name:
        raise click.BadParameter("A reviewer has a name.", ctx, param)
    role = Role(ctx.params.get("role", Role.REVIEWER))
    return Reviewer(name, role, version("factcheck"))


def _time(ctx: click.Context, param: click.Parameter, words: str | None) -> dt.datetime:
    if words is None:
        return now()
    try:
        time = dt.datetime.fromisoformat(words)
        if time.tzinfo is not None:
            return time
    except ValueError:
        pass
    message = f"{words!r} is no time with its zone, such as 2025-04-28T09:30:00+01:00."
    raise click.BadParameter(message, ctx, param)
