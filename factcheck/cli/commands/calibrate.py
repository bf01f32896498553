"""``factcheck calibrate``: weights and thresholds of matching from labelled cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import click

from factcheck import calibration, pipeline
from factcheck.calibration import Calibration
from factcheck.cli.cases import cases_argument, placed
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import paths_argument, settings_option
from factcheck.cli.progress import progress
from factcheck.cli.stdout import put
from factcheck.errors import InputError
from factcheck.exports.settings_file import settings_file
from factcheck.records import Claim, Document
from factcheck.settings import Settings

__all__ = ["command"]


@click.command(
    name="calibrate",
    cls=Verb,
    examples=(
        Example(
            "factcheck calibrate cases.jsonl seeds/ > fitted.toml",
            "A file of settings; what it gains is written at its top.",
        ),
        Example(
            "factcheck calibrate cases.jsonl seeds/ |"
            " factcheck evaluate --settings /dev/stdin cases.jsonl seeds/",
            "What it does to groups and findings.",
        ),
    ),
)
@cases_argument
@paths_argument
@settings_option
@click.option(
    "--folds",
    type=click.IntRange(min=2),
    default=5,
    show_default=True,
    metavar="N",
    help="Into how many parts the cases are dealt to measure what is gained.",
)
def command(cases: str, paths: tuple[str, ...], settings: Settings, folds: int) -> None:
    """Fit the weights of matching to labelled cases; print them as a file of settings.

    CASES are those of 'factcheck evaluate'. The weights begin with, and are drawn towards, those
    in force. What is gained is measured on cases that were left out of the fit.
    """
    inputs = Inputs(paths)
    documents = sorted(inputs, key=lambda document: document.id)
    labelled = placed(cases, documents)
    claims = _claims(documents)
    try:
        result = calibration.calibrate(claims, labelled, settings.match, folds=folds)
    except ValueError as error:
        raise InputError(cases, str(error)) from None
    for line in _report(result):
        put(f"# {line}".rstrip() + "\n")
    put("\n" + "".join(settings_file(attrs.evolve(settings, match=result.settings))))
    inputs.finish()


def _claims(documents: Sequence[Document]) -> list[Claim]:
    found: list[Claim] = []
    with progress("reading claims", len(documents), "fitting weights") as show:
        for count, document in enumerate(documents, start=1):
            found.extend(pipeline.extract(document))
            show(count)
    return found


def _report(result: Calibration) -> Iterator[str]:
    before, after, emphasis = result.before, result.after, result.emphasis
    yield f"Fitted by 'factcheck calibrate' to {result.cases:,} cases."
    yield ""
    yield f"            before  after   on cases left out of the fit, in {result.folds} folds"
    yield (
        f"recall      {_share(before.recall)}  {_share(after.recall)}"
        f"   of {before.matches:,} that speak of the same thing"
    )
    yield (
        f"false rate  {_share(before.false_rate)}  {_share(after.false_rate)}"
        f"   of {before.others:,} that look alike and do not"
    )
    yield f"AUC         {_share(before.auc)}  {_share(after.auc)}"
    yield ""
    yield "Pairs of claims are measured here; 'factcheck evaluate' measures groups and findings."
    yield (
        f"Each pair labelled different counted {emphasis.different:g} times, each unchosen pair "
        f"{emphasis.unchosen:g}, the"
    )
    yield (
        f"{result.unlabelled:,} pairs without a label {emphasis.unlabelled:g} for each match; "
        f"pull {emphasis.pull:g}."
    )


def _share(value: float | None) -> str:
    return "    –" if value is None else f"{value:.3f} "
