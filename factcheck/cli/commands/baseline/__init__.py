"""``factcheck baseline``: the questions that are known."""

from __future__ import annotations

import click

from factcheck.cli.help import Example
from factcheck.cli.verbs import Verbs

__all__ = ["command"]

SUMMARIES = {
    "write": "Write every question of the documents down as known.",
    "diff": "List what is new and what is gone.",
    "prune": "Take out what is gone.",
}


@click.command(
    name="baseline",
    cls=Verbs,
    package=__name__,
    summaries=SUMMARIES,
    examples=(
        Example("factcheck baseline write seeds/", "All that is asked today is known."),
        Example(
            "factcheck baseline write seeds/ && factcheck check --baseline baseline.yaml seeds/",
            "Fails only on what is new.",
        ),
    ),
)
def command() -> None:
    """Keep the questions that are known, so that 'check' fails on new ones alone.

    A question is known by its rule and its quotes: when one of these says something else, it is
    new again.
    """
