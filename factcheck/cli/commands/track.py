"""``factcheck track``: a group of claims into the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.analysis import analysed
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import ledger_option, paths_argument, settings_option
from factcheck.cli.stdout import put
from factcheck.exports.visible import one_line
from factcheck.ledger import Ledger, open_ledger
from factcheck.ledger.atomic import replace, writing
from factcheck.ledger.claim_files import written
from factcheck.ledger.tracking import free_name, tracked
from factcheck.pipeline import Analysis
from factcheck.records import Claim, TrackedClaim
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="track",
    cls=Verb,
    examples=(
        Example("factcheck track 1 seeds/", "The quotes of the first question of the queue."),
    ),
)
@click.argument("what", metavar="ID")
@paths_argument
@ledger_option
@click.option("--name", metavar="NAME", help="The id of the tracked claim, and of its file.")
@click.option("--statement", metavar="TEXT", help="What is claimed, in one sentence.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="May be given more than once.")
@settings_option
def command(
    what: str,
    paths: tuple[str, ...],
    folder: str,
    name: str | None,
    statement: str | None,
    tags: tuple[str, ...],
    settings: Settings,
) -> None:
    """Track a claim: write a question's quotes, or a group's, into the ledger.

    ID is that of a finding or its rank in the queue ('factcheck queue' shows both), or that of a
    group ('factcheck match') or of a claim ('factcheck extract'). The file is a person's from
    then on: read it, say in your own words what is claimed, and take out what does not belong.
    """
    ledger = open_ledger(folder) if Path(folder).exists() else Ledger(Path(folder))
    inputs = Inputs(paths)
    analysis = analysed(inputs, settings)
    label, claims = _chosen(analysis, what)
    documents = {document.id: document for document in analysis.documents}
    taken = {claim.id for claim in ledger.claims}
    if name is not None and name in taken:
        raise click.UsageError(f"There is a tracked claim '{name}' already.")
    try:
        claim = tracked(
            claims,
            documents,
            name=name or free_name(label, taken),
            statement=statement or one_line(label),
            tags=tags,
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    path = _write(ledger, claim)
    put(one_line(str(path)) + "\n")
    inputs.finish()


def _chosen(analysis: Analysis, what: str) -> tuple[str, tuple[Claim, ...]]:
    for group in analysis.groups:
        if group.id == what:
            return group.label, group.claims
    for item in analysis.queue:
        if what in (item.finding.id, str(item.rank)):
            first = item.finding.claims[0]
            return first.subject or first.quote.exact, item.finding.claims
    for claim in analysis.claims:
        if claim.id == what:
            return claim.subject or claim.quote.exact, (claim,)
    raise click.UsageError(f"No finding, group or claim of these documents has the id '{what}'.")


def _write(ledger: Ledger, claim: TrackedClaim) -> Path:
    path = ledger.folder / f"{claim.id}.yaml"
    if path.exists():
        raise click.UsageError(f"There is a file {path} already.")
    with writing(path):
        ledger.folder.mkdir(parents=True, exist_ok=True)
        replace(path, written(claim))
    return path
