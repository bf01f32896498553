"""What is asked about the documents of some paths: from nothing, or from what a workspace knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from contextlib import contextmanager
from typing import Protocol

from attrs import frozen

from factcheck.cli.analysis import analysed, chosen, say_limits
from factcheck.cli.extraction import Extracting
from factcheck.cli.inputs import Inputs
from factcheck.cli.progress import progress
from factcheck.exports import jsontext
from factcheck.matching import Engine
from factcheck.pipeline import Analysis
from factcheck.records import Claim, Document, ReviewItem, codec
from factcheck.settings import Settings

__all__ = ["Asked", "Items", "Listed", "asking", "of_analysis"]


class Items(Iterable[ReviewItem], Sized, Protocol):
    """Items of a review queue, in its order."""

    def chosen(self, severities: Sequence[str], codes: Sequence[str]) -> Items:
        """Return those of these severities and rules; none named means all of them."""

    def first(self, count: int | None) -> Items:
        """Return so many, or all."""

    def rows(self) -> Iterator[jsontext.Row]:
        """Yield them as rows of output."""


class Asked(Protocol):
    """A review queue, and what it is about."""

    @property
    def queue(self) -> Items:
        """Every question, the most pressing first."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """The documents by their ids."""


@frozen
class Listed:
    """Items that are at hand."""

    _items: Sequence[ReviewItem]

    def chosen(self, severities: Sequence[str], codes: Sequence[str]) -> Listed:
        """Return those of these severities and rules; none named means all of them."""
        return Listed(chosen(self._items, severities, codes))

    def first(self, count: int | None) -> Listed:
        """Return so many, or all."""
        return Listed(self._items[:count])

    def rows(self) -> Iterator[jsontext.Row]:
        """Yield them as rows of output."""
        return map(codec.row, self._items)

    def __iter__(self) -> Iterator[ReviewItem]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


@frozen
class _Analysed:
    queue: Listed
    claims: tuple[Claim, ...]
    documents: Mapping[str, Document]


def of_analysis(analysis: Analysis) -> Asked:
    """Return what is asked in an analysis."""
    documents = {document.id: document for document in analysis.documents}
    return _Analysed(Listed(analysis.queue), analysis.claims, documents)


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
        inputs = Inputs(paths, memory=kept.memory())
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
