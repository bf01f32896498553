"""``factcheck evaluate``: how well matching and rules do on cases that a person labelled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs
import click

from factcheck import evaluation
from factcheck.cli.analysis import analysed
from factcheck.cli.cases import cases_argument, placed
from factcheck.cli.engines import engine_options
from factcheck.cli.help import Example, Verb
from factcheck.cli.inputs import Inputs
from factcheck.cli.options import (
    Format,
    object_format_option,
    paths_argument,
    settings_option,
)
from factcheck.cli.output import write_object
from factcheck.matching import Engine
from factcheck.records import codec
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.exports.terminal import Page

__all__ = ["command"]

SCHEMA = "factcheck.evaluation/1"


@click.command(
    name="evaluate",
    cls=Verb,
    examples=(
        Example("factcheck evaluate cases.jsonl seeds/", "Every figure, and what failed."),
        Example(
            "factcheck evaluate --format json cases.jsonl seeds/ > scores.json",
            "The same for another program, with the evidence.",
        ),
    ),
)
@cases_argument
@paths_argument
@object_format_option
@click.option("--summary", is_flag=True, help="Leave out the cases that went wrong.")
@settings_option
@engine_options
def command(
    cases: str,
    paths: tuple[str, ...],
    form: Format,
    summary: bool,
    settings: Settings,
    engine: Engine,
) -> None:
    """Measure matching and rules on labelled cases; show what went wrong, and why.

    CASES is a file of JSON Lines, or "-", a case a line: 'case', 'kind' ('same', 'inconsistent' or
    'different'), 'quotes' (each with 'document' and 'exact') and perhaps 'subtype' and 'why'.
    The documents are read together, as 'factcheck queue' reads them.
    """
    inputs = Inputs(paths)
    documents = list(inputs)
    labelled = placed(cases, documents)
    analysis = analysed(documents, settings, engine=engine)
    result = evaluation.evaluate(analysis, labelled, settings)
    if summary:
        result = attrs.evolve(result, failures=())

    def table(page: Page) -> Iterator[str]:
        from factcheck.cli.evaluation_page import evaluation_page

        return evaluation_page(result, page)

    write_object(form, {"schema": SCHEMA, **codec.to_json(result)}, table=table)
    inputs.finish()
