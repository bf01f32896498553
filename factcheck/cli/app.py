"""The command ``factcheck``: its verbs, each loaded when it is used."""

from __future__ import annotations

import click

from factcheck.cli.help import Example
from factcheck.cli.verbs import Verbs
from factcheck.processes import collect_seldom

__all__ = ["app", "main"]

SUMMARIES = {
    "queue": "Print the review queue: every question, with its quotes and the work shown.",
    "check": "List what there is to look at; exit with status 1 when there is something.",
    "report": "Write the questions into one file to send to an editor, with how it was made.",
    "match": "Group the appearances of the same claim across documents.",
    "track": "Track a claim: write a question's quotes, or a group's, into the ledger.",
    "ledger": "Bring the ledger up to date with its documents.",
    "verify": "Check that the documents still say what the ledger says; exit 1 where not.",
    "lint": "Hold a draft against the ledger before publication; exit 1 where they differ.",
    "review": "Walk the queue at the terminal, one key a decision.",
    "serve": "Review the queue on a page in a browser, one key a decision.",
    "decide": "Keep what a reviewer decided about a question, and why.",
    "undo": "Take back a decision; nothing is erased.",
    "log": "List what was decided, by whom, when and why.",
    "stats": "Count what is open and decided, and how far reviewers agree.",
    "baseline": "Keep the questions that are known, so that 'check' fails on new ones alone.",
    "search": "Rank claims by how much of a text they hold: was this said, or checked, before?",
    "extract": "List the claims and commitments, each with its exact quote.",
    "commitments": "List commitments by deadline, with every statement of each and what changed.",
    "figures": "List every figure and every period, and how each was read.",
    "compare": "Tell whether the figures of two texts can all be right, and why.",
    "export": "Write what was found in a standard of the field.",
    "evaluate": "Measure matching and rules on labelled cases; show what went wrong, and why.",
    "calibrate": "Fit the weights of matching to labelled cases; print them as a file of settings.",
    "settings": "Print every setting as a file to start from.",
    "schema": "Print the JSON Schema of a row of output.",
}
"""The verbs in the order of `--help`, each in the first line of its own help."""


@click.command(
    cls=Verbs,
    package="factcheck.cli.commands",
    summaries=SUMMARIES,
    examples=(
        Example("factcheck queue seeds/", "What should a person look at in these documents?"),
        Example('factcheck figures "More than 800 cases were reviewed."', "How is this read?"),
        Example("factcheck check --format jsonl seeds/", "The same for another program."),
    ),
    epilog="A PATH is a file, a folder, or '-' for standard input; a .jsonl file holds a document "
    "a line. Exit status: 0 done, 1 'check' found something, 2 wrong usage or unreadable input.",
)
@click.version_option(package_name="factcheck", message="%(prog)s %(version)s")
def app() -> None:
    """Find claims in public speech, match them across documents, and ask where they differ."""


def main() -> None:
    """Run the command line of this process."""
    collect_seldom()
    app(prog_name="factcheck")
