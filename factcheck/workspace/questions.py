"""What is asked about the documents of a workspace, and these, taken from it when needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from factcheck.records import Claim, Document, Limits, ReviewItem
from factcheck.workspace.readings import Readings

__all__ = ["Questions"]


@frozen
class Questions:
    """The review queue of a workspace, as long as that is open.

    Attributes:
        queue: every question, the most pressing first.
        limits: what matching left out.
    """

    queue: tuple[ReviewItem, ...]
    limits: Limits
    _readings: Readings
    _sources: Mapping[bytes, str | None]

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents by their ids, each taken when it is asked for."""
        return _Documents(self._readings, self._sources)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of their documents' ids."""
        held = sorted(self._readings.held(self._sources), key=lambda row: row[1].id)
        return tuple(claim for _, _, claims in held for claim in claims)


class _Documents(Mapping[str, Document]):
    def __init__(self, readings: Readings, sources: Mapping[bytes, str | None]) -> None:
        self._readings = readings
        self._sources = sources
        self._taken: dict[str, Document] = {}

    def __getitem__(self, id_: str) -> Document:
        if id_ not in self._taken:
            name = self._names[id_]
            ((_, document, _),) = self._readings.held([name])
            self._taken[id_] = evolve(document, source=self._sources[name])
        return self._taken[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._names))

    def __len__(self) -> int:
        return len(self._sources)

    @cached_property
    def _names(self) -> Mapping[str, bytes]:
        return self._readings.ids(self._sources)
