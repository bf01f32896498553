"""Labelled cases from a file on the command line, their quotes found in the documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from factcheck import evaluation
from factcheck.cli.messages import complain
from factcheck.errors import InputError
from factcheck.evaluation import PlacedCase
from factcheck.readers.cases import read_cases
from factcheck.records import Document

__all__ = ["cases_argument", "placed"]

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def cases_argument(command: Decorated) -> Decorated:
    """Take a file of labelled cases."""
    return click.argument("cases", metavar="CASES", type=click.Path(allow_dash=True))(command)


def placed(path: str, documents: Sequence[Document]) -> list[PlacedCase]:
    """Read labelled cases and find their quotes.

    What is wrong is one line each on standard error, and ends the command: a share of other
    cases than those asked for is another figure.
    """
    problems: list[InputError] = []
    by_id = {document.id: document for document in documents}
    found = []
    for line, case in read_cases(path, on_error=problems.append):
        try:
            found.append(evaluation.place(case, by_id))
        except ValueError as error:
            problems.append(InputError(path, str(error), line))
    for problem in problems:
        complain(str(problem))
    if problems:
        click.get_current_context().exit(2)
    return found
