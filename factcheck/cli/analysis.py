"""The whole way from the command line's paths to an analysis, and what of it was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck import pipeline
from factcheck.cli.progress import progress
from factcheck.pipeline import Analysis, Extraction, here
from factcheck.records import Document, ReviewItem
from factcheck.settings import DEFAULT, Settings

__all__ = ["analysed", "chosen"]


def analysed(
    documents: Iterable[Document], settings: Settings = DEFAULT, extraction: Extraction = here
) -> Analysis:
    """Analyse the documents together, with a bar where it takes long."""
    documents = list(documents)
    with progress("reading claims", len(documents), "comparing claims") as show:
        return pipeline.analyse(documents, settings, progress=show, extraction=extraction)


def chosen(
    queue: Sequence[ReviewItem], severities: Sequence[str], codes: Sequence[str]
) -> list[ReviewItem]:
    """Return the items of these severities and rules; none named means all of them."""
    return [
        item
        for item in queue
        if (not severities or item.finding.severity in severities)
        and (not codes or item.finding.rule in codes)
    ]
