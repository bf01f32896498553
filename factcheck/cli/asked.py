"""What is asked about the documents of some paths: from nothing, or from what a workspace knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Protocol

from attrs import frozen

from factcheck.cli.analysis import analysed, say_limits
from factcheck.cli.extraction import Extracting
from factcheck.cli.inputs import Inputs
from factcheck.cli.progress import progress
from factcheck.matching import Engine
from factcheck.pipeline import Analysis
from factcheck.records import Claim, Document, ReviewItem
from factcheck.settings import Settings

__all__ = ["Asked", "asking", "of_analysis"]


class Asked(Protocol):
    """A review queue, and what it is about."""

    @property
    def queue(self) -> tuple[ReviewItem, ...]:
        """Every question, the most pressing first."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """The documents by their ids."""


@frozen
class _Analysed:
    queue: tuple[ReviewItem, ...]
    claims: tuple[Claim, ...]
    documents: Mapping[str, Document]


def of_analysis(analysis: Analysis) -> Asked:
    """Return what is asked in an analysis."""
    documents = {document.id: document for document in analysis.documents}
    return _Analysed(analysis.queue, analysis.claims, documents)


@contextmanager
def asking(
    paths: Sequence[str], settings: Settings, extraction: Extracting, engine: Engine
) -> Iterator[tuple[Inputs, Asked]]:
    """Yield the documents of paths as inputs, and what is asked about them."""
    if extraction.workspace is None:
        inputs = Inputs(paths)
        yield inputs, of_analysis(analysed(inputs, settings, extraction, engine))
        return
    with extraction.opened() as kept:
        inputs = Inputs(paths, memory=kept.memory)
        with progress("reading claims", None, "comparing claims") as show:
            found = kept.questions(
                inputs.recalled(),
                settings,
                workers=extraction.workers,
                engine=engine,
                progress=show,
            )
        say_limits(found.limits, settings.match)
        yield inputs, found
