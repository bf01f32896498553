"""An index of the claims of some paths: made now, or taken from a workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from factcheck import pipeline, search
from factcheck.cli.extraction import Extracting
from factcheck.cli.inputs import Inputs
from factcheck.cli.progress import progress
from factcheck.records import Document
from factcheck.settings import Settings

__all__ = ["searching"]

_DOING = ("reading claims", "indexing claims")


@contextmanager
def searching(
    paths: Sequence[str], settings: Settings, extraction: Extracting
) -> Iterator[tuple[Inputs, search.Index, Mapping[str, Document]]]:
    """Yield the documents of paths as inputs, the index of their claims, and them by their ids."""
    if extraction.workspace is None:
        inputs = Inputs(paths)
        documents = {document.id: document for document in inputs}
        with progress(_DOING[0], len(documents), _DOING[1]) as show:
            index = pipeline.search_index(
                documents.values(), settings, progress=show, extraction=extraction
            )
        yield inputs, index, documents
        return
    with extraction.opened() as kept:
        inputs = Inputs(paths, memory=kept.memory(pipeline.searchable_each))
        with progress(_DOING[0], None, _DOING[1]) as show:
            found = kept.search(
                inputs.recalled(), settings, workers=extraction.workers, progress=show
            )
        yield inputs, found.index, found.documents
