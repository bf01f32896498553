"""``factcheck schema``: the JSON Schema of what the other verbs write."""

from __future__ import annotations

import json

import click

from factcheck.cli.help import Example, Verb
from factcheck.cli.stdout import put
from factcheck.records.layout import NOUNS
from factcheck.records.schema import schema

__all__ = ["command"]


@click.command(
    name="schema",
    cls=Verb,
    examples=(
        Example("factcheck schema claim", "What a row of 'factcheck extract' holds."),
        Example("factcheck schema review-item > queue.schema.json", "For a validator."),
    ),
)
@click.argument("noun", type=click.Choice(list(NOUNS)))
def command(noun: str) -> None:
    """Print the JSON Schema of a row of output.

    A 'figure' is a row of 'factcheck figures', a 'claim' of 'extract', a 'group' of 'match', a
    'finding' of 'check', a 'review-item' of 'queue', a 'hit' of 'search', a 'verification' of
    'verify', a 'decision' of 'log', a 'mention' of 'lint', a 'commitment' of 'commitments'; an
    'assessment' is what a person makes of one. Every row names its schema and version.
    """
    put(json.dumps(schema(noun), indent=2, ensure_ascii=True) + "\n")
